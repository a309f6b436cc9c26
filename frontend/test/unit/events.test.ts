import { describe, expect, test } from 'vitest';

import { asStreamEvent, type StreamEvent } from '../../src/protocol/events.js';
import { emptyThread, idleRun } from '../../src/state/thread.js';
import { added, after, delta, done, reply, texts, user, widget, workflow } from './make.js';

const turn = [
  done(user('u1')),
  added(reply('a1')),
  delta('a1', 'Hel'),
  delta('a1', 'lo'),
  done(reply('a1', 'Hello')),
];

describe('a streamed reply', () => {
  test('grows by its deltas', () => expect(texts(after(turn.slice(0, 4)))).toEqual(['Hello']));
  test('is open until done', () => {
    expect(after(turn.slice(0, 3)).open.has('a1')).toBe(true);
    expect(after(turn).open.size).toBe(0);
  });
  test('told twice stays the same', () =>
    expect(texts(after([...turn, ...turn]))).toEqual(['Hello']));
  test('takes a part that was never announced', () =>
    expect(texts(after([added(reply('a1')), delta('a1', 'x', 1)]))).toEqual(['|x']));
  test('ignores a part number that nobody means', () => {
    for (const index of [-1, 1.5, 1e9])
      expect(texts(after([added(reply('a1')), delta('a1', 'x', index)]))).toEqual(['']);
  });
  test('confirms the message that was on its way', () => {
    const outgoing = { item: user('local'), state: 'sending' as const };
    expect(after([done(user('u1'))], { ...emptyThread('t'), outgoing }).outgoing).toBeNull();
  });
  test('told once more does not confirm another message', () => {
    const before = { ...emptyThread('t'), items: [user('u1')] };
    for (const state of ['sending', 'failed'] as const) {
      const outgoing = { item: user('local'), state };
      expect(after([done(user('u1'))], { ...before, outgoing }).outgoing).toBe(outgoing);
    }
  });
  test('from another tab does not confirm what failed here, the same words do', () => {
    const outgoing = { item: user('local', 'add  milk'), state: 'failed' as const };
    const before = { ...emptyThread('t'), outgoing };
    expect(after([done(user('u2', 'add bread'))], before).outgoing).toBe(outgoing);
    expect(after([done(user('u2', 'add milk'))], before).outgoing).toBeNull();
  });
});

describe('an id used twice', () => {
  const again = [
    done(user('u2')),
    added(reply('a1')),
    delta('a1', 'Bye'),
    done(reply('a1', 'Bye')),
  ];
  test('in a later turn is another reply', () =>
    expect(texts(after([...turn, ...again]))).toEqual(['Hello', 'Bye']));
  test('in a third turn too', () => {
    const third = [done(user('u3')), added(reply('a1')), done(reply('a1', 'Third'))];
    expect(texts(after([...turn, ...again, ...third]))).toEqual(['Hello', 'Bye', 'Third']);
  });
  test('in the same turn is the same item', () =>
    expect(
      after([done(user('u1')), added(workflow('w')), added(workflow('w'))]).items,
    ).toHaveLength(2));
});

describe('a replay from the beginning', () => {
  const known = { ...after(turn), run: { ...idleRun, replaying: true } };
  test('never takes away what is shown', () =>
    expect(texts(after(turn.slice(0, 3), known))).toEqual(['Hello']));
  test('ends with what the server has', () => expect(texts(after(turn, known))).toEqual(['Hello']));
  test('goes on with items that are new', () =>
    expect(texts(after([...turn, added(reply('a2')), delta('a2', 'More')], known))).toEqual([
      'Hello',
      'More',
    ]));
});

describe('widgets', () => {
  const card = {
    type: 'Card',
    children: [
      { type: 'Text', id: 'x', value: 'a', streaming: true },
      { type: 'Row', children: [{ type: 'Text', id: 'y', value: 'b' }] },
    ],
  };
  const update = (event: object): StreamEvent =>
    ({ type: 'thread.item.updated', item_id: 'w', update: event }) as StreamEvent;
  const shown = (event: object) => {
    const [item] = after([done(widget('w', card)), update(event)]).items;
    return item?.type === 'widget' ? JSON.stringify(item.widget) : '';
  };
  test('text streams into a component', () =>
    expect(
      shown({
        type: 'widget.streaming_text.value_delta',
        component_id: 'x',
        delta: '!',
        done: true,
      }),
    ).toContain('"value":"a!","streaming":false'));
  test('a component is replaced where it stands', () =>
    expect(
      shown({
        type: 'widget.component.updated',
        component_id: 'y',
        component: { type: 'Text', id: 'y', value: 'new' },
      }),
    ).toContain('"value":"new"'));
  test('the root is replaced', () =>
    expect(shown({ type: 'widget.root.updated', widget: { type: 'Card', children: [] } })).toBe(
      '{"type":"Card","children":[]}',
    ));
  test('an unknown component changes nothing', () =>
    expect(shown({ type: 'widget.component.updated', component_id: 'z', component: {} })).toBe(
      JSON.stringify(card),
    ));
});

describe('everything else', () => {
  const state = after(turn);
  test('an item is removed', () =>
    expect(texts(after([{ type: 'thread.item.removed', item_id: 'a1' }], state))).toEqual([]));
  test('an item is replaced in its place', () => {
    const next = after(
      [{ type: 'thread.item.replaced', item: reply('a1', 'New') }, done(reply('a2', 'Two'))],
      state,
    );
    expect(texts(next)).toEqual(['New', 'Two']);
  });
  test('a thread update keeps the items', () => {
    const thread = { id: 't', created_at: '', title: 'New', items: { data: [], has_more: false } };
    const next = after([{ type: 'thread.updated', thread }], state);
    expect([next.meta?.title, next.items.length]).toEqual(['New', 2]);
  });
  test('progress ends with the next item', () => {
    const shown = after([{ type: 'progress_update', text: 'Looking' }], state);
    expect(shown.run.progress?.text).toBe('Looking');
    expect(after([added(reply('a2'))], shown).run.progress).toBeNull();
  });
  test('a notice is shown once', () => {
    const notice = { type: 'notice', level: 'info', message: 'Hi' } as const;
    expect(after([notice, notice], state).notices).toHaveLength(1);
  });
  test('stop may be forbidden', () =>
    expect(
      after([{ type: 'stream_options', stream_options: { allow_cancel: false } }], state).run
        .allowCancel,
    ).toBe(false));
  test('workflow tasks come and change', () => {
    const task = (title: string) => ({ type: 'custom' as const, title });
    const change = (type: string, task_index: number, title: string): StreamEvent =>
      ({
        type: 'thread.item.updated',
        item_id: 'w',
        update: { type, task_index, task: task(title) },
      }) as StreamEvent;
    const next = after([
      added(workflow('w')),
      change('workflow.task.added', 0, 'a'),
      change('workflow.task.added', 1, 'b'),
      change('workflow.task.updated', 0, 'c'),
    ]);
    const [item] = next.items;
    expect(item?.type === 'workflow' && item.workflow.tasks.map(({ title }) => title)).toEqual([
      'c',
      'b',
    ]);
  });
});

describe('what arrives', () => {
  test.each([
    null,
    1,
    'x',
    [],
    {},
    { type: 'thread.item.added' },
    { type: 'thread.item.added', item: { id: 1 } },
    { type: 'constructor' },
    { type: 'new.thing' },
  ])('is no event: %j', (value) => expect(asStreamEvent(value)).toBeUndefined());
});
