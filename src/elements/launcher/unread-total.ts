import type { Store } from '../../store/store.ts';

export interface UnreadTotal {
  /** Messages, where they are counted; a space where only a mark is known counts as one. */
  count: number;
  isMention: boolean;
}

/** What is unread in all spaces together. Reads signals. */
export function unreadTotal({ spaces, readMarkers }: Store): UnreadTotal {
  void spaces.version.value;
  const total = { count: 0, isMention: false };
  for (const id of spaces.ids) {
    const space = spaces.get(id).peek();
    const unread = space && readMarkers.unread(space);
    if (!unread) continue;
    total.count += unread.count ?? 1;
    total.isMention ||= unread.isMention;
  }
  return total;
}
