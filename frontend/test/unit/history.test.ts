import { expect, test } from 'vitest';

import {
  addPage,
  dayIn,
  emptyHistory,
  matching,
  putThread,
  rowsOf,
} from '../../src/state/history.js';

const thread = (id: string, title: string | null = id, created_at = '2026-01-01T00:00:00Z') => ({
  id,
  title,
  created_at,
});
const full = addPage(emptyHistory, {
  data: [thread('a', 'Crème brûlée'), thread('b', 'Garden plan')],
  has_more: true,
  after: 'b',
});

test('words in any order, without accents or case', () => {
  const found = (query: string) => matching({ ...full, query }, 'en').map(({ id }) => id);
  expect([found('BRULEE creme'), found('plan gar'), found('x')]).toEqual([['a'], ['b'], []]);
});
test('a page that repeats its cursor ends the list', () =>
  expect(addPage(full, { data: [thread('b')], has_more: true, after: 'b' }).complete).toBe(true));
test('a thread stands once', () =>
  expect(addPage(full, { data: [thread('a')], has_more: false }).threads).toHaveLength(2));
test('a renamed thread keeps its place', () =>
  expect(putThread(full, thread('b', 'New')).threads.map(({ title }) => title)).toEqual([
    'Crème brûlée',
    'New',
  ]));

test('midnight is the person’s own', () => {
  const now = new Date('2026-03-02T07:30:00Z');
  const late = thread('late', 'late', '2026-03-02T06:30:00Z');
  const kinds = (zone: string) =>
    rowsOf([late], now, dayIn(zone)).map((row) => (row.kind === 'group' ? row.age : row.thread.id));
  expect(kinds('Europe/Berlin')).toEqual(['today', 'late']);
  expect(kinds('America/Anchorage')).toEqual(['today', 'late']);
  expect(kinds('America/Los_Angeles')).toEqual(['today', 'late']);
  const before = rowsOf([thread('x', 'x', '2026-03-01T22:30:00Z')], now, dayIn('UTC'));
  expect(before[0]).toEqual({ kind: 'group', age: 'yesterday' });
  const berlin = rowsOf([thread('x', 'x', '2026-03-01T23:30:00Z')], now, dayIn('Europe/Berlin'));
  expect(berlin[0]).toEqual({ kind: 'group', age: 'today' });
});
test('a date that is none is old', () =>
  expect(rowsOf([thread('x', 'x', 'nonsense')], new Date(), dayIn('UTC'))[0]).toEqual({
    kind: 'group',
    age: 'older',
  }));
