/** Conversations, told to the end in a real Chromium. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { say, settled, shot, Theatre } from './stage.js';

const theatre = new Theatre();
beforeAll(() => theatre.open());
afterAll(() => theatre.close());
beforeEach(() => {
  theatre.server.behaviour.runs = true;
  theatre.server.behaviour.next = null;
});

async function replies(page: Page): Promise<string[]> {
  return (await page.locator('.ck-assistant').allInnerTexts()).map((text) => text.trim());
}

test('three questions keep three answers, also while the third streams and after a reload', async () => {
  const { page, troubles } = await theatre.visit();
  await say(page, 'Hello!');
  await settled(page);
  await say(page, 'What can you do?');
  await settled(page);
  const before = await replies(page);
  await say(page, 'slow joke');
  await page.getByText('one two three').first().waitFor();
  const during = await replies(page);
  expect(during).toHaveLength(3);
  expect(during.slice(0, 2)).toEqual(before);
  await settled(page);
  const after = await replies(page);
  await page.reload();
  await page.locator('.ck-assistant').nth(2).waitFor();
  expect(await replies(page)).toEqual(after);
  expect(troubles).toEqual([]);
});

test('a server that gives every reply the same id overwrites nothing', async () => {
  const { page } = await theatre.visit();
  const id = theatre.server.id.bind(theatre.server);
  theatre.server.id = (prefix) => (prefix === 'msg' ? '__fake_id__' : id(prefix));
  await say(page, 'first');
  await settled(page);
  await say(page, 'second');
  await settled(page);
  theatre.server.id = id;
  expect(await replies(page)).toEqual(['Echo: first', 'Echo: second']);
});

test('a lost connection is joined again where it broke', async () => {
  const { page } = await theatre.visit();
  await say(page, 'cut');
  await page.getByText('goes on to its very end.', { exact: false }).first().waitFor();
  await settled(page);
  expect(await replies(page)).toEqual([
    'This reply survives a lost connection and goes on to its very end.',
  ]);
  expect(await page.locator('.ck-notice').count()).toBe(0);
});

test('a reload in the middle of a reply shows it whole', async () => {
  const { page, troubles } = await theatre.visit();
  await say(page, 'slow');
  await page.getByText('one two three').first().waitFor();
  await page.reload();
  await page.locator('.ck-stop').waitFor();
  await settled(page);
  const [reply] = await replies(page);
  expect(reply?.match(/ten/g)).toHaveLength(4);
  expect(troubles).toEqual([]);
});

test('stop keeps what was said and says so', async () => {
  const { page } = await theatre.visit();
  await say(page, 'slow');
  await page.getByText('one two three').first().waitFor();
  await page.getByRole('button', { name: 'Stop the reply' }).click();
  await settled(page);
  await page.locator('.ck-stopped').waitFor();
  expect((await replies(page))[0]).toContain('one two three');
  await shot(page, 'stopped');
});

test('a server without runs streams, stops and reports a cut', async () => {
  theatre.server.behaviour.runs = false;
  const { page } = await theatre.visit();
  await say(page, 'slow');
  await page.getByText('one two three').first().waitFor();
  await page.getByRole('button', { name: 'Stop the reply' }).click();
  await settled(page);
  await say(page, 'cut');
  await page.getByRole('alert').getByText('The connection broke').waitFor();
  await page.getByRole('button', { name: 'Try again' }).last().click();
  await settled(page);
  await shot(page, 'cut');
});

test('the first user message of a turn stands once', async () => {
  const { page } = await theatre.visit();
  await say(page, 'Hello!');
  await settled(page);
  expect(await page.locator('.ck-user').count()).toBe(1);
});

test('a client tool runs in the page and its answer goes back', async () => {
  const { page } = await theatre.visit();
  await say(page, 'tool');
  await page.getByText('The page said').first().waitFor();
  expect((await replies(page))[0]).toContain('{"selected":"task 7"}');
});

test('an effect happens once, also after a reload in the middle', async () => {
  const { page } = await theatre.visit();
  const effects = () =>
    page.evaluate(() =>
      (window as unknown as { events: [string, unknown][] }).events.filter(
        ([name]) => name === 'effect',
      ),
    );
  await say(page, 'effect');
  await page.getByText('I have opened').first().waitFor();
  expect(await effects()).toEqual([['effect', { name: 'open_task', data: { number: 7 } }]]);
  await page.reload();
  await page.locator('.ck-stop').waitFor();
  await settled(page);
  expect(await effects()).toEqual([]);
});

test('questions in a form are answered once and stay', async () => {
  const { page } = await theatre.visit();
  await say(page, 'ask');
  await page.getByText('Tomorrow').click();
  await page.getByRole('textbox', { name: /Anything else/ }).fill('bring bags');
  await shot(page, 'structured');
  await page.getByRole('button', { name: 'Send answers' }).click();
  await page.getByText('Noted.').first().waitFor();
  await settled(page);
  expect(await page.locator('dl.ck-structured dd').allInnerTexts()).toEqual([
    'Tomorrow',
    'bring bags',
  ]);
});

test('a locked thread says why and offers a new one', async () => {
  const { page } = await theatre.visit();
  await say(page, 'lock');
  await page.getByText('Locked while it is reviewed.').waitFor();
  await shot(page, 'locked');
  await page.getByRole('button', { name: 'Start a new chat' }).click();
  await page.getByRole('textbox', { name: 'Message' }).waitFor();
});

test('a mention is sent as a tag', async () => {
  const { page } = await theatre.visit();
  const field = page.getByRole('textbox', { name: 'Message' });
  await field.pressSequentially('finish @milk');
  await page.getByRole('option', { name: 'Buy milk' }).waitFor();
  await shot(page, 'mention');
  await page.keyboard.press('Enter');
  await page.keyboard.type('please');
  await page.keyboard.press('Enter');
  await settled(page);
  const input = theatre.server.requests.findLast(({ type }) => type === 'threads.create')?.params[
    'input'
  ];
  expect((input as { content: unknown[] }).content).toEqual([
    { type: 'input_text', text: 'finish ' },
    {
      type: 'input_tag',
      id: 't1',
      text: 'Buy milk',
      data: { n: '1' },
      interactive: true,
      group: 'Tasks',
    },
    { type: 'input_text', text: ' please' },
  ]);
  await page.locator('button.ck-tag').hover();
  await page.getByText('About Buy milk').waitFor();
  await shot(page, 'tag');
});

test('Enter before the list has come picks what was typed, or sends what names nothing', async () => {
  const { page } = await theatre.visit();
  const field = page.getByRole('textbox', { name: 'Message' });
  await field.pressSequentially('see @');
  await page.getByRole('option', { name: 'Buy milk' }).waitFor();
  await page.keyboard.type('den');
  await page.keyboard.press('Enter');
  await expect.poll(() => field.inputValue()).toBe('see @Call the dentist ');
  await field.fill('nobody at @');
  await page.keyboard.type('xyz');
  await page.keyboard.press('Enter');
  await page.locator('.ck-bubble', { hasText: 'nobody at @xyz' }).waitFor();
});

test('a command of the page runs from the slash menu', async () => {
  const { page } = await theatre.visit();
  await page.getByRole('textbox', { name: 'Message' }).pressSequentially('/add');
  await page.getByRole('option', { name: 'Add a task' }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() =>
    (window as unknown as { events: [string, unknown][] }).events.some(
      ([name]) => name === 'command',
    ),
  );
  expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('');
});

test('files go up, can be taken out, and are sent with the message', async () => {
  const { page } = await theatre.visit();
  const files = ['a.txt', 'b.txt', 'c.txt', 'd.txt'].map((name) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from('hello'),
  }));
  await page.locator('.ck-file-input').setInputFiles(files);
  await page.getByText('One message can carry up to 3 files.').waitFor();
  await page.getByRole('button', { name: 'Remove b.txt' }).waitFor();
  await page.waitForTimeout(300);
  await shot(page, 'files');
  await page.getByRole('button', { name: 'Remove b.txt' }).click();
  await say(page, 'look at these');
  await settled(page);
  const sent = theatre.server.requests.findLast(({ type }) => type === 'threads.create')?.params[
    'input'
  ];
  expect((sent as { attachments: string[] }).attachments).toHaveLength(2);
});

test('a selection can be quoted', async () => {
  const { page } = await theatre.visit();
  await say(page, 'Hello!');
  await settled(page);
  await page.locator('.ck-assistant p').dblclick({ position: { x: 5, y: 8 } });
  await page.getByRole('button', { name: 'Quote' }).click();
  await say(page, 'what is that?');
  await settled(page);
  const sent = theatre.server.requests.findLast(({ type }) => type === 'threads.add_user_message');
  expect((sent?.params['input'] as { quoted_text: string }).quoted_text).toBe('Echo');
});
