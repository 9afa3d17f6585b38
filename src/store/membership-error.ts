import {
  toWebexError,
  WebexHttpError,
  WebexMembershipError,
  type MembershipProblem,
  type WebexError,
} from '../errors.ts';

/** What Webex answered, with the reason where it is one that people can do something about. */
export const toMembershipError = (thrown: unknown, action: 'add' | 'change'): WebexError => {
  const error = toWebexError(thrown);
  if (!(error instanceof WebexHttpError)) return error;
  const problem = problemOf(error, action);
  return problem ? new WebexMembershipError(problem, error) : error;
};

/** Webex's words tell apart what its codes do not. */
const problemOf = ({ status, message }: WebexHttpError, action: 'add' | 'change'): MembershipProblem | undefined => {
  if (/maximum number of participants/i.test(message)) return 'full';
  if (/last moderator|failed to leave/i.test(message)) return 'last-moderator';
  if (status === 403) return 'not-allowed';
  if (status === 409) return 'already-in';
  if (status !== 404) return undefined;
  return action === 'add' && /find user|person not found/i.test(message) ? 'unknown-person' : 'gone';
};
