import { expect, test } from 'vitest';

import { acceptAttribute, refusalOf } from '../../src/chat/uploads.js';

const file = (name: string, type: string, size = 10) =>
  new File([new Uint8Array(size)], name, { type });
const images = { enabled: true, accept: { 'image/*': ['.png', '.jpg'] } };

test('anything goes without limits', () =>
  expect(refusalOf({ enabled: true }, file('a.bin', ''), 0)).toBeNull());
test('a kind that is accepted', () =>
  expect(refusalOf(images, file('a.png', 'image/png'), 0)).toBeNull());
test('a kind that is not', () =>
  expect(refusalOf(images, file('a.pdf', 'application/pdf'), 0)).toEqual({ reason: 'type' }));
test('a name that pretends', () =>
  expect(refusalOf(images, file('a.svg', 'image/svg+xml'), 0)).toEqual({ reason: 'type' }));
test('an empty file', () =>
  expect(refusalOf({ enabled: true }, file('a', '', 0), 0)).toEqual({ reason: 'empty' }));
test('one too many', () =>
  expect(refusalOf({ enabled: true, maxCount: 2 }, file('a', ''), 2)).toEqual({
    reason: 'count',
    limit: 2,
  }));
test('too large, by kind', () => {
  const limits = { enabled: true, maxSize: { 'image/*': 5, '*': 50 } };
  expect(refusalOf(limits, file('a.png', 'image/png'), 0)).toEqual({ reason: 'size', limit: 5 });
  expect(refusalOf(limits, file('a.txt', 'text/plain'), 0)).toBeNull();
});
test('the picker is told', () => expect(acceptAttribute(images)).toBe('image/*,.png,.jpg'));
