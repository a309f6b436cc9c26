import { expect, test } from 'vitest';

import { options, show } from './helpers.js';
import { MarkdownView } from '../../src/markdown/view.js';

test('headings start below the page title and never skip a level', () => {
  const root = show('# One\n\n### Three\n\n#### Four\n\n# Again');
  const tags = [...root.querySelectorAll('[data-level]')].map(
    (h) => `${h.tagName}${h.getAttribute('data-level') ?? ''}`,
  );
  expect(tags).toEqual(['H31', 'H43', 'H54', 'H31']);
});

test('links leave the page without telling where from', () => {
  const link = show('[a](https://example.com/x)').querySelector('a');
  expect(link?.href).toBe('https://example.com/x');
  expect(link?.target).toBe('_blank');
  expect(link?.rel).toContain('noopener');
});

test('a file name is not an address', () => {
  expect(show('see notes.md or manage.py').querySelector('a')).toBeNull();
});

test('a bare address is a link', () => {
  expect(show('see https://example.com/a.').querySelector('a')?.href).toBe('https://example.com/a');
});

test('a deeplink carries its name and data and no address', () => {
  const link = show('[open](chatkit-link://task?number=3)').querySelector('a');
  expect(link?.dataset['deeplink']).toBe('task?number=3');
  expect(link?.hasAttribute('href')).toBe(false);
  expect(link?.tabIndex).toBe(0);
});

test('Enter follows a deeplink', () => {
  const root = show('[open](chatkit-link://task?number=3)');
  let clicks = 0;
  root.addEventListener('click', () => clicks++);
  root
    .querySelector('a')
    ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  expect(clicks).toBe(1);
});

test('an image from our own origin is shown', () => {
  const image = show('![cat](/cat.png)').querySelector('img');
  expect(image?.getAttribute('src')).toBe(`${location.origin}/cat.png`);
  expect(image?.alt).toBe('cat');
});

test('an image from elsewhere is a link that loads nothing', () => {
  const root = show('![cat](https://spy.example/cat.png)');
  expect(root.querySelector('img')).toBeNull();
  expect(root.querySelector('a')?.textContent).toBe('cat');
  expect(root.querySelector('a')?.href).toBe('https://spy.example/cat.png');
});

test('an image from an allowed domain is shown', () => {
  const root = show('![c](https://cdn.example/c.png)', {
    imageAllowed: (url) => url.startsWith('https://cdn.example/'),
  });
  expect(root.querySelector('img')?.src).toBe('https://cdn.example/c.png');
});

test('tasks are boxes with a name each', () => {
  const root = show('- [ ] milk\n- [x] bread');
  const names = [...root.querySelectorAll('.ck-task-box')].map((box) =>
    box.getAttribute('aria-label'),
  );
  expect(names).toEqual(['Not done', 'Done']);
  expect(root.textContent).not.toContain('[x]');
});

test('tables scroll in a frame and keep their alignment', () => {
  const root = show('| a | b |\n|---|--:|\n| 1 | 2 |');
  expect(root.querySelector('.ck-table')?.getAttribute('tabindex')).toBe('0');
  expect(root.querySelector<HTMLElement>('td:last-child')?.dataset['align']).toBe('right');
  expect(root.querySelector('[style]')).toBeNull();
});

test('code has a language label and a copy button', () => {
  const root = show('```python\nprint(1)\n```');
  expect(root.querySelector('.ck-code-language')?.textContent).toBe('python');
  expect(root.querySelector('button[data-copy-code]')?.getAttribute('aria-label')).toBe(
    'Copy code',
  );
  expect(root.querySelector('code')?.textContent).toBe('print(1)\n');
});

test('the copy button copies the code and says so', async () => {
  let copied = '';
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: (text: string) => ((copied = text), Promise.resolve()) },
  });
  const root = show('```\nls -l\n```');
  const button = root.querySelector<HTMLElement>('button[data-copy-code]');
  button?.click();
  await Promise.resolve();
  await Promise.resolve();
  expect(copied).toBe('ls -l\n');
  expect(button?.textContent).toBe('Copied');
});

test('HTML in the text is text', () => {
  const root = show('<b>bold</b> <img src=x onerror=alert(1)>');
  expect(root.querySelector('b, img')).toBeNull();
  expect(root.textContent).toContain('<b>bold</b>');
});

test('each block finds its own direction', () => {
  const root = show('Hello\n\nمرحبا');
  expect([...root.querySelectorAll('p')].map((p) => p.dir)).toEqual(['auto', 'auto']);
});

test('compact text has no headings, tables, images or code blocks', () => {
  const root = show(
    '# h\n\n![i](/i.png)\n\n```\nx\n```\n\n| a |\n|---|\n| b |\n\n**b** [l](https://e.com)',
    { compact: true },
  );
  expect(root.querySelector('h3, table, img, pre')).toBeNull();
  expect(root.querySelector('strong')).not.toBeNull();
  expect(root.querySelector('a')).not.toBeNull();
});

test('Arabic names the copy button in Arabic', () => {
  const root = show('```\nx\n```', { locale: 'ar' });
  expect(root.querySelector('button')?.textContent).toBe('نسخ');
});

test('a change of language redraws what is shown', () => {
  const root = document.createElement('div');
  const view = new MarkdownView(root, Infinity);
  view.update('```\nx\n```', options());
  view.update('```\nx\n```', options({ locale: 'ar' }));
  expect(root.querySelector('button')?.textContent).toBe('نسخ');
});
