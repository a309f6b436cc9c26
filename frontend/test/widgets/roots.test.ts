import { expect, test } from 'vitest';

import { card, Stage, type Json } from './helpers.js';

const list = (count: number, props: Json = {}): Json => ({
  type: 'ListView',
  children: Array.from({ length: count }, (_, i) => ({
    type: 'ListViewItem',
    key: String(i),
    children: [{ type: 'Text', value: `row ${i}` }],
  })),
  ...props,
});

test('a Card has its size, status and padding', () => {
  const stage = new Stage({
    ...card({ type: 'Text', value: 'x' }),
    size: 'sm',
    status: { text: 'Sent', icon: 'check' },
    padding: { x: 2, y: 6 },
    background: 'surface-secondary',
    border: 3,
  });
  expect(stage.get('.ck-w-card').className).toContain('ck-w-card-sm');
  expect(stage.get('.ck-w-status').textContent).toContain('Sent');
  const { style } = stage.get('.ck-w-card');
  expect(style.getPropertyValue('--ck-w-pad-start')).toBe('calc(var(--ck-unit) * 2)');
  expect(style.getPropertyValue('--ck-w-pad-top')).toBe('calc(var(--ck-unit) * 6)');
  expect(style.backgroundColor).toBe('var(--ck-surface-2)');
});

test('a favicon from elsewhere is left out', () => {
  const stage = new Stage({
    ...card(),
    status: { text: 'S', favicon: 'https://spy.example/i.png', frame: true },
  });
  expect(stage.node.querySelector('img')).toBeNull();
});

test('a collapsed card shows what it was about and opens', () => {
  const stage = new Stage({
    ...card({ type: 'Title', value: 'Order 7' }),
    collapsed: true,
    confirm: { label: 'Y', action: { type: 'y' } },
  });
  const toggle = stage.get('.ck-w-toggle');
  expect(stage.get('.ck-w-collapsed').textContent).toContain('Order 7');
  expect([stage.get('.ck-w-body').hidden, toggle.getAttribute('aria-expanded')]).toEqual([
    true,
    'false',
  ]);
  expect(stage.node.querySelector('.ck-w-footer')).toBeNull();
  toggle.click();
  expect([stage.get('.ck-w-body').hidden, toggle.getAttribute('aria-expanded')]).toEqual([
    false,
    'true',
  ]);
});

test.each([
  [3, 3, 'Show 5 more'],
  ['auto', 6, 'Show 2 more'],
])('a list with limit %j shows %i rows until asked', (limit, shown, label) => {
  const stage = new Stage(list(8, { limit }));
  expect(stage.all('li')).toHaveLength(shown);
  const more = stage.get('.ck-w-more');
  expect(more.textContent.trim()).toBe(label);
  more.click();
  expect(stage.all('li')).toHaveLength(8);
  expect(stage.get('.ck-w-more').getAttribute('aria-expanded')).toBe('true');
});

test('an opened list stays open through an update', () => {
  const stage = new Stage(list(8, { limit: 2 }));
  stage.get('.ck-w-more').click();
  stage.show(list(9, { limit: 2 }));
  expect(stage.all('li')).toHaveLength(9);
});

test('rows are moved, not drawn anew', () => {
  const stage = new Stage(list(3));
  const [first] = stage.all('li');
  const root = list(3);
  stage.show({ ...root, children: [...(root['children'] as unknown[])].reverse() });
  expect(stage.all('li')[2]).toBe(first);
});

test('Basic lays out parts and roots', () => {
  const stage = new Stage({
    type: 'Basic',
    direction: 'row',
    gap: 2,
    children: [{ type: 'Text', value: 'a' }, card({ type: 'Text', value: 'b' })],
  });
  expect(stage.get('.ck-w-basic').className).toContain('ck-w-row');
  expect(stage.node.querySelector('.ck-w-card')?.textContent).toContain('b');
});

test.each([null, undefined, 7, 'text', [], {}, { type: 3 }])(
  '%j is said to be unreadable',
  (root) => {
    expect(new Stage(root as unknown as Json).node.textContent).toContain('could not be read');
  },
);

test('children of any kind never break a widget', () => {
  const odd = [
    null,
    1,
    'x',
    {},
    { type: 'Text' },
    { type: 'Select', options: 'x' },
    { type: 'Row', children: 5 },
    { type: 'Image' },
    { type: 'Button', onClickAction: 'x' },
    { type: 'DatePicker', min: {} },
  ];
  expect(() => new Stage(card(...odd))).not.toThrow();
});

test('depth and size have an end', () => {
  let deep: Json = { type: 'Text', value: 'bottom' };
  for (let i = 0; i < 500; i++) deep = { type: 'Box', children: [deep] };
  expect(new Stage(card(deep)).node.textContent).toContain('too large');
  const wide = Array.from({ length: 2100 }, () => ({ type: 'Spacer' }));
  expect(new Stage(card(...wide)).node.textContent).toContain('too large');
});

test('Arabic has Arabic words', () => {
  expect(
    new Stage(list(8, { limit: 3 }), { locale: 'ar-EG' }).get('.ck-w-more').textContent,
  ).toContain('عرض');
});

test('a time zone that nobody knows costs only the part that needs it', () => {
  const stage = new Stage(
    card(
      { type: 'Text', value: 'here' },
      { type: 'DatePicker', name: 'd', defaultValue: '2026-01-01T00:00:00Z' },
    ),
    { timeZone: 'Mars/Base' },
  );
  expect(stage.node.textContent).toContain('here');
});
