import { afterEach, expect, test } from 'vitest';

import { provideHighlighter } from '../../src/markdown/highlighter.js';
import { show } from './helpers.js';

const settled = () => new Promise((done) => setTimeout(done, 20));

afterEach(() => provideHighlighter(() => import('../../src/markdown/highlight.js')));

test('code is coloured once the highlighter has come, and stays the same text', async () => {
  provideHighlighter(() => import('../../src/markdown/highlight.js'));
  const root = show('```python\ndef f(): return "<b>"\n```');
  expect(root.querySelector('.hljs-keyword')).toBeNull();
  await expect.poll(() => root.querySelector('.hljs-keyword')?.textContent).toBe('def');
  expect(root.querySelector('code')?.textContent).toBe('def f(): return "<b>"\n');
});

test('a lost highlighter leaves plain code', async () => {
  provideHighlighter(() => Promise.reject(new Error('gone')));
  const root = show('```python\nx = 1\n```');
  await settled();
  expect(root.querySelector('code')?.textContent).toBe('x = 1\n');
});

test('an unknown language and plain code load nothing or stay plain', async () => {
  let loads = 0;
  provideHighlighter(() => {
    loads++;
    return Promise.resolve({ highlight: () => undefined });
  });
  show('```\nplain\n```');
  expect(loads).toBe(0);
  const root = show('```nonsense\nplain\n```');
  await settled();
  expect(loads).toBe(1);
  expect(root.querySelector('code')?.innerHTML).toBe('plain\n');
});

test('what a highlighter returns is sanitised', async () => {
  provideHighlighter(() =>
    Promise.resolve({
      highlight: () => '<span class="hljs-keyword evil" onclick="x()">a</span><script>1</script>',
    }),
  );
  const root = show('```js\na\n```');
  await expect.poll(() => root.querySelector('code span')?.className).toBe('hljs-keyword');
  expect(root.querySelector('[onclick], script')).toBeNull();
});
