/** Every widget part and all of Markdown in a real Chromium, under the chat page's policy. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { serveGallery } from '../../gallery/serve.mjs';
import type { Payload } from '../xss/paths.js';

const SYSTEM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const SHOTS = join(import.meta.dirname, '../../../screenshots/gallery');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const CORPUS = join(import.meta.dirname, '../../../tests/browser/xss_corpus.json');

let browser: Browser;
let gallery: Awaited<ReturnType<typeof serveGallery>>;

beforeAll(async () => {
  const own = existsSync(SYSTEM) ? { executablePath: SYSTEM } : {};
  browser = await chromium.launch({ ...own, args: ['--no-sandbox', '--disable-gpu'] });
  gallery = await serveGallery();
});
afterAll(async () => {
  await browser.close();
  await gallery.close();
});

interface Visit {
  page: Page;
  troubles: string[];
  foreign: string[];
}

async function visit(mode = 'light', width = 1280): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, timezoneId: 'UTC' });
  const page = await context.newPage();
  const troubles: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('dialog', (dialog) => {
    troubles.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(gallery.url)) foreign.push(request.url());
  });
  await page.goto(`${gallery.url}?mode=${mode}`);
  await page.locator('.hljs-keyword').first().waitFor();
  return { page, troubles, foreign };
}

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[]; passes: unknown[] }>;
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(`${AXE};0`);
  const result = await page.evaluate(() => (window as unknown as { axe: Axe }).axe.run());
  expect(result.passes.length).toBeGreaterThan(15);
  return result.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

test.each([
  ['light', 1280],
  ['dark', 1280],
  ['rtl', 1280],
  ['light', 360],
  ['dark', 360],
  ['rtl', 360],
])(
  '%s at %i px: nothing inaccessible, too wide or refused',
  async (mode, width) => {
    const { page, troubles, foreign } = await visit(mode, width);
    for (const image of await page.locator('img').all()) await image.scrollIntoViewIfNeeded();
    await page.screenshot({ path: join(SHOTS, `${mode}-${width}.png`), fullPage: true });
    expect(await violations(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    expect(troubles).toEqual([]);
    expect(foreign).toEqual([]);
  },
  60_000,
);

type RunCorpus = (corpus: Payload[], part: string) => Promise<string[]>;

test.each(['renderers', 'sanitiser'])(
  'no hostile text comes alive in the %s',
  async (part) => {
    const { page, troubles, foreign } = await visit();
    const corpus = JSON.parse(readFileSync(CORPUS, 'utf8')) as Payload[];
    expect(corpus.length).toBeGreaterThan(100);
    const found = await page.evaluate(
      ([list, name]) => (window as unknown as { runCorpus: RunCorpus }).runCorpus(list, name),
      [corpus, part] as [Payload[], string],
    );
    await page.waitForTimeout(300);
    expect(found).toEqual([]);
    expect(foreign).toEqual([]);
    const blocked = /Content Security Policy|TrustedScript/;
    const real = troubles.filter((text) => !text.includes('404'));
    expect(part === 'sanitiser' ? real.filter((text) => !blocked.test(text)) : real).toEqual([]);
  },
  240_000,
);

test('the page makes no HTML from strings but through the sanitiser', async () => {
  const { page } = await visit();
  const refused = await page.evaluate(() => {
    const attempts = [
      () => (document.createElement('div').innerHTML = '<b>x</b>'),
      () => document.createRange().createContextualFragment('<b>x</b>'),
      () => (document.createElement('script').src = '/x.js'),
    ];
    return attempts.map((attempt) => {
      try {
        attempt();
        return 'made';
      } catch (error) {
        return (error as Error).name;
      }
    });
  });
  expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError']);
});

test('a form is filled in, refused, mended and sent by keyboard alone', async () => {
  const { page } = await visit();
  const card = page.locator('article', { hasText: 'Card as a form' });
  await card.getByLabel('Title').focus();
  await page.keyboard.press('Enter');
  await card.getByText('Fill in this field.').waitFor();
  expect(await card.getByLabel('Title').evaluate((field) => field.matches(':focus'))).toBe(true);
  await page.keyboard.type('Milk');
  await page.keyboard.press('Tab');
  await page.keyboard.type('two litres');
  await page.keyboard.press('Tab');
  await page.keyboard.type('11262026');
  await card.getByLabel('Who', { exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await card.getByLabel('Medium').focus();
  await page.keyboard.press('ArrowRight');
  await card.getByLabel('Remind me').focus();
  await page.keyboard.press('Space');
  await card.getByLabel('Title').focus();
  await page.keyboard.press('Enter');
  await card.locator('.ck-widget[inert]').waitFor();
  await card.locator('.ck-widget:not([inert])').waitFor();
  const sent = await page.evaluate(
    () =>
      (document.querySelector('ck-gallery') as unknown as { sent: { payload: unknown }[] }).sent,
  );
  expect(sent.map(({ payload }) => payload)).toEqual([
    {
      id: 1,
      title: 'Milk',
      notes: 'two litres',
      due: '2026-11-26',
      who: 'omar',
      priority: 'high',
      remind: false,
    },
  ]);
});

test('streamed Markdown never shrinks and never shows raw marks', async () => {
  const { page } = await visit();
  const seen = await page.evaluate(async () => {
    const element = document.querySelector('ck-gallery') as unknown as {
      streamedUpTo: number;
      updateComplete: Promise<unknown>;
      requestUpdate(): void;
      shadowRoot: ShadowRoot;
    };
    const place = element.shadowRoot.querySelector<HTMLElement>('#streamed .ck-markdown');
    const end = element.streamedUpTo;
    const heights: number[] = [];
    const raw: string[] = [];
    for (element.streamedUpTo = 0; element.streamedUpTo < end; element.streamedUpTo++) {
      element.requestUpdate();
      await element.updateComplete;
      heights.push(place?.offsetHeight ?? 0);
      const text = place?.innerText ?? '';
      if (/\*\*|\]\(|\|-|```/.test(text)) raw.push(text);
    }
    return { heights, raw };
  });
  const shrinks = seen.heights.filter(
    (height, at) => at > 0 && height < (seen.heights[at - 1] ?? 0),
  );
  expect(shrinks).toEqual([]);
  expect(seen.raw).toEqual([]);
}, 60_000);
