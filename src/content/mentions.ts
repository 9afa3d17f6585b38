/** Who is mentioned in a text that somebody writes: what stands there after an `@`, and whom it means. */
export interface ComposedMention {
  /** The name, without the `@`. */
  label: string;
  /** `personId:…`, `personEmail:…`, or `all` for everybody in the space. */
  target: string;
}

const written = /<@(all|person(?:Id|Email):[^|>\s]{1,512})(?:\|([^>\n]{0,512}))?>/gi;

/** Takes out of a name what would end the mention in markdown. */
export const mentionLabel = (name: string): string => name.replaceAll(/[<>|\s]+/g, ' ').trim();

/**
 * Writes the mentions in a text as Webex reads them in markdown, `<@personId:…|Name>` and `<@all>`.
 * https://developer.webex.com/docs/basics#formatting-messages
 */
export const encodeMentions = (text: string, mentions: readonly ComposedMention[]): string => {
  if (mentions.length === 0) return text;
  // Longer names first: "Ann" is not to be found in "Ann Lee".
  const byLength = mentions.toSorted((one, other) => other.label.length - one.label.length);
  const targets = new Map(byLength.map(({ label, target }) => [label, target]));
  const names = byLength.map(({ label }) => label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const mentioned = new RegExp(`(?<![\\p{L}\\p{N}_])@(${names})(?![\\p{L}\\p{N}_])`, 'gu');
  return text.replace(mentioned, (_, label: string) => {
    const target = targets.get(label)!;
    return target === 'all' ? '<@all>' : `<@${target}|${label}>`;
  });
};

/** Turns markdown back into what was typed, and tells whom the names in it mean. */
export const decodeMentions = (
  markdown: string,
  everybody: string,
): { text: string; mentions: readonly ComposedMention[] } => {
  const mentions = new Map<string, ComposedMention>();
  const text = markdown.replace(written, (_, target: string, name: string | undefined) => {
    const isAll = target.toLowerCase() === 'all';
    const label = isAll ? everybody : mentionLabel(name || target.slice(target.indexOf(':') + 1));
    mentions.set(label, { label, target: isAll ? 'all' : target });
    return `@${label}`;
  });
  return { text, mentions: [...mentions.values()] };
};
