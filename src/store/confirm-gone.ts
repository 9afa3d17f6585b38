import { isNotFound, WebexParseError } from '../errors.ts';

/** So many are asked for one by one; when all of them are gone, the list is believed for the rest. */
const mostChecks = 5;

/**
 * Which of those that are missing in a list are really gone. `read` reads one and throws a 404 when it does not exist.
 * Throws what else goes wrong, but for an answer that cannot be read: such a thing exists.
 */
export const confirmGone = async (
  missing: readonly string[],
  read: (id: string) => Promise<void>,
): Promise<readonly string[]> => {
  const checked = missing.slice(0, mostChecks);
  const gone: string[] = [];
  for (const id of checked) {
    try {
      await read(id);
    } catch (error) {
      if (isNotFound(error)) gone.push(id);
      else if (!(error instanceof WebexParseError)) throw error;
    }
  }
  return gone.length === checked.length ? missing : gone;
};
