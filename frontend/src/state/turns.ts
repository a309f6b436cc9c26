/** Groups items into turns: what a person said and everything that answered it. */
import type { ThreadItem, UserMessageItem } from '../protocol/items.js';
import type { Outgoing, ThreadState } from './thread.js';

export interface Turn {
  key: string;
  user: UserMessageItem | null;
  outgoing: Outgoing | null;
  replies: readonly ThreadItem[];
}

const HIDDEN = new Set(['hidden_context_item', 'sdk_hidden_context', 'end_of_turn']);

function same(a: readonly ThreadItem[], b: readonly ThreadItem[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** A turn in which nothing changed stays the same object, so that it need not be drawn again. */
function reuse(turns: Turn[], previous: readonly Turn[]): Turn[] {
  const old = new Map(previous.map((turn) => [turn.key, turn]));
  return turns.map((turn) => {
    const was = old.get(turn.key);
    const unchanged =
      was &&
      was.user === turn.user &&
      was.outgoing === turn.outgoing &&
      same(was.replies, turn.replies);
    return unchanged ? was : turn;
  });
}

export function turnsOf(
  state: Pick<ThreadState, 'items' | 'outgoing'>,
  previous: readonly Turn[] = [],
): Turn[] {
  const turns: (Turn & { replies: ThreadItem[] })[] = [];
  for (const item of state.items) {
    if (HIDDEN.has(item.type)) continue;
    if (item.type === 'user_message') {
      turns.push({ key: item.id, user: item, outgoing: null, replies: [] });
      continue;
    }
    const last = turns.at(-1);
    if (last) last.replies.push(item);
    else turns.push({ key: item.id, user: null, outgoing: null, replies: [item] });
  }
  if (state.outgoing) {
    const { item } = state.outgoing;
    turns.push({ key: item.id, user: item, outgoing: state.outgoing, replies: [] });
  }
  return reuse(turns, previous);
}

/** The reply as a person would copy or hear it. */
export function replyText(items: readonly ThreadItem[]): string {
  const parts = items.flatMap((item) => {
    if (item.type === 'assistant_message') return item.content.map((content) => content.text);
    if (item.type === 'widget') return item.copy_text ? [item.copy_text] : [];
    return [];
  });
  return parts.filter((text) => text.trim()).join('\n\n');
}

/** Threads with more than one turn can retry each; the message that a reply answers. */
export function userTextOf(item: UserMessageItem): string {
  return item.content
    .map((part) => (part.type === 'input_tag' ? `@${part.text}` : part.text))
    .join('');
}
