/** What the scripted assistant answers; the first word of a message chooses. */
import type { ThreadItem, UserMessageItem } from '../../src/protocol/items.js';
import type { StreamEvent, ThreadMetadata } from '../../src/protocol/events.js';
import type { ScriptedServer } from './scripted.js';
import { growingForm, taskCard, taskList } from './widgets.js';

export interface Stored {
  meta: ThreadMetadata;
  items: ThreadItem[];
}

export type Step = StreamEvent | { wait: number } | { cut: true };

interface Turn {
  server: ScriptedServer;
  thread: Stored;
  text: string;
}

const LONG = `Here is a plan for the week.

## Monday
1. Write the *report* with **numbers**
2. Call [the dentist](https://example.org/dentist)

| Day | Task | Due |
|---|---|---|
| Mon | Report | 17:00 |
| Tue | Garden | noon |

\`\`\`python
def due(task):
    return task.due or "whenever"
\`\`\`

> Small steps, every day.

- [x] Buy milk
- [ ] Water the plants
`;

const base = (turn: Turn, prefix: string) => ({
  id: turn.server.id(prefix),
  thread_id: turn.thread.meta.id,
  created_at: new Date().toISOString(),
});

function keep(turn: Turn, item: ThreadItem): StreamEvent {
  const index = turn.thread.items.findIndex((other) => other.id === item.id);
  if (index >= 0) turn.thread.items[index] = item;
  else turn.thread.items.push(item);
  return { type: 'thread.item.done', item };
}

export function* say(turn: Turn, text: string, delay = 8): Generator<Step> {
  const item = { ...base(turn, 'msg'), type: 'assistant_message' as const, content: [] };
  yield { type: 'thread.item.added', item };
  for (const delta of text.match(/\s*\S+|\s+$/g) ?? []) {
    const update = {
      type: 'assistant_message.content_part.text_delta',
      content_index: 0,
      delta,
    } as const;
    yield { type: 'thread.item.updated', item_id: item.id, update };
    if (delay) yield { wait: delay };
  }
  const content = [{ type: 'output_text' as const, text, annotations: [] }];
  yield keep(turn, { ...item, content });
}

function* workflow(turn: Turn): Generator<Step> {
  const item = {
    ...base(turn, 'wf'),
    type: 'workflow' as const,
    workflow: { type: 'reasoning' as const, tasks: [], expanded: false },
  };
  yield { type: 'thread.item.added', item };
  const thought = { type: 'thought' as const, content: 'Which tasks are due this week?' };
  const search = {
    type: 'web_search' as const,
    title_query: 'garden in March',
    queries: ['what to plant in March', 'frost dates'],
    sources: [
      { type: 'url' as const, title: 'Gardening in March', url: 'https://example.org/garden' },
    ],
    status_indicator: 'complete' as const,
  };
  for (const [task_index, task] of [thought, search].entries()) {
    yield {
      type: 'thread.item.updated',
      item_id: item.id,
      update: { type: 'workflow.task.added', task_index, task },
    };
    yield { wait: 150 };
  }
  const done = { ...item.workflow, tasks: [thought, search], summary: { duration: 12 } };
  yield keep(turn, { ...item, workflow: done });
}

function* cited(turn: Turn): Generator<Step> {
  const text = 'Plant peas in March. Frost may still come until May.';
  const url = {
    type: 'url' as const,
    title: 'Gardening in March',
    url: 'https://example.org/garden',
  };
  const file = { type: 'file' as const, title: 'Frost table', filename: 'frost.pdf' };
  const annotations = [
    { type: 'annotation' as const, source: url, index: 20 },
    { type: 'annotation' as const, source: file, index: 51 },
  ];
  const content = [{ type: 'output_text' as const, text, annotations }];
  const item = { ...base(turn, 'msg'), type: 'assistant_message' as const, content };
  yield { type: 'thread.item.added', item: { ...item, content: [] } };
  yield keep(turn, item);
}

function* everything(turn: Turn): Generator<Step> {
  yield* workflow(turn);
  yield { type: 'progress_update', text: 'Looking through your tasks', icon: 'search' };
  yield { wait: 60 };
  yield* cited(turn);
  yield keep(turn, {
    ...base(turn, 'wid'),
    type: 'widget',
    widget: taskCard,
    copy_text: 'Buy milk',
  });
  yield keep(turn, { ...base(turn, 'wid'), type: 'widget', widget: taskList });
  yield {
    type: 'notice',
    level: 'info',
    title: 'Nearly full',
    message: 'You have **3** tasks left.',
  };
  yield keep(turn, {
    ...base(turn, 'x'),
    type: 'hologram',
    secret: 'from the future',
  } as unknown as ThreadItem);
  yield* say(turn, 'That is everything.', 0);
}

function* ask(turn: Turn): Generator<Step> {
  yield keep(turn, {
    ...base(turn, 'inp'),
    type: 'structured_input',
    status: 'pending',
    inputs: [
      {
        type: 'multiple_choice',
        id: 'when',
        question: 'When is it due?',
        options: [{ value: 'Today' }, { value: 'Tomorrow' }],
      },
      {
        type: 'freeform',
        id: 'note',
        question: 'Anything else?',
        description: 'A note for later.',
      },
    ],
  });
}

function* tool(turn: Turn): Generator<Step> {
  yield keep(turn, {
    ...base(turn, 'ctc'),
    type: 'client_tool_call',
    status: 'pending',
    call_id: 'call_1',
    name: 'get_selection',
    arguments: { kind: 'task' },
  });
}

/** A form whose note grows while it is filled in; then the whole widget is replaced. */
function* growing(turn: Turn): Generator<Step> {
  const item = { ...base(turn, 'wid'), type: 'widget' as const, widget: growingForm('', false) };
  const update = (change: object) =>
    ({ type: 'thread.item.updated', item_id: item.id, update: change }) as StreamEvent;
  yield { type: 'thread.item.added', item };
  let note = '';
  for (const delta of 'I am **writing a note** while you fill in the form, word by word.'.match(
    /\s*\S+/g,
  ) ?? []) {
    note += delta;
    yield update({
      type: 'widget.streaming_text.value_delta',
      component_id: 'note',
      delta,
      done: false,
    });
    yield { wait: 60 };
  }
  const widget = growingForm(note, true);
  yield update({ type: 'widget.root.updated', widget });
  yield keep(turn, { ...item, widget });
}

const SCRIPTS: Record<string, (turn: Turn) => Iterable<Step>> = {
  growing,
  plan: (turn) => say(turn, LONG),
  slow: (turn) => say(turn, 'one two three four five six seven eight nine ten '.repeat(4), 60),
  cut: function* (turn) {
    const steps = [
      ...say(turn, 'This reply survives a lost connection and goes on to its very end.', 40),
    ];
    yield* steps.slice(0, 9);
    yield { cut: true };
    yield* steps.slice(9);
  },
  all: everything,
  ask,
  tool,
  effect: function* (turn) {
    yield { type: 'client_effect', name: 'open_task', data: { number: 7 } };
    yield* say(turn, 'I have opened the task beside this conversation for you.', 250);
  },
  link: (turn) => say(turn, 'See [task 7](chatkit-link://task?number=7).', 0),
  fail: function* () {
    yield { type: 'error', code: 'custom', message: 'The model is **away**.', allow_retry: true };
  },
  lock: function* (turn) {
    turn.thread.meta.status = { type: 'locked', reason: 'Locked while it is reviewed.' };
    yield* say(turn, 'Locked.', 0);
    yield { type: 'thread.updated', thread: turn.thread.meta };
  },
};

function textOf(item: UserMessageItem): string {
  return item.content.map((part) => part.text).join('');
}

function* respond(
  server: ScriptedServer,
  thread: Stored,
  user: UserMessageItem | undefined,
): Generator<Step> {
  const text = user ? textOf(user) : '';
  const turn = { server, thread, text };
  yield { type: 'stream_options', stream_options: { allow_cancel: true } };
  const script = SCRIPTS[text.split(/\s/, 1)[0]?.toLowerCase() ?? ''];
  yield* script ? script(turn) : say(turn, `Echo: ${text}`);
  if (thread.meta.title !== null) return;
  thread.meta.title = text.slice(0, 40) || 'Files';
  yield { type: 'thread.updated', thread: thread.meta };
}

interface Input {
  content: UserMessageItem['content'];
  quoted_text?: string;
  attachments: string[];
}

export function* answer(
  server: ScriptedServer,
  thread: Stored,
  { type, params }: { type: string; params: Record<string, unknown> },
): Generator<Step> {
  const turn = { server, thread, text: '' };
  // The server has the message, and the person's connection breaks before it can say so.
  if (JSON.stringify(params).includes('vanish')) yield* [{ wait: 80 }, { cut: true } as const];
  if (type === 'threads.create') yield { type: 'thread.created', thread: thread.meta };
  if (type === 'threads.create' || type === 'threads.add_user_message') {
    const input = params['input'] as Input;
    const item: UserMessageItem = {
      ...base(turn, 'usr'),
      type: 'user_message',
      content: input.content,
      quoted_text: input.quoted_text ?? null,
      attachments: input.attachments.map((id) => ({
        type: 'file',
        id,
        name: id,
        mime_type: 'text/plain',
      })),
    };
    yield keep(turn, item);
    yield* respond(server, thread, item);
  } else if (type === 'threads.retry_after_item') {
    const index = thread.items.findIndex((item) => item.id === params['item_id']);
    thread.items.splice(index + 1);
    yield* respond(server, thread, thread.items[index] as UserMessageItem);
  } else if (type === 'threads.add_client_tool_output') {
    const call = thread.items.findLast((item) => item.type === 'client_tool_call');
    if (call?.type === 'client_tool_call')
      Object.assign(call, { status: 'completed', output: params['result'] });
    yield* say(turn, `The page said ${JSON.stringify(params['result'])}`, 0);
  } else if (type === 'threads.add_structured_input') {
    yield* structured(turn, params);
  } else if (type === 'threads.custom_action') {
    yield { wait: 300 };
    yield* say(turn, `Did ${JSON.stringify(params['action'])}`, 0);
  }
}

function* structured(turn: Turn, params: Record<string, unknown>): Generator<Step> {
  const item = turn.thread.items.find((other) => other.id === params['item_id']);
  if (item?.type !== 'structured_input') return;
  const { status, answers } = params['input'] as {
    status: 'answered' | 'skipped';
    answers: Record<string, { values: string[]; skipped: boolean }>;
  };
  const inputs = item.inputs.map((input) => ({ ...input, answer: answers[input.id] ?? null }));
  const updated = { ...item, status, inputs };
  keep(turn, updated);
  yield { type: 'thread.item.replaced', item: updated };
  yield* say(turn, 'Noted.', 0);
}
