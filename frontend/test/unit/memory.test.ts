import { beforeEach, expect, test } from 'vitest';

import { forgetEverything, Memory } from '../../src/chat/memory.js';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

test('a draft is kept for its thread', () => {
  new Memory('ada').write('draft', 't', { text: 'hi' });
  const again = new Memory('ada');
  expect([again.read('draft', 't'), again.read('draft', null)]).toEqual([{ text: 'hi' }, null]);
});
test('the next person finds nothing, and takes nothing over', () => {
  new Memory('ada').write('draft', 't', 'secret');
  expect(new Memory('bob').read('draft', 't')).toBeNull();
  expect(localStorage.length + sessionStorage.length).toBe(0);
});
test('a name that is part of another is another person', () => {
  new Memory('ada:draft').write('draft', 't', 'secret');
  expect(new Memory('ada').read('draft', 't')).toBeNull();
  expect(localStorage.length).toBe(0);
});
test('a nameless person keeps things for the tab only', () => {
  new Memory(null).write('draft', 't', 'x');
  expect([localStorage.length, sessionStorage.length]).toEqual([0, 1]);
});
test('logout empties it and nothing else', () => {
  localStorage.setItem('theme', 'dark');
  new Memory('ada').write('draft', 't', 'x');
  forgetEverything();
  expect(Object.keys(localStorage)).toEqual(['theme']);
});
test('what cannot be read is as if it were not there', () => {
  localStorage.setItem('chatkit:ada:draft:t', '{');
  expect(new Memory('ada').read('draft', 't')).toBeNull();
});
test('only so many are kept, the newest', () => {
  const memory = new Memory('ada');
  for (let number = 0; number < 230; number += 1) memory.write('draft', `t${number}`, number);
  expect(localStorage.length).toBe(200);
  expect(memory.read('draft', 't229')).toBe(229);
});
