/** Drafts, history, and two people on one browser. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import { say, settled, shot, Theatre } from './stage.js';

const theatre = new Theatre();
beforeAll(() => theatre.open());
afterAll(() => theatre.close());

const message = { name: 'Message' };

test('a draft per thread survives a reload', async () => {
  const { page } = await theatre.visit({}, {}, { person: 'ada' });
  await say(page, 'Hello!');
  await settled(page);
  await page.getByRole('textbox', message).fill('half a thought');
  await page.getByRole('button', { name: 'New chat' }).click();
  expect(await page.getByRole('textbox', message).inputValue()).toBe('');
  await page.getByRole('textbox', message).fill('another');
  await page.reload();
  expect(await page.getByRole('textbox', message).inputValue()).toBe('another');
  await page.getByRole('button', { name: 'History' }).click();
  await page.getByRole('button', { name: 'Hello!', exact: true }).click();
  await page.getByText('Echo: Hello!', { exact: true }).waitFor();
  expect(await page.getByRole('textbox', message).inputValue()).toBe('half a thought');
});

test('the next person sees nothing, and logout leaves nothing', async () => {
  const context = await theatre.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${theatre.url}/?person=ada`);
  await page.getByRole('textbox', message).fill('a secret');
  await page.goto(`${theatre.url}/?person=bob`);
  expect(await page.getByRole('textbox', message).inputValue()).toBe('');
  const kept = () =>
    page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    );
  expect(await kept()).not.toContain('secret');
  await page.getByRole('textbox', message).fill('mine');
  await page.evaluate(() =>
    (window as unknown as { forgetEverything: () => void }).forgetEverything(),
  );
  expect(await kept()).toBe('[[],[]]');
});

test('thousands of chats: few rows in the DOM, found by words, renamed, deleted', async () => {
  for (let number = 0; number < 3000; number += 1)
    theatre.server.newThread(`Chat number ${number}`);
  const { page, troubles } = await theatre.visit();
  await page.getByRole('button', { name: 'History' }).click();
  await page.getByRole('button', { name: 'Chat number 2999', exact: true }).waitFor();
  await shot(page, 'history');
  expect(await page.locator('.ck-history-row').count()).toBeLessThan(60);
  await page.getByRole('searchbox').fill('number 1234');
  const row = page.locator('.ck-history-row').filter({ hasText: 'Chat number 1234' });
  await row.waitFor();
  await row.getByRole('button', { name: 'More for Chat number 1234' }).click();
  await shot(page, 'history-menu');
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'New name' }).fill('number 1234 renamed');
  await page.keyboard.press('Enter');
  const renamed = page.locator('.ck-history-row').filter({ hasText: 'renamed' });
  await renamed.getByRole('button', { name: /More for/ }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('dialog').waitFor();
  await shot(page, 'history-delete');
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByText('No chat is named like').waitFor();
  expect(
    [...theatre.server.threads.values()].some(({ meta }) => meta.title?.includes('renamed')),
  ).toBe(false);
  expect(troubles).toEqual([]);
});

test('history by keyboard alone', async () => {
  const { page } = await theatre.visit();
  await page.getByRole('button', { name: 'History' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('searchbox').waitFor();
  await page.locator('.ck-history-open').first().waitFor();
  await page.getByRole('searchbox').press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('ck-history').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'History' }).click();
  await page.keyboard.press('Escape');
  await page.locator('ck-history').waitFor({ state: 'detached' });
  const focused = await page.evaluate(
    () => document.querySelector('openai-chatkit')?.shadowRoot?.activeElement?.className,
  );
  expect(focused).toContain('ck-input');
});
