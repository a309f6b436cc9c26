/** The corpus in Node; jsdom parses unlike a browser, so the same paths run in Chromium as well. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, expect, test, vi } from 'vitest';

import { problems } from './inspect.js';
import { paths, widget, type Payload } from './paths.js';

const file = join(import.meta.dirname, '../../../tests/browser/xss_corpus.json');
const corpus = JSON.parse(readFileSync(file, 'utf8')) as Payload[];
const alert = vi.fn();
vi.stubGlobal('alert', alert);

afterEach(() => {
  expect(alert).not.toHaveBeenCalled();
  document.body.replaceChildren();
});

function place(): HTMLElement {
  return document.body.appendChild(document.createElement('div'));
}

test('the corpus is large', () => {
  expect(corpus.length).toBeGreaterThan(100);
  expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
});

test.each(Object.entries(paths))(
  'nothing in the corpus comes alive by way of %s',
  (_name, show) => {
    for (const { name, text } of corpus) {
      if (text === undefined) continue;
      const root = place();
      show(text, root);
      expect(problems(root), name).toEqual([]);
      root.remove();
    }
  },
  120_000,
);

test('no widget in the corpus comes alive', () => {
  for (const { name, widget: data } of corpus) {
    if (data === undefined) continue;
    const root = place();
    widget(data, root);
    expect(problems(root), name).toEqual([]);
  }
});

test('the inspection sees what is bad', () => {
  const root = place();
  root.innerHTML =
    '<img src="x" onerror="1"><a href="javascript:1">x</a><style></style><p style="position:fixed" id="x"></p>';
  expect(problems(root)).toHaveLength(5);
});
