import { mentionLabel, type ComposedMention } from '../../content/mentions.ts';
import { fold } from '../../internal/fold.ts';

export interface MentionCandidate extends ComposedMention {
  /** Nobody's where everybody is meant. */
  personId?: string;
  email?: string;
}

/** What of a membership is looked at. */
export interface MentionMember {
  personId: string;
  personDisplayName: string;
  personEmail: string;
}

export interface MentionQuery {
  /** Where the `@` stands. */
  start: number;
  /** What was typed after it. */
  words: string;
}

const longest = 40;
const mostShown = 8;

/** The mention that is being typed before the caret. It begins with an `@` after a blank, a bracket or nothing. */
export const mentionQueryAt = (text: string, caret: number): MentionQuery | undefined => {
  const before = text.slice(Math.max(0, caret - longest - 1), caret);
  const [, words] = /(?:^|[\s([{"'“‘])@((?:\S(?:.{0,38}\S)? ?)?)$/u.exec(before) ?? [];
  if (words === undefined || words.includes('@') || words.split(' ').length > 4) return undefined;
  return { start: caret - words.length - 1, words };
};

/**
 * Who fits what was typed: those with a name that begins so first, then those with a later name or an address that does.
 * `everybody` is the word for all, where all can be mentioned; it is the first once it is written out.
 */
export const findCandidates = (
  members: readonly MentionMember[],
  words: string,
  { me, everybody }: { me?: string; everybody?: string },
): readonly MentionCandidate[] => {
  const wanted = fold(words);
  const first: MentionMember[] = [];
  const later: MentionMember[] = [];
  for (const member of members) {
    if (member.personId === me) continue;
    const name = fold(member.personDisplayName);
    if (name.startsWith(wanted)) first.push(member);
    else if (` ${name}`.includes(` ${wanted}`) || member.personEmail.toLowerCase().startsWith(wanted))
      later.push(member);
  }
  const people = [...first, ...later].slice(0, mostShown);
  const candidates: MentionCandidate[] = people.map((member) => ({
    label: labelOf(member, members),
    target: `personId:${member.personId}`,
    personId: member.personId,
    email: member.personEmail,
  }));
  if (everybody !== undefined && fold(everybody).startsWith(wanted))
    candidates.push({ label: everybody, target: 'all' });
  return candidates;
};

/** What stands in the text for somebody: two of the same name are told apart by their addresses. */
export const labelOf = (
  { personId, personDisplayName: name, personEmail: email }: MentionMember,
  members: readonly MentionMember[],
): string => {
  const isClear = name && !members.some((one) => one.personDisplayName === name && one.personId !== personId);
  return mentionLabel(isClear || !email ? name : `${name} (${email})`.trim());
};
