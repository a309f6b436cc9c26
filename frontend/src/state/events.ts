/** Reduces the events of a streamed answer into a thread. Idempotent: a replay changes nothing. */
import type { StreamEvent, Thread, ThreadMetadata } from '../protocol/events.js';
import type { ThreadItem, UserMessageItem } from '../protocol/items.js';
import { lastUserIndex, type Notice, type ThreadState } from './thread.js';
import { applyUpdate } from './updates.js';

function indexOf(items: readonly ThreadItem[], id: string): number {
  return items.findLastIndex((item) => item.id === id);
}

/** An existing item keeps its place. */
export function upsert(items: readonly ThreadItem[], item: ThreadItem): ThreadItem[] {
  const index = indexOf(items, item.id);
  return index < 0 ? [...items, item] : items.with(index, item);
}

export function withoutItems(thread: Thread): ThreadMetadata {
  const { items: _items, ...meta } = thread;
  return meta;
}

/**
 * Some servers call every reply `__fake_id__`. An id that already stands before the last
 * question belongs to an older turn, so a new item with it is another item: it gets a name of its
 * own here, and the older reply stays as it was.
 */
function localId(state: ThreadState, id: string, adding: boolean): [ThreadState, string] {
  const known = state.aliases.get(id);
  const index = indexOf(state.items, known ?? id);
  if (!adding || index < 0 || index >= lastUserIndex(state.items)) return [state, known ?? id];
  const fresh = `${id}~${state.items.length}`;
  return [{ ...state, aliases: new Map(state.aliases).set(id, fresh) }, fresh];
}

function without(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  if (!set.has(id)) return set;
  const next = new Set(set);
  next.delete(id);
  return next;
}

function isComplete(state: ThreadState, id: string): boolean {
  return !state.open.has(id) && indexOf(state.items, id) >= 0;
}

function words(item: UserMessageItem): string {
  const said = item.content.map((part) => part.text).join('');
  return said.replace(/\s+/g, ' ').trim();
}

/** An older message told again, or one from another tab, does not mean that ours has arrived. */
function delivers(state: ThreadState, item: UserMessageItem): boolean {
  const { outgoing } = state;
  if (!outgoing || words(outgoing.item) === words(item)) return true;
  return outgoing.state === 'sending' && indexOf(state.items, item.id) < 0;
}

function putItem(state: ThreadState, item: ThreadItem, done: boolean): ThreadState {
  if (item.type === 'user_message') {
    const outgoing = delivers(state, item) ? null : state.outgoing;
    return { ...state, items: upsert(state.items, item), outgoing };
  }
  if (!done && state.run.replaying && isComplete(state, item.id))
    return { ...state, sealed: new Set(state.sealed).add(item.id) };
  const [named, id] = localId(state, item.id, true);
  const items = upsert(named.items, id === item.id ? item : { ...item, id });
  const open = done ? without(named.open, id) : new Set(named.open).add(id);
  const sealed = without(named.sealed, item.id);
  return { ...named, items, open, sealed, run: { ...named.run, progress: null } };
}

function updateItem(
  state: ThreadState,
  event: Extract<StreamEvent, { type: 'thread.item.updated' }>,
): ThreadState {
  if (state.sealed.has(event.item_id)) return state;
  const [, id] = localId(state, event.item_id, false);
  const index = indexOf(state.items, id);
  const item = state.items[index];
  if (!item) return state;
  const updated = applyUpdate(item, event.update);
  return updated === item ? state : { ...state, items: state.items.with(index, updated) };
}

function removeItem(state: ThreadState, itemId: string): ThreadState {
  const [, id] = localId(state, itemId, false);
  return {
    ...state,
    items: state.items.filter((item) => item.id !== id),
    open: without(state.open, id),
  };
}

function sameNotice(a: Notice, b: Notice): boolean {
  return a.level === b.level && a.message === b.message && a.title === b.title;
}

function addNotice(state: ThreadState, notice: Notice): ThreadState {
  if (state.notices.some((other) => sameNotice(other, notice))) return state;
  return { ...state, notices: [...state.notices, notice] };
}

function begun(state: ThreadState): ThreadState {
  return state.run.phase === 'waiting' || state.run.phase === 'reconnecting'
    ? { ...state, run: { ...state.run, phase: 'streaming' } }
    : state;
}

export function reduceEvent(state: ThreadState, event: StreamEvent): ThreadState {
  const next = reduce(state, event);
  const speaks = event.type === 'thread.item.added' || event.type === 'thread.item.updated';
  return speaks ? begun(next) : next;
}

function reduce(state: ThreadState, event: StreamEvent): ThreadState {
  switch (event.type) {
    case 'thread.created':
      return { ...state, id: event.thread.id, meta: withoutItems(event.thread) };
    case 'thread.updated':
      return { ...state, meta: { ...state.meta, ...withoutItems(event.thread) } };
    case 'thread.item.added':
      return putItem(state, event.item, false);
    case 'thread.item.done':
    case 'thread.item.replaced':
      return putItem(state, event.item, true);
    case 'thread.item.updated':
      return updateItem(state, event);
    case 'thread.item.removed':
      return removeItem(state, event.item_id);
    case 'stream_options':
      return {
        ...state,
        run: { ...state.run, allowCancel: event.stream_options.allow_cancel },
      };
    case 'progress_update':
      return {
        ...state,
        run: { ...state.run, progress: { text: event.text, icon: event.icon ?? null } },
      };
    case 'error':
      return {
        ...state,
        error: {
          source: 'server',
          message: event.message ?? null,
          retryable: event.allow_retry === true,
        },
      };
    case 'notice':
      return addNotice(state, {
        level: event.level,
        message: event.message,
        title: event.title ?? null,
      });
    case 'client_effect':
      return state;
  }
}
