import { isRecord } from '../resources/reader.ts';
import { Kept } from './kept.ts';

export interface ListChoice {
  readonly groupBy?: 'none' | 'type' | 'team';
  readonly unreadOnly?: boolean;
  /** Ids of the sections that are closed. */
  readonly closed?: readonly string[];
}

/** How somebody wants to see the list of spaces, in this browser. */
export class ListChoices extends Kept<ListChoice> {
  constructor() {
    super('list', {}, choiceIn);
  }
}

const choiceIn = (json: unknown): ListChoice | undefined => {
  if (!isRecord(json)) return undefined;
  const { groupBy, unreadOnly, closed } = json;
  return {
    ...(groupBy === 'none' || groupBy === 'type' || groupBy === 'team' ? { groupBy } : {}),
    ...(unreadOnly === true ? { unreadOnly } : {}),
    ...(Array.isArray(closed) ? { closed: closed.filter((id) => typeof id === 'string') } : {}),
  };
};
