/** A thread as the page shows it: pure state, and what is true of it. */
import type { NoticeLevel, ThreadMetadata } from '../protocol/events.js';
import type { ChatFailure } from '../protocol/failure.js';
import type { ThreadItem, UserMessageItem } from '../protocol/items.js';

/** A message on its way, or one that did not arrive: its text is never lost. */
export interface Outgoing {
  item: UserMessageItem;
  state: 'sending' | 'failed';
}

export interface Notice {
  level: NoticeLevel;
  message: string;
  title: string | null;
}

/** An error in the conversation: the server's sentence, or what went wrong on the way. */
export type ThreadError =
  | { source: 'server'; message: string | null; retryable: boolean }
  | { source: 'transport'; failure: ChatFailure; retryable: boolean };

export interface RunState {
  phase: 'idle' | 'waiting' | 'streaming' | 'reconnecting' | 'stopping';
  allowCancel: boolean;
  progress: { text: string; icon: string | null } | null;
  /** Reading an answer's log from its beginning: what is known already stays as it is. */
  replaying: boolean;
}

export interface ThreadState {
  id: string | null;
  meta: ThreadMetadata | null;
  items: readonly ThreadItem[];
  /** Ids of items that were added and are not done yet. */
  open: ReadonlySet<string>;
  /** Ids of known items that a replay tells again: nothing of it is applied before they are done. */
  sealed: ReadonlySet<string>;
  /** Ids that the server used twice, by what they are called here. */
  aliases: ReadonlyMap<string, string>;
  outgoing: Outgoing | null;
  run: RunState;
  notices: readonly Notice[];
  error: ThreadError | null;
  loading: 'no' | 'first' | 'older';
  loadFailure: ChatFailure | null;
  olderCursor: string | null;
  hasOlder: boolean;
  /** Ids of replies that the person stopped. */
  stopped: ReadonlySet<string>;
}

export const idleRun: RunState = {
  phase: 'idle',
  allowCancel: true,
  progress: null,
  replaying: false,
};

export function emptyThread(id: string | null = null): ThreadState {
  return {
    id,
    meta: null,
    items: [],
    open: new Set(),
    sealed: new Set(),
    aliases: new Map(),
    outgoing: null,
    run: idleRun,
    notices: [],
    error: null,
    loading: 'no',
    loadFailure: null,
    olderCursor: null,
    hasOlder: false,
    stopped: new Set(),
  };
}

export function isRunning(state: ThreadState): boolean {
  return state.run.phase !== 'idle';
}

export function lastUserIndex(items: readonly ThreadItem[]): number {
  return items.findLastIndex((item) => item.type === 'user_message');
}

export function statusOf(state: ThreadState): 'active' | 'locked' | 'closed' {
  const type = state.meta?.status?.type;
  return type === 'locked' || type === 'closed' ? type : 'active';
}
