/** Widgets in the element: filled in while they grow, acted on, remembered. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import { say, settled, shot, Theatre } from './stage.js';

const theatre = new Theatre();
beforeAll(() => theatre.open());
afterAll(() => theatre.close());

test('a form can be filled in while its widget streams and is replaced', async () => {
  const { page, troubles } = await theatre.visit();
  await say(page, 'growing');
  const field = page.getByPlaceholder('Title');
  await field.click();
  await page.keyboard.type('Buy milk', { delay: 60 });
  await page.getByRole('heading', { name: 'Ready' }).waitFor();
  await page.keyboard.type(' and bread');
  await settled(page);
  expect(await field.inputValue()).toBe('Buy milk and bread');
  expect(await field.evaluate((input) => input.matches(':focus'))).toBe(true);
  expect(await page.locator('.ck-widget strong').innerText()).toBe('writing a note');
  await page.keyboard.press('Enter');
  await page.locator('.ck-widget[inert]').waitFor();
  await page.getByText('"title":"Buy milk and bread"').first().waitFor();
  await page.locator('.ck-widget:not([inert])').waitFor();
  await shot(page, 'widget-form');
  expect(troubles).toEqual([]);
});

test('an empty required field is not sent and says so', async () => {
  const { page } = await theatre.visit();
  await say(page, 'growing');
  await settled(page);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByText('Fill in this field.').waitFor();
  await shot(page, 'widget-refused');
  expect(await page.getByText('Did {').count()).toBe(0);
});
