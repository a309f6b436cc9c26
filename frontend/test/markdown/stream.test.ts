import { expect, test } from 'vitest';

import { options, show, stream } from './helpers.js';
import { MarkdownView } from '../../src/markdown/view.js';

const LONG = `# Plan

Some **bold words** and *soft ones*, a [link](https://example.com/a_b) and \`code\`.

1. First
2. Second with **bold**
   - nested *item*

- [ ] open
- [x] done

| name | due |
|------|----:|
| milk | 3 |
| bread | 4 |

\`\`\`python
def f(a_b):
    return a_b * 2
\`\`\`

> A quote with ~~old~~ text

Setext
---

The [ref] works.

[ref]: https://example.com/ref
`;

test('what was streamed looks in the end like what came at once', () => {
  expect(stream(LONG, () => undefined).innerHTML).toBe(show(LONG).innerHTML);
});

test('no raw marks are shown on the way', () => {
  stream(LONG.split('Setext')[0] ?? '', (root, shown) => {
    for (const code of root.querySelectorAll('pre')) code.remove();
    expect(root.textContent, JSON.stringify(shown)).not.toMatch(/\*\*|~~|\]\(|\|--|^#|`/);
  });
});

test.each([
  ['**bold', '<strong>bold</strong>'],
  ['**bold ', '<strong>bold</strong>'],
  ['a *soft', '<em>soft</em>'],
  ['***both', '<em><strong>both</strong></em>'],
  ['**bold and *soft', '<em>soft</em></strong>'],
  ['`code', '<code>code</code>'],
  ['~~old', '<s>old</s>'],
  ['- **item', '<strong>item</strong>'],
  ['> *quoted', '<em>quoted</em>'],
])('%s shows its emphasis at once', (text, html) => {
  expect(show(text, { streaming: true }).innerHTML).toContain(html);
});

test.each([
  ['a **', 'a'],
  ['see [the docs', 'see the docs'],
  ['see [the docs]', 'see the docs'],
  ['see [the docs](https://exam', 'see the docs'],
  ['see ![a cat](https://exam', 'see'],
  ['text\n-', 'text'],
  ['text\n\n1.', 'text'],
  ['text\n\n- [', 'text'],
  ['text\n\n``', 'text'],
  ['text\n\n##', 'text'],
  ['text\n\n| a | b', 'text'],
  ['2*3 = 6', '2*3 = 6'],
  ['snake_case_name', 'snake_case_name'],
])('%j shows only %j while it streams', (text, shown) => {
  expect(show(text, { streaming: true }).textContent.trim()).toBe(shown);
});

test('a table is one as soon as its header is complete', () => {
  expect(show('| a | b |\n', { streaming: true }).querySelectorAll('th')).toHaveLength(2);
  expect(show('| a | b |\n|--', { streaming: true }).querySelectorAll('th')).toHaveLength(2);
});

test('a fence is code from its first line, and its end is not shown as code', () => {
  expect(show('```py', { streaming: true }).querySelector('.ck-code-language')?.textContent).toBe(
    '',
  );
  expect(show('```py\nx\n``', { streaming: true }).querySelector('code')?.textContent.trim()).toBe(
    'x',
  );
});

test('the line that ends a fence is not taken for the start of something', () => {
  const root = show('```py\nx\n```', { streaming: true });
  expect(root.querySelector('code')?.textContent).toBe('x\n');
});

test('blocks that stand are not drawn again', () => {
  const root = document.createElement('div');
  const view = new MarkdownView(root, Infinity);
  const text = 'First **one**.\n\nSecond.\n\nThird is lo';
  view.update(text, options({ streaming: true }));
  const before = [...root.querySelectorAll('p')];
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  view.update(`${text}nger`, options({ streaming: true }));
  changes.push(...observer.takeRecords());
  expect([...root.querySelectorAll('p')]).toEqual(before);
  expect(changes.map((change) => change.type)).toEqual(['characterData']);
});

test('the text node that grows stays the same, so that a selection in it holds', () => {
  const root = document.createElement('div');
  const view = new MarkdownView(root, Infinity);
  view.update('Hello wor', options({ streaming: true }));
  const node = root.querySelector('p')?.firstChild;
  view.update('Hello world and more', options({ streaming: true }));
  expect(root.querySelector('p')?.firstChild).toBe(node);
  expect(node?.textContent).toBe('Hello world and more');
});

test('a reference that is defined late links in the end', () => {
  const root = stream(
    'See [docs] now.\n\nMore.\n\nEven more.\n\n[docs]: https://example.com/d',
    () => undefined,
  );
  expect(root.querySelector('a')?.href).toBe('https://example.com/d');
});

test('text that is replaced, not appended to, is shown', () => {
  const root = document.createElement('div');
  const view = new MarkdownView(root, Infinity);
  view.update('a\n\nb\n\nc\n\nd', options({ streaming: true }));
  view.update('x\n\ny', options({ streaming: true }));
  expect([...root.querySelectorAll('p')].map((p) => p.textContent)).toEqual(['x', 'y']);
});

test('a costly drawing is followed by a rest, and the end is drawn at once', async () => {
  const root = document.createElement('div');
  const view = new MarkdownView(root, -1);
  view.update('One', options({ streaming: true }));
  view.update('One two', options({ streaming: true }));
  expect(root.textContent.trim()).toBe('One');
  await expect.poll(() => root.textContent.trim()).toBe('One two');
  view.update('One two three', options({ streaming: true }));
  view.update('One two three four', options());
  expect(root.textContent.trim()).toBe('One two three four');
  await new Promise((done) => setTimeout(done, 50));
  expect(root.textContent.trim()).toBe('One two three four');
});

test('hostile lengths do not hang', () => {
  const started = performance.now();
  for (const text of [
    '[',
    '*',
    '`',
    '- ',
    ' ',
    '>',
    '|',
    '![',
    '~~',
    '_a',
    '\n- ',
    '(',
    '**a ',
    '[a](',
    '`a``',
    '![a](b',
  ]) {
    show(text.repeat(5000), { streaming: true });
  }
  expect(performance.now() - started).toBeLessThan(20_000);
}, 30_000);
