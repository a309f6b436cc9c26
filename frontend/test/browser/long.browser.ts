/** A thread of 2,000 items: only what is near is in the DOM, and nothing jumps. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { ThreadItem } from '../../src/protocol/items.js';
import { say, settled, shot, Theatre } from './stage.js';

const theatre = new Theatre();
let thread = '';

const WORDS = 'Small steps every day make a long way short. '.split(' ');

function text(number: number): string {
  const length = 5 + ((number * 7919) % 90);
  return Array.from({ length }, (_, index) => WORDS[(index + number) % WORDS.length]).join(' ');
}

beforeAll(async () => {
  await theatre.open();
  const stored = theatre.server.newThread('A long one');
  thread = stored.meta.id;
  for (let number = 0; number < 1000; number += 1) {
    const common = { thread_id: thread, created_at: new Date().toISOString() };
    const user = {
      ...common,
      id: `u${number}`,
      type: 'user_message',
      content: [{ type: 'input_text', text: `Question ${number}` }],
      attachments: [],
    };
    const content = [
      { type: 'output_text', text: `Answer ${number}: ${text(number)}`, annotations: [] },
    ];
    const reply = { ...common, id: `a${number}`, type: 'assistant_message', content };
    stored.items.push(user as ThreadItem, reply as ThreadItem);
  }
});
afterAll(() => theatre.close());

interface Seen {
  key: string;
  top: number;
}

/** The first turn in view, and where it stands. */
const SEEN = `(() => {
  const root = document.querySelector('openai-chatkit').shadowRoot;
  const edge = root.querySelector('.ck-scroll').getBoundingClientRect().top;
  const turn = [...root.querySelectorAll('ck-turn')].find((one) => one.getBoundingClientRect().bottom > edge + 60);
  return { key: turn.dataset.key, top: turn.getBoundingClientRect().top };
})()`;

/** How much of the conversation is below the view. */
const BELOW = `(() => {
  const { scrollHeight, scrollTop, clientHeight } = document.querySelector('openai-chatkit').shadowRoot.querySelector('.ck-scroll');
  return scrollHeight - scrollTop - clientHeight;
})()`;

/** Up by 350 pixels, or by as many as there are; answers after two frames how many that were. */
const SCROLL_UP = `(async () => {
  const scroller = document.querySelector('openai-chatkit').shadowRoot.querySelector('.ck-scroll');
  const room = Math.min(350, scroller.scrollTop);
  scroller.scrollTop -= room;
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return room;
})()`;

test('scrolls to the first of 2,000 items without a jump, with few of them in the DOM', async () => {
  const { page, troubles } = await theatre.visit({}, {}, { thread });
  await page.getByText('Answer 999').waitFor();
  let most = 0;
  const jumps: string[] = [];
  for (let step = 0; step < 1500; step += 1) {
    const before = await page.evaluate<Seen>(SEEN);
    const room = await page.evaluate<number>(SCROLL_UP);
    most = Math.max(most, await page.locator('ck-turn').count());
    const rect = await page.evaluate<number | null>(
      `(() => { const one = document.querySelector('openai-chatkit').shadowRoot.querySelector('[data-key="${before.key}"]'); return one ? one.getBoundingClientRect().top : null; })()`,
    );
    if (rect !== null && Math.abs(rect - before.top - room) > 2)
      jumps.push(`${step} ${before.key}: ${before.top.toFixed(0)} -> ${rect.toFixed(0)}`);
    if (before.key === 'u0') break;
  }
  await page.getByText('Question 0', { exact: true }).waitFor();
  await shot(page, 'long-top');
  expect(jumps).toEqual([]);
  expect(most).toBeLessThan(60);
  expect(troubles).toEqual([]);
  await say(page, 'Hello!');
  await page.getByText('Echo: Hello!', { exact: true }).waitFor();
  await settled(page);
  expect(await page.locator('ck-turn').count()).toBeLessThan(60);
}, 150_000);

test('streaming into 2,000 items keeps few of them in the DOM', async () => {
  const { page } = await theatre.visit({}, {}, { thread });
  await page.getByText('Answer 999').waitFor();
  await page.mouse.move(500, 400);
  for (let step = 0; step < 60; step += 1) {
    await page.mouse.wheel(0, -3000);
    await page.waitForTimeout(20);
  }
  await page.evaluate(() => {
    const state = ((window as unknown as { frames: number[] }).frames = [] as number[]);
    let last = performance.now();
    const tick = (now: number) => {
      state.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await say(page, 'slow');
  await page.getByText('one two three').first().waitFor();
  await settled(page);
  const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames);
  const sorted = frames.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const late = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  console.info(
    `frames ${frames.length}, median ${median.toFixed(1)} ms, p95 ${late.toFixed(1)} ms`,
  );
  expect(await page.locator('ck-turn').count()).toBeLessThan(60);
});

test('at the bottom it stays at the bottom, whatever grows above or below', async () => {
  const { page } = await theatre.visit();
  const distance = () => page.evaluate<number>(BELOW);
  await say(page, 'plan');
  await settled(page);
  await say(page, 'slow');
  await page.getByText('one two three').first().waitFor();
  for (const offline of [true, false, true, false]) {
    await page.context().setOffline(offline);
    await page.waitForTimeout(250);
    expect(await distance()).toBeLessThan(2);
  }
  await settled(page);
  await say(page, 'all');
  await page.getByText('That is everything.', { exact: true }).waitFor();
  await settled(page);
  expect(await distance()).toBeLessThan(2);
});

test('who reads above is left alone by what arrives below, until they go back', async () => {
  const { page } = await theatre.visit();
  for (const words of ['plan one', 'plan two']) {
    await say(page, words);
    await page.locator('.ck-bubble', { hasText: words }).waitFor();
    await settled(page);
  }
  await say(page, 'slow');
  await page.getByText('one two three').first().waitFor();
  await page.mouse.move(500, 300);
  await page.mouse.wheel(0, -500);
  await page.waitForTimeout(200);
  const words = async () => (await page.locator('.ck-assistant').last().innerText()).length;
  const [before, length] = [await page.evaluate<Seen>(SEEN), await words()];
  expect(await page.evaluate<number>(BELOW)).toBeGreaterThan(300);
  await page.waitForTimeout(800);
  expect(await words()).toBeGreaterThan(length);
  expect(await page.evaluate<Seen>(SEEN)).toEqual(before);
  expect(await page.evaluate<number>(BELOW)).toBeGreaterThan(300);
  await page.getByRole('button', { name: 'Go to the latest message' }).click();
  await settled(page);
  await page
    .getByRole('button', { name: 'Go to the latest message' })
    .waitFor({ state: 'detached' });
  expect(await page.evaluate<number>(BELOW)).toBeLessThan(2);
});

test('a page that does not want to follow streams below the view', async () => {
  const { page } = await theatre.visit({ thread: { autoScroll: false } });
  await say(page, 'plan one');
  await settled(page);
  await say(page, 'plan two');
  await page.getByText('Small steps, every day.').nth(1).waitFor();
  await settled(page);
  expect(await page.evaluate<number>(BELOW)).toBeGreaterThan(100);
});
