import { expect, test } from 'vitest';

import { fromContent, segments, toContent } from '../../src/state/content.js';
import { triggerAt } from '../../src/element/suggest.js';

const milk = { id: '1', text: 'Buy milk' };
const ada = { id: '2', text: 'Ada' };

test('tags are cut out of the text', () =>
  expect(toContent('ask @Ada about @Buy milk', [milk, ada])).toEqual([
    { type: 'input_text', text: 'ask ' },
    { type: 'input_tag', id: '2', text: 'Ada', data: {}, interactive: false },
    { type: 'input_text', text: ' about ' },
    { type: 'input_tag', id: '1', text: 'Buy milk', data: {}, interactive: false },
  ]));
test('an edited tag is text', () =>
  expect(toContent('ask @Ad', [ada])).toEqual([{ type: 'input_text', text: 'ask @Ad' }]));
test('the same tag twice stands twice', () =>
  expect(segments('@Ada @Ada', [ada, ada]).filter(({ tag }) => tag)).toHaveLength(2));
test('content comes back as text and tags', () => {
  const content = toContent('ask @Ada', [ada]);
  expect(fromContent(content).text).toBe('ask @Ada');
});

test.each([
  ['@', 1, '@', ''],
  ['hi @mi', 6, '@', 'mi'],
  ['/ad', 3, '/', 'ad'],
  ['line\n/ad', 8, '/', 'ad'],
])('%j offers something', (text, caret, kind, query) =>
  expect(triggerAt(text, caret)).toMatchObject({ kind, query }),
);
test.each([
  ['a@b', 3],
  ['1/2', 3],
  ['https://x', 9],
  ['@ada lovelace', 13],
  ['', 0],
])('%j offers nothing', (text, caret) => expect(triggerAt(text, caret)).toBeNull());
