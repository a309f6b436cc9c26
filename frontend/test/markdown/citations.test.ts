import { expect, test } from 'vitest';

import type { Citation } from '../../src/contracts.js';
import { show } from './helpers.js';

const cite = (index: number | null, label = '1'): Citation => ({
  index,
  label,
  key: `k${label}`,
  title: `Title ${label}`,
});

function marked(text: string, ...citations: Citation[]): string {
  const root = show(text, { citations });
  for (const button of root.querySelectorAll('[data-citation]'))
    button.replaceWith(`{${button.textContent}}`);
  return root.textContent.trim();
}

test('a citation is a named button where its index says', () => {
  const button = show('One. Two.', { citations: [cite(4)] }).querySelector('button');
  expect(button?.dataset['citation']).toBe('k1');
  expect(button?.getAttribute('aria-label')).toBe('Source 1: Title 1');
});

test.each([
  ['Revenue grew 12%. More.', 15, 'Revenue grew 12%.{1} More.'],
  ['Revenue grew. More.', 9, 'Revenue grew.{1} More.'],
  ['😀😀 ab cd', 5, '😀😀 ab{1} cd'],
  ['**bold** rest', 5, 'bold{1} rest'],
  ['[link](https://e.com/x) rest', 3, 'link{1} rest'],
  ['# Title\n\ntext', 0, 'Title{1}\ntext'],
  ['a\n\nb', 2, 'a{1}\nb'],
  ['今日は晴れ', 2, '今日{1}は晴れ'],
])('%j at %i reads %j', (text, index, expected) => {
  expect(marked(text, cite(index)).replace(/\n+/g, '\n')).toBe(expected);
});

test('without an index it stands at the end', () => {
  expect(marked('One.\n\nTwo.', cite(null))).toMatch(/Two\.\{1\}$/);
});

test('several at one place keep their order', () => {
  expect(marked('One two.', cite(8, '1'), cite(8, '2'))).toBe('One two.{1}{2}');
});

test('in code it follows the block', () => {
  const root = show('```\nabc\n```\n\nafter', { citations: [cite(6)] });
  expect(root.querySelector('code')?.textContent).toBe('abc\n');
  expect(root.querySelectorAll('[data-citation]')).toHaveLength(1);
});

test('on the fence that ends code it breaks nothing', () => {
  const root = show('```\nabc\n```\n\nafter', { citations: [cite(11)] });
  expect(root.querySelectorAll('pre')).toHaveLength(1);
  expect(root.querySelector('p')?.textContent).toContain('after');
  expect(root.querySelectorAll('[data-citation]')).toHaveLength(1);
});

test('a table keeps its columns', () => {
  const root = show('| a | b |\n|---|---|\n| c | d |', { citations: [cite(12), cite(29, '2')] });
  expect(root.querySelectorAll('th')).toHaveLength(2);
  expect(root.querySelectorAll('td')).toHaveLength(2);
  expect(root.querySelectorAll('[data-citation]')).toHaveLength(2);
});

test('marks that the text brings itself are not citations', () => {
  const root = show('a \uE2000\uE201 b', { citations: [cite(null)] });
  expect(root.querySelectorAll('[data-citation]')).toHaveLength(1);
  expect(root.textContent).toContain('a 0 b');
});

test('no citation is a control inside a link', () => {
  const root = show('see https://example.com/a now', { citations: [cite(10)] });
  expect(root.querySelector('a button')).toBeNull();
  expect(root.querySelectorAll('[data-citation]')).toHaveLength(1);
});
