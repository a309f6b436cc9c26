import { expect, test } from 'vitest';

import { card, form, Stage, type Json } from './helpers.js';

const draw = (node: Json, changes = {}) => new Stage(card(node), changes);

test('Input has its type, placeholder and size, and keeps password managers away', () => {
  const input = draw({
    type: 'Input',
    name: 'mail_address',
    inputType: 'email',
    placeholder: 'you@',
    size: 'sm',
    variant: 'soft',
    pill: true,
    gutterSize: 'xl',
  }).get<HTMLInputElement>('input');
  expect([input.type, input.placeholder, input.getAttribute('data-1p-ignore')]).toEqual([
    'email',
    'you@',
    'true',
  ]);
  expect(input.className).toBe(
    'ck-w-input ck-w-input-soft ck-w-control-sm ck-w-gutter-xl ck-w-pill',
  );
});

test('a field without any label is named by its name', () => {
  expect(draw({ type: 'Input', name: 'mailAddress' }).get('input').getAttribute('aria-label')).toBe(
    'mail address',
  );
});

test('Label names its field, in its own form', () => {
  const named = [
    { type: 'Label', value: 'Title', fieldName: 't' },
    { type: 'Input', name: 't' },
  ];
  const stage = new Stage(card(form(...named), form({ type: 'Input', name: 't' })));
  const [first, second] = stage.all('input') as HTMLInputElement[];
  expect(first?.labels?.[0]?.textContent).toBe('Title');
  expect(first?.hasAttribute('aria-label')).toBe(false);
  expect(second?.getAttribute('aria-label')).toBe('t');
});

test('Label names a group of options', () => {
  const stage = new Stage(
    card(
      { type: 'Label', value: 'Size', fieldName: 's' },
      { type: 'RadioGroup', name: 's', options: [{ value: 'a', label: 'A' }] },
    ),
  );
  expect(
    stage.get(`#${stage.get('[role=radiogroup]').getAttribute('aria-labelledby') ?? ''}`)
      .textContent,
  ).toBe('Size');
});

test('Textarea has its rows and their limit', () => {
  const area = draw({
    type: 'Textarea',
    name: 't',
    rows: 5,
    autoResize: true,
    maxRows: 9,
  }).get<HTMLTextAreaElement>('textarea');
  expect([area.rows, area.style.getPropertyValue('--ck-w-max-rows')]).toEqual([5, '9']);
});

test('Select shows its placeholder, options and their state', () => {
  const select = draw({
    type: 'Select',
    name: 's',
    placeholder: 'Pick',
    options: [
      { value: 'a', label: 'A', description: 'first' },
      { value: 'b', label: 'B', disabled: true },
    ],
  }).get<HTMLSelectElement>('select');
  expect([...select.options].map((o) => o.text)).toEqual(['Pick', 'A – first', 'B']);
  expect(select.value).toBe('');
  expect(select.options[2]?.disabled).toBe(true);
});

test('Select and DatePicker are cleared by their button', () => {
  const stage = new Stage(
    card(
      {
        type: 'Select',
        name: 's',
        clearable: true,
        defaultValue: 'a',
        options: [{ value: 'a', label: 'A' }],
        onChangeAction: { type: 'x' },
      },
      { type: 'DatePicker', name: 'd', clearable: true, defaultValue: '2026-01-02' },
    ),
  );
  expect(stage.all('.ck-w-clear').map((button) => button.getAttribute('aria-label'))).toEqual([
    'Clear s',
    'Clear d',
  ]);
  for (const button of stage.all('.ck-w-clear')) button.click();
  expect(stage.get<HTMLSelectElement>('select').value).toBe('');
  expect(stage.get<HTMLInputElement>('input').value).toBe('');
  expect(stage.sent[0]?.payload).toEqual({ s: '' });
  expect(stage.all('.ck-w-clear')).toEqual([]);
});

test('DatePicker shows the day where the person is, within its limits', () => {
  const input = draw({
    type: 'DatePicker',
    name: 'd',
    defaultValue: '2026-11-20T23:30:00Z',
    min: '2026-11-01',
    max: 'nonsense',
  }).get<HTMLInputElement>('input');
  expect([input.value, input.min, input.max]).toEqual(['2026-11-21', '2026-11-01', '']);
});

test('RadioGroup is one group with options that can be off', () => {
  const stage = draw({
    type: 'RadioGroup',
    name: 'r',
    ariaLabel: 'Size',
    direction: 'row',
    defaultValue: 'b',
    options: [
      { value: 'a', label: 'A', disabled: true },
      { value: 'b', label: 'B' },
    ],
  });
  expect(stage.get('[role=radiogroup]').getAttribute('aria-label')).toBe('Size');
  const [a, b] = stage.all('input') as HTMLInputElement[];
  expect([a?.disabled, b?.checked, a?.name === b?.name]).toEqual([true, true, true]);
});
