/** Items and events for the reducers' tests. */
import type { StreamEvent } from '../../src/protocol/events.js';
import type {
  AssistantMessageItem,
  ThreadItem,
  UserMessageItem,
  WidgetItem,
  WorkflowItem,
} from '../../src/protocol/items.js';
import { reduceEvent } from '../../src/state/events.js';
import { emptyThread, type ThreadState } from '../../src/state/thread.js';

const common = { thread_id: 't', created_at: '2026-01-01T00:00:00Z' };

export const user = (id: string, text = id): UserMessageItem => ({
  ...common,
  id,
  type: 'user_message',
  content: [{ type: 'input_text', text }],
  attachments: [],
});

export const reply = (id: string, text = ''): AssistantMessageItem => ({
  ...common,
  id,
  type: 'assistant_message',
  content: text ? [{ type: 'output_text', text, annotations: [] }] : [],
});

export const widget = (id: string, root: object): WidgetItem => ({
  ...common,
  id,
  type: 'widget',
  widget: root as WidgetItem['widget'],
});

export const workflow = (id: string): WorkflowItem => ({
  ...common,
  id,
  type: 'workflow',
  workflow: { type: 'reasoning', tasks: [] },
});

export const added = (item: ThreadItem): StreamEvent => ({ type: 'thread.item.added', item });
export const done = (item: ThreadItem): StreamEvent => ({ type: 'thread.item.done', item });
export const delta = (item_id: string, text: string, content_index = 0): StreamEvent => ({
  type: 'thread.item.updated',
  item_id,
  update: { type: 'assistant_message.content_part.text_delta', content_index, delta: text },
});

export const after = (events: StreamEvent[], state: ThreadState = emptyThread('t')): ThreadState =>
  events.reduce(reduceEvent, state);

export const texts = (state: ThreadState): string[] =>
  state.items.flatMap((item) =>
    item.type === 'assistant_message' ? [item.content.map(({ text }) => text).join('|')] : [],
  );
