/** Whatever the server answers: the person's text is never lost, and the page says what to do. */
import type { IncomingMessage, ServerResponse } from 'node:http';

import type { OpenAIChatKit } from '@openai/chatkit';
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

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const status =
  (code: number, body = '', headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    response.writeHead(code, headers).end(body);

/** Browsers repeat a POST once when a kept connection closes, so it closes every time. */
const closed: Answer = (request) => {
  theatre.server.behaviour.next = closed;
  request.socket.destroy();
};

const json = { 'Content-Type': 'application/json' };
const sse = { 'Content-Type': 'text/event-stream' };

const CASES: [name: string, answer: Answer, says: string][] = [
  ['401', status(401), 'You are signed out.'],
  ['403', status(403), 'You may not do this.'],
  ['404', status(404), 'This chat is not there any more.'],
  ['413', status(413), 'This is too large to send.'],
  ['429', status(429, '', { 'Retry-After': '30' }), 'Try again in 30 seconds.'],
  [
    '409 with words',
    status(409, '{"detail": "Another reply is being written."}', json),
    'Another reply is being written.',
  ],
  ['500', status(500), 'The server had a problem.'],
  [
    '502',
    status(502, '<h1>Bad gateway</h1>', { 'Content-Type': 'text/html' }),
    'The server had a problem.',
  ],
  ['a redirect', status(302, '', { Location: '/' }), 'You are signed out.'],
  [
    'HTML',
    status(200, '<h1>Hello</h1>', { 'Content-Type': 'text/html' }),
    'a page instead of a reply',
  ],
  ['garbage', status(200, 'data: {"type": \n\n', sse), 'cannot be read'],
  ['an empty stream', status(200, '', sse), 'The connection broke'],
  [
    'a stream cut in an event',
    status(200, 'data: {"type": "thread.cre', sse),
    'The connection broke',
  ],
  ['a closed connection', closed, 'could not be reached'],
];

async function sentTexts(page: Page): Promise<string[]> {
  return page.locator('.ck-user .ck-bubble').allInnerTexts();
}

test.each(CASES)('%s: the text stays, can be sent again or edited', async (name, answer, says) => {
  const { page } = await theatre.visit();
  theatre.server.behaviour.next = answer;
  await say(page, 'Hello there');
  const alert = page.locator('.ck-notice[role="alert"]');
  await alert.getByText(says).waitFor();
  theatre.server.behaviour.next = null;
  if (name === '401') await shot(page, 'trouble-401');
  expect(await sentTexts(page)).toEqual(['Hello there']);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await settled(page);
  await page.getByText('Echo: Hello there', { exact: true }).waitFor();
  expect(await sentTexts(page)).toEqual(['Hello there']);
});

test('an unsent text goes back into the composer to be edited', async () => {
  const { page } = await theatre.visit();
  theatre.server.behaviour.next = status(500);
  await say(page, 'Hello there');
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('Hello there');
  expect(await sentTexts(page)).toEqual([]);
});

test('an unsent text survives a reload', async () => {
  const { page } = await theatre.visit({}, {}, { person: 'ada' });
  theatre.server.behaviour.next = status(401);
  await say(page, 'Hello there');
  await page.getByText('You are signed out.').waitFor();
  await page.reload();
  await page.locator('.ck-root').waitFor();
  expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('Hello there');
});

test('an unsent text comes back before what was begun after it', async () => {
  const { page } = await theatre.visit({}, {}, { person: 'ada' });
  theatre.server.behaviour.next = status(401);
  await say(page, 'Hello there');
  await page.getByText('You are signed out.').waitFor();
  await page.getByRole('textbox', { name: 'Message' }).fill('and more');
  await page.reload();
  await page.locator('.ck-root').waitFor();
  expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe(
    'Hello there\nand more',
  );
});

test('an unsent text of a new chat waits for the next new chat', async () => {
  const { page } = await theatre.visit();
  await say(page, 'Hello!');
  await settled(page);
  await page.getByRole('button', { name: 'New chat' }).click();
  theatre.server.behaviour.next = status(500);
  await say(page, 'Hello there');
  await page.getByRole('alert').waitFor();
  await page.getByRole('button', { name: 'History' }).click();
  await page.getByRole('button', { name: 'Hello!', exact: true }).click();
  await page.getByText('Echo: Hello!', { exact: true }).waitFor();
  expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('');
  await page.getByRole('button', { name: 'New chat' }).click();
  expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('Hello there');
});

test('a repeated send makes no second message', async () => {
  const { page } = await theatre.visit();
  await say(page, 'cut');
  await settled(page);
  theatre.server.behaviour.next = closed;
  await say(page, 'again');
  await page.getByRole('alert').waitFor();
  theatre.server.behaviour.next = null;
  await page.getByRole('button', { name: 'Try again' }).last().click();
  await page.getByText('Echo: again', { exact: true }).waitFor();
  expect(await sentTexts(page)).toEqual(['cut', 'again']);
});

test('a message that arrived although the page could not know is not sent twice', async () => {
  const { page } = await theatre.visit();
  const before = theatre.server.threads.size;
  await say(page, 'vanish');
  const answered = page.getByText('Echo: vanish', { exact: true });
  const again = page.getByRole('button', { name: 'Try again' });
  await answered.or(again).first().waitFor();
  if (await page.getByRole('alert').count()) await again.click();
  await answered.waitFor();
  expect(theatre.server.threads.size).toBe(before + 1);
  const [keys] = [
    theatre.server.requests.filter(({ type }) => type === 'threads.create').slice(-2),
  ];
  expect(new Set(keys.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
});

test("the server's own error stands in the thread and can be retried", async () => {
  const { page } = await theatre.visit();
  await say(page, 'fail');
  await page.getByRole('alert').getByText('The model is').waitFor();
  expect(await page.locator('.ck-notice strong').innerText()).toBe('away');
  await shot(page, 'trouble-retry');
  await page.locator('.ck-notice').getByRole('button', { name: 'Try again' }).click();
  await settled(page);
  const types = theatre.server.requests.map(({ type }) => type);
  expect(types).toContain('threads.retry_after_item');
});

test('a thread that cannot be opened says so and can be tried again', async () => {
  const { page } = await theatre.visit({}, {}, { thread: 'gone' });
  await page.getByText('This chat could not be opened.').waitFor();
  await shot(page, 'trouble-gone');
  await page.getByRole('button', { name: 'Start a new chat' }).click();
  await page.getByRole('heading', { name: 'What shall we do today?' }).waitFor();
});

test('offline is said, and so is the way back', async () => {
  const { page } = await theatre.visit();
  await page.context().setOffline(true);
  await page.getByText('You are offline.').waitFor();
  await say(page, 'Hello there');
  await page.getByRole('alert').getByText('could not be reached').waitFor();
  await shot(page, 'offline');
  await page.context().setOffline(false);
  await page.getByText('You are offline.').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('Echo: Hello there', { exact: true }).waitFor();
});

test('an API of OpenAI is refused with a reason', async () => {
  const { page } = await theatre.visit();
  await page.evaluate(() => {
    const chat = document.querySelector('openai-chatkit') as unknown as OpenAIChatKit;
    chat.setOptions({ api: { getClientSecret: () => Promise.resolve('') } });
  });
  await page.getByText('a ChatKit server of your own').waitFor();
});
