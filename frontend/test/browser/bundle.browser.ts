/** What is fetched, how much of it, and when. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { say, settled, Theatre } from './stage.js';

const theatre = new Theatre();
beforeAll(() => theatre.open());
afterAll(() => theatre.close());

const LARGEST = 150_000;

function gzipped(name: string): number {
  const file = fileURLToPath(new URL(`../../../static/built/${name}.js`, import.meta.url));
  return gzipSync(readFileSync(file)).length;
}

test('the element is one file of at most 150 kB', () => {
  const size = gzipped('chatkit');
  console.info(`chatkit.js: ${(size / 1000).toFixed(1)} kB gzip`);
  expect(size).toBeLessThanOrEqual(LARGEST);
});

test('the page’s own script adds little', () => {
  expect(gzipped('page')).toBeLessThanOrEqual(30_000);
});

test('colours for code are fetched with the first code, once, and from here', async () => {
  const { page, troubles } = await theatre.visit();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const highlighters = () => asked.filter((path) => path.includes('highlight'));
  await say(page, 'Hello!');
  await settled(page);
  expect(highlighters()).toEqual([]);
  await say(page, 'plan');
  await page.locator('.hljs-keyword').first().waitFor();
  await say(page, 'plan again');
  await settled(page);
  expect(highlighters()).toEqual(['/built/highlight.js']);
  expect(troubles).toEqual([]);
});
