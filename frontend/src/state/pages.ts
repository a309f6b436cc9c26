/** Merges pages of items that the server lists into a thread. */
import type { Page, Thread } from '../protocol/events.js';
import type { ThreadItem } from '../protocol/items.js';
import { withoutItems } from './events.js';
import type { ThreadState } from './thread.js';

function known(state: ThreadState): Set<string> {
  return new Set(state.items.map((item) => item.id));
}

function cursorOf(page: Page<ThreadItem>): string | null {
  const cursor = page.after ?? page.data.at(-1)?.id ?? null;
  return page.has_more ? cursor : null;
}

/**
 * What is being streamed right now is newer here than on the server; and what did not change stays
 * the same object, so that it is not drawn again.
 */
function preferLocal(state: ThreadState, items: ThreadItem[]): ThreadItem[] {
  const local = new Map(state.items.map((item) => [item.id, item]));
  return items.map((item) => {
    const known = local.get(item.id);
    if (!known) return item;
    return state.open.has(item.id) || JSON.stringify(known) === JSON.stringify(item) ? known : item;
  });
}

/** The newest page, newest first: replaces what it covers, keeps what lies before it. */
export function mergeNewest(
  state: ThreadState,
  thread: Thread,
  page: Page<ThreadItem>,
): ThreadState {
  const fresh = preferLocal(state, page.data.toReversed());
  const ids = new Set(fresh.map((item) => item.id));
  const start = state.items.findIndex((item) => ids.has(item.id));
  const before = start > 0 && page.has_more ? state.items.slice(0, start) : [];
  const streaming = state.items.filter((item) => state.open.has(item.id) && !ids.has(item.id));
  const overlaps = before.length > 0;
  return {
    ...state,
    id: thread.id,
    meta: withoutItems(thread),
    items: [...before, ...fresh, ...streaming],
    hasOlder: overlaps ? state.hasOlder : page.has_more && cursorOf(page) !== null,
    olderCursor: overlaps ? state.olderCursor : cursorOf(page),
    loading: 'no',
    loadFailure: null,
  };
}

export function prependOlder(state: ThreadState, page: Page<ThreadItem>): ThreadState {
  const ids = known(state);
  const older = page.data.toReversed().filter((item) => !ids.has(item.id));
  const cursor = cursorOf(page);
  return {
    ...state,
    items: [...older, ...state.items],
    hasOlder: page.has_more && cursor !== null && cursor !== state.olderCursor,
    olderCursor: cursor,
    loading: 'no',
  };
}
