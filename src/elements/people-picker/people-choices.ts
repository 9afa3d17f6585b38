import { fold } from '../../internal/fold.ts';
import type { PickedPerson } from '../../events/people-change.ts';
import { isEmail, type Person } from '../../resources/person.ts';

export const mostShown = 20;

/** What can be chosen for a text: people, and the text itself where it is an address that none of them has. */
export interface Choices {
  people: readonly Person[];
  email?: string;
  /** Somebody whom the text names exactly, and who is left out because they are in already. */
  alreadyIn?: Person;
}

export interface ChoiceOptions {
  /** What Webex found. */
  found: readonly Person[];
  /** Whom the store knows. */
  known: Iterable<Person>;
  /** Ids and addresses, in lower case, of whom is not to be offered. */
  excluded: ReadonlySet<string>;
}

/** The text as an address, when it is one. */
const emailIn = (text: string): string | undefined => (isEmail(text.trim()) ? text.trim().toLowerCase() : undefined);

/** Addresses in what was pasted: a line of them, with or without names as mail programs write them. */
export const emailsIn = (text: string): string[] => {
  const parts = text.split(/[,;\s]+/).map((part) => emailIn(part.replace(/^<(.*)>$/, '$1')));
  return [...new Set(parts.filter((email) => email !== undefined))];
};

/** Those whose name begins so come first, then those of whom a later name or the address does. */
export const choicesFor = (text: string, { found, known, excluded }: ChoiceOptions): Choices => {
  const wanted = fold(text);
  if (wanted === '') return { people: [] };
  const ranked = new Map<string, [rank: number, person: Person]>();
  for (const person of found) ranked.set(person.id, [rankOf(person, wanted) ?? 2, person]);
  for (const person of known) {
    if (ranked.has(person.id)) continue;
    const rank = rankOf(person, wanted);
    if (rank !== undefined) ranked.set(person.id, [rank, person]);
  }
  const all = [...ranked.values()].sort(
    ([rank, one], [other, another]) => rank - other || one.displayName.localeCompare(another.displayName),
  );
  const isIn = ({ id, emails }: Person): boolean =>
    excluded.has(id) || emails.some((email) => excluded.has(email.toLowerCase()));
  const people: Person[] = [];
  let alreadyIn: Person | undefined;
  for (const [, person] of all) {
    if (!isIn(person)) people.push(person);
    else if (alreadyIn === undefined && isNamedBy(person, wanted)) alreadyIn = person;
  }
  const email = emailIn(text);
  const isSomebodys = email !== undefined && (excluded.has(email) || all.some(([, person]) => has(person, email)));
  return { people: people.slice(0, mostShown), email: isSomebodys ? undefined : email, alreadyIn };
};

export const pick = ({ id, displayName, emails }: Person): PickedPerson => ({
  personId: id,
  email: emails[0],
  name: displayName,
});

export const pickEmail = (email: string): PickedPerson => ({ email, name: email });

/** What stands for somebody in a form. */
export const valueOf = ({ personId, email }: PickedPerson): string => personId ?? email ?? '';

const has = ({ emails }: Person, email: string): boolean => emails.some((each) => each.toLowerCase() === email);

const isNamedBy = (person: Person, wanted: string): boolean =>
  has(person, wanted) || fold(person.displayName).startsWith(wanted);

const rankOf = ({ displayName, emails }: Person, wanted: string): number | undefined => {
  const name = fold(displayName);
  if (name.startsWith(wanted)) return 0;
  if (` ${name}`.includes(` ${wanted}`)) return 1;
  return emails.some((email) => email.toLowerCase().startsWith(wanted)) ? 2 : undefined;
};
