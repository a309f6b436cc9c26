import { expect, test } from 'vitest';

import { Heights, slotsOf } from '../../src/element/window.js';

const keys = Array.from({ length: 100 }, (_, index) => `k${index}`);
const heights = new Heights();
for (const key of keys) heights.set(key, 100);

const total = (slots: ReturnType<typeof slotsOf>) =>
  slots.reduce((sum, slot) => sum + (slot.kind === 'gap' ? slot.height : 100), 0);

test('few turns are all drawn', () =>
  expect(slotsOf(keys.slice(0, 20), heights, { top: 0, height: 100 }, new Set())).toHaveLength(20));
test('of many only those near are', () => {
  const slots = slotsOf(keys, heights, { top: 5000, height: 500 }, new Set([99]));
  const drawn = slots.flatMap((slot) => (slot.kind === 'turn' ? [slot.index] : []));
  expect([drawn[0], drawn.at(-2), drawn.at(-1)]).toEqual([42, 62, 99]);
});
test('gaps are as high as what they stand for', () => {
  for (const top of [0, 3333, 9500, 99_999])
    expect(total(slotsOf(keys, heights, { top, height: 500 }, new Set([10, 99])))).toBe(10_000);
});
test('an unknown height is the average', () => {
  const some = new Heights();
  some.set('a', 100);
  some.set('b', 300);
  expect(some.of('c')).toBe(200);
});
