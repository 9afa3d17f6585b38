import { readFileSync } from 'node:fs';
import { root } from '../../scripts/project.ts';

/** The files in a page of the documentation, by name: code blocks whose first line names one (```` ```ts webex.ts ````). */
export function recipesIn(document: string): Map<string, string> {
  const text = readFileSync(`${root}docs/${document}`, 'utf8');
  const blocks = text.matchAll(/^```\w+ (\S+\.\w+)\n(.*?)^```$/gms);
  return new Map([...blocks].map((match) => [match[1]!, match[2]!]));
}
