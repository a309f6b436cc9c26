/** axe finds nothing in any state; a reply is said once; everything works by keyboard. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { say, settled, shot, Theatre } from './stage.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const theatre = new Theatre();
beforeAll(() => theatre.open());
afterAll(() => theatre.close());

interface Axe {
  run(
    options?: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
}

/** In the middle of a fade every colour is pale: what moves has to come to its end first. */
async function still(page: Page): Promise<void> {
  await page.waitForTimeout(350);
  await page.waitForFunction(() => {
    const root = document.querySelector('openai-chatkit')?.shadowRoot;
    const moving = root?.getAnimations() ?? [];
    return moving.every((one) => {
      const end = one.effect?.getComputedTiming().endTime;
      return one.playState !== 'running' || end === Infinity;
    });
  });
}

async function violations(page: Page): Promise<string[]> {
  await still(page);
  await page.evaluate(AXE);
  const found = await page.evaluate(() => (window as unknown as { axe: Axe }).axe.run());
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} — ${failureSummary}`),
  );
}

const FACES: [string, object, BrowserContextOptions][] = [
  ['light', {}, {}],
  ['dark', { theme: 'dark' }, { colorScheme: 'dark' }],
  ['arabic', { locale: 'ar', startScreen: {} }, {}],
  ['phone', {}, { viewport: { width: 360, height: 700 }, hasTouch: true, isMobile: true }],
  ['zoomed', {}, { viewport: { width: 500, height: 380 }, deviceScaleFactor: 2 }],
  [
    'themed',
    {
      theme: {
        colorScheme: 'light',
        radius: 'sharp',
        density: 'compact',
        typography: { baseSize: 15 },
        color: {
          accent: { primary: '#0b7a55', level: 2 },
          grayscale: { hue: 150, tint: 4, shade: -1 },
        },
      },
    },
    {},
  ],
];

describe.each(FACES)('%s', (name, options, context) => {
  test('start, streaming, all items, history, dialog', async () => {
    // The policy of the page forbids what axe needs; axe looks at the page, it is not part of it.
    const { page, troubles } = await theatre.visit(options, { ...context, bypassCSP: true });
    const field = page.locator('.ck-input');
    expect.soft(await violations(page)).toEqual([]);
    await shot(page, `${name}-start`);
    await field.fill('slow');
    await page.keyboard.press('Enter');
    await page.getByText('one two three').first().waitFor();
    expect.soft(await violations(page)).toEqual([]);
    await page.locator('.ck-stop').click();
    await settled(page);
    await field.fill('all');
    await page.keyboard.press('Enter');
    await page.getByText('That is everything.', { exact: true }).waitFor();
    await settled(page);
    await page.locator('.ck-tiny-text').last().click();
    await page.locator('.ck-workflow summary').last().click();
    expect.soft(await violations(page)).toEqual([]);
    await shot(page, `${name}-all`);
    await field.fill('plan');
    await page.keyboard.press('Enter');
    await settled(page);
    expect.soft(await violations(page)).toEqual([]);
    await shot(page, `${name}-plan`);
    await field.fill('ask');
    await page.keyboard.press('Enter');
    await page.locator('.ck-choice').first().waitFor();
    await settled(page);
    expect.soft(await violations(page)).toEqual([]);
    await shot(page, `${name}-ask`);
    await page.locator('.ck-header .ck-icon-button').first().click();
    await page.locator('.ck-history-open').first().waitFor();
    expect.soft(await violations(page)).toEqual([]);
    await shot(page, `${name}-history`);
    await page.locator('.ck-history-row .ck-menu-button').first().click();
    expect.soft(await violations(page)).toEqual([]);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    expect.soft(await violations(page)).toEqual([]);
    await shot(page, `${name}-dialog`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    expect(troubles).toEqual([]);
  });
});

test('a reply is announced once, when it is complete', async () => {
  const { page } = await theatre.visit();
  await page.evaluate(() => {
    const root = document.querySelector('openai-chatkit')?.shadowRoot;
    const region = root?.querySelector('.ck-sr[role="status"]');
    const said: string[] = ((window as unknown as { said: string[] }).said = []);
    const note = () => region?.textContent && said.push(region.textContent);
    if (region)
      new MutationObserver(note).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });
  await say(page, 'Hello!');
  await settled(page);
  await page.waitForTimeout(300);
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said).toEqual(['The assistant replied: Echo: Hello!']);
});

test('the keyboard reaches everything in order', async () => {
  const { page } = await theatre.visit();
  await say(page, 'Hello!');
  await settled(page);
  await page.locator('.ck-header .ck-icon-button').first().focus();
  const names: string[] = [];
  for (let step = 0; step < 14; step += 1) {
    names.push(
      await page.evaluate(() => {
        const at = document.querySelector('openai-chatkit')?.shadowRoot?.activeElement;
        return at?.getAttribute('aria-label') ?? at?.textContent.trim() ?? '';
      }),
    );
    await page.keyboard.press('Tab');
  }
  expect(names).toEqual([
    'History',
    'New chat',
    'Conversation',
    'Copy',
    'Good reply',
    'Bad reply',
    'Try again',
    'Message',
    'Attach files',
    'Mention something',
    'Tools',
    'Model: Small',
    'Read more',
    '',
  ]);
});

test('reduced motion stops what moves', async () => {
  const { page } = await theatre.visit({}, { reducedMotion: 'reduce' });
  await say(page, 'slow');
  const duration = await page.evaluate(() => {
    const dots = document.querySelector('openai-chatkit')?.shadowRoot?.querySelector('.ck-root');
    return dots ? getComputedStyle(dots).transitionDuration : '';
  });
  expect(Number.parseFloat(duration)).toBeLessThan(0.01);
});
