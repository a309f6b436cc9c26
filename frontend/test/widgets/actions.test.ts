import { expect, test } from 'vitest';

import { card, form, later, settle, Stage, submit } from './helpers.js';

const click = { type: 'go', payload: { a: 1 } };

test('a button sends its action with handler, loading behaviour and streaming filled in', () => {
  const stage = new Stage(card({ type: 'Button', label: 'Go', onClickAction: click }));
  stage.get('button').click();
  expect(stage.sent).toEqual([
    { ...click, handler: 'server', loadingBehavior: 'auto', streaming: true },
  ]);
});

test('handler client is passed on', () => {
  const stage = new Stage(
    card({ type: 'Button', label: 'Go', onClickAction: { type: 'x', handler: 'client' } }),
  );
  stage.get('button').click();
  expect(stage.sent[0]?.handler).toBe('client');
});

test('a button shows that it works, takes no second click, and recovers from a refusal', async () => {
  const stage = new Stage(card({ type: 'Button', label: 'Go', onClickAction: click }));
  const work = later();
  stage.answer = () => work.promise;
  stage.get('button').click();
  expect(stage.get('button').getAttribute('aria-busy')).toBe('true');
  stage.get('button').click();
  expect(stage.sent).toHaveLength(1);
  work.reject(new Error('refused'));
  await settle();
  expect(stage.get('button').hasAttribute('aria-busy')).toBe(false);
});

test.each([
  ['container', true, false],
  ['self', false, true],
  ['none', false, false],
])('loadingBehavior %s', (loadingBehavior, container, self) => {
  const stage = new Stage(
    card({ type: 'Button', label: 'Go', onClickAction: { type: 'x', loadingBehavior } }),
  );
  stage.answer = () => later().promise;
  stage.get('button').click();
  expect(stage.get('.ck-widget').hasAttribute('inert')).toBe(container);
  expect(stage.get('button').hasAttribute('aria-busy')).toBe(self);
});

test('while the whole widget waits nothing else is sent', () => {
  const stage = new Stage(
    card(
      { type: 'Button', label: 'Go', onClickAction: { type: 'x', loadingBehavior: 'container' } },
      { type: 'Button', label: 'B', onClickAction: click },
    ),
  );
  stage.answer = () => later().promise;
  for (const button of stage.all('button')) button.click();
  expect(stage.sent).toHaveLength(1);
});

test('a form sends its values with the payload, which wins over a field of the same name', () => {
  const stage = new Stage(
    card(
      form(
        { type: 'Input', name: 'title', defaultValue: 'Milk' },
        { type: 'Input', name: 'id', defaultValue: 'hostile' },
        { type: 'Textarea', name: 'notes', defaultValue: 'two\nlines' },
        { type: 'Checkbox', name: 'done', label: 'Done', defaultChecked: true },
        {
          type: 'Select',
          name: 'list',
          options: [
            { value: 'a', label: 'A' },
            { value: 'b', label: 'B' },
          ],
          defaultValue: 'b',
        },
        {
          type: 'RadioGroup',
          name: 'size',
          options: [
            { value: 's', label: 'S' },
            { value: 'l', label: 'L' },
          ],
          defaultValue: 'l',
        },
        { type: 'DatePicker', name: 'due', defaultValue: '2026-11-20T23:30:00Z' },
        { type: 'Text', value: 'Inline', editable: { name: 'inline' } },
        { type: 'Input', name: 'off', defaultValue: 'x', disabled: true },
        submit,
      ),
    ),
  );
  stage.get('button[type=submit]').click();
  expect(stage.sent[0]?.payload).toEqual({
    id: 7,
    title: 'Milk',
    notes: 'two\nlines',
    done: true,
    list: 'b',
    size: 'l',
    due: '2026-11-21',
    inline: 'Inline',
  });
});

test('a field that a key of the payload hides is reported', () => {
  const errors: string[] = [];
  const stage = new Stage(card(form({ type: 'Input', name: 'id', defaultValue: 'x' }, submit)), {
    report: (error) => errors.push(error.message),
  });
  stage.get('button[type=submit]').click();
  expect(errors).toEqual([expect.stringContaining('"id"')]);
  expect(stage.sent[0]?.payload).toEqual({ id: 7 });
});

test('any action inside a form brings the form along, one outside does not', () => {
  const stage = new Stage(
    card(
      form(
        { type: 'Input', name: 'title', defaultValue: 'Milk' },
        { type: 'Button', label: 'In', onClickAction: click },
      ),
      { type: 'Button', label: 'Out', onClickAction: click },
    ),
  );
  for (const button of stage.all('button')) button.click();
  expect(stage.sent.map((action) => action.payload)).toEqual([{ title: 'Milk', a: 1 }, { a: 1 }]);
});

test('a form inside a card that is a form keeps its fields to itself', () => {
  const root = {
    ...card(
      { type: 'Input', name: 'outer', defaultValue: '1' },
      form({ type: 'Input', name: 'inner', defaultValue: '2' }, submit),
    ),
    asForm: true,
    confirm: { label: 'OK', action: { type: 'ok' } },
  };
  const stage = new Stage(root);
  stage.get('.ck-w-form button').click();
  expect(stage.sent[0]?.payload).toEqual({ id: 7, inner: '2' });
});

test('a card as a form gives its fields to confirm, not to cancel', async () => {
  const stage = new Stage({
    ...card({ type: 'Input', name: 'title', defaultValue: 'Milk' }),
    asForm: true,
    confirm: { label: 'Add', action: { type: 'add' } },
    cancel: { label: 'Drop', action: { type: 'drop' } },
  });
  for (const button of stage.all('.ck-w-footer button')) {
    button.click();
    await settle();
  }
  expect(stage.sent.map(({ type, payload }) => [type, payload])).toEqual([
    ['drop', undefined],
    ['add', { title: 'Milk' }],
  ]);
});

test('confirm makes the whole card wait', () => {
  const stage = new Stage({ ...card(), confirm: { label: 'Add', action: { type: 'add' } } });
  stage.answer = () => later().promise;
  stage.get('button').click();
  expect(stage.get('.ck-widget').hasAttribute('inert')).toBe(true);
});

test.each([
  ['Select', { options: [{ value: 'a', label: 'A' }] }, 'select', 'a'],
  ['DatePicker', {}, 'input', '2026-01-02'],
])(
  '%s sends its change with its own value and waits for nothing',
  (type, props, selector, value) => {
    const stage = new Stage(card({ type, name: 'f', onChangeAction: click, ...props }));
    stage.answer = () => later().promise;
    stage.pick(selector, value);
    expect(stage.sent[0]?.payload).toEqual({ f: value, a: 1 });
    expect(stage.node.querySelector('[inert], [aria-busy]')).toBeNull();
  },
);

test('Checkbox and RadioGroup send their changes', () => {
  const stage = new Stage(
    card(
      { type: 'Checkbox', name: 'done', onChangeAction: click },
      {
        type: 'RadioGroup',
        name: 'r',
        onChangeAction: click,
        options: [{ value: 'x', label: 'X' }],
      },
    ),
  );
  stage.tick('input[type=checkbox]');
  stage.tick('input[type=radio]');
  expect(stage.sent.map((action) => action.payload)).toEqual([
    { done: true, a: 1 },
    { r: 'x', a: 1 },
  ]);
});

test('a list item sends its action and is named by its content', () => {
  const stage = new Stage({
    type: 'ListView',
    children: [
      { type: 'ListViewItem', onClickAction: click, children: [{ type: 'Text', value: 'Milk' }] },
    ],
  });
  const hit = stage.get('.ck-w-item-hit');
  hit.click();
  expect(stage.sent).toHaveLength(1);
  expect(stage.get(`#${hit.getAttribute('aria-labelledby') ?? ''}`).textContent).toContain('Milk');
});

test('a button inside a clickable item is its own', () => {
  const stage = new Stage({
    type: 'ListView',
    children: [
      {
        type: 'ListViewItem',
        onClickAction: { type: 'row' },
        children: [{ type: 'Button', label: 'B', onClickAction: { type: 'button' } }],
      },
    ],
  });
  stage.get('.ck-w-button').click();
  expect(stage.sent.map((action) => action.type)).toEqual(['button']);
});

test('read only shows everything and sends nothing', () => {
  const stage = new Stage(
    card({ type: 'Button', label: 'Go', onClickAction: click }, { type: 'Input', name: 'a' }),
    { readOnly: true },
  );
  stage.get('button').click();
  expect(stage.sent).toEqual([]);
  expect(stage.get<HTMLInputElement>('input').disabled).toBe(true);
});
