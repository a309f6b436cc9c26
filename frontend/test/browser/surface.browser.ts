/** The public surface, used as a page uses it. */
import type { ChatKitOptions, OpenAIChatKit } from '@openai/chatkit';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { say, settled, shot, Theatre } from './stage.js';

const theatre = new Theatre();
beforeAll(() => theatre.open());
afterAll(() => theatre.close());

type Events = [string, unknown][];
interface Inside {
  events: Events;
  options: ChatKitOptions;
}

const names = (page: Page) =>
  page.evaluate(() => (window as unknown as Inside).events.map(([name]) => name));

function call(page: Page, method: keyof OpenAIChatKit, argument?: unknown): Promise<void> {
  return page.evaluate(
    async ([name, value]) => {
      const chat = document.querySelector('openai-chatkit') as unknown as Record<
        string,
        (one: unknown) => Promise<void>
      >;
      await chat[name as string]?.(value);
    },
    [method, argument],
  );
}

function change(page: Page, options: object): Promise<void> {
  return page.evaluate((given) => {
    const chat = document.querySelector('openai-chatkit') as unknown as OpenAIChatKit;
    chat.setOptions({ ...(window as unknown as Inside).options, ...given });
  }, options);
}

test('events come in their order', async () => {
  const { page } = await theatre.visit();
  await say(page, 'Hello!');
  await settled(page);
  await call(page, 'showHistory');
  await call(page, 'hideHistory');
  expect(await names(page)).toEqual([
    'ready',
    'response.start',
    'thread.change',
    'response.end',
    'history.open',
    'history.close',
  ]);
  await page.reload();
  await page.locator('.ck-assistant').waitFor();
  await page.waitForTimeout(200);
  expect((await names(page)).toSorted()).toEqual([
    'ready',
    'thread.change',
    'thread.load.end',
    'thread.load.start',
  ]);
});

test('words, direction and colours change while one writes, and nothing is lost', async () => {
  const { page, troubles } = await theatre.visit();
  await say(page, 'plan');
  await settled(page);
  await page.locator('.ck-input').fill('half a thought');
  await page.locator('.ck-input').focus();
  await change(page, { locale: 'ar', theme: 'dark' });
  await page.getByRole('button', { name: 'محادثة جديدة' }).waitFor();
  const root = page.locator('.ck-root');
  expect([await root.getAttribute('dir'), await root.getAttribute('data-theme')]).toEqual([
    'rtl',
    'dark',
  ]);
  expect(await page.locator('.ck-input').inputValue()).toBe('half a thought');
  const focused = () =>
    page.evaluate(
      () => document.querySelector('openai-chatkit')?.shadowRoot?.activeElement?.className,
    );
  expect(await focused()).toBe('ck-input');
  expect(await page.locator('.ck-assistant').count()).toBe(1);
  await shot(page, 'live-arabic-dark');
  expect(troubles).toEqual([]);
});

test('the composer is filled, files go up, tools and models are chosen by the page', async () => {
  const { page } = await theatre.visit();
  await call(page, 'setComposerValue', {
    text: 'Hi',
    reply: 'quoted',
    selectedToolId: 'search',
    selectedModelId: 'big',
  });
  await page.evaluate(async () => {
    const chat = document.querySelector('openai-chatkit') as unknown as OpenAIChatKit;
    await chat.setComposerValue({ files: [new File(['x'], 'note.txt', { type: 'text/plain' })] });
  });
  await page.getByRole('button', { name: 'Remove note.txt' }).waitFor();
  await shot(page, 'composer-full');
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  await settled(page);
  const input = theatre.server.requests.findLast(({ type }) => type === 'threads.create')?.params[
    'input'
  ];
  expect(input).toMatchObject({
    quoted_text: 'quoted',
    inference_options: { tool_choice: { id: 'search' }, model: 'big' },
  });
  expect((input as { attachments: string[] }).attachments).toHaveLength(1);
  expect((await names(page)).filter((name) => name === 'tool.change')).toHaveLength(2);
});

test('files are pasted and dropped', async () => {
  const { page } = await theatre.visit();
  await page.evaluate(() => {
    const root = document.querySelector('openai-chatkit')?.shadowRoot;
    const data = (name: string) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['x'], name, { type: 'image/png' }));
      return transfer;
    };
    const field = root?.querySelector('.ck-input');
    field?.dispatchEvent(
      new ClipboardEvent('paste', {
        clipboardData: data('pasted.png'),
        bubbles: true,
        cancelable: true,
      }),
    );
    for (const type of ['dragenter', 'drop'])
      field?.dispatchEvent(
        new DragEvent(type, {
          dataTransfer: data('dropped.png'),
          bubbles: true,
          composed: true,
          cancelable: true,
        }),
      );
  });
  await page.getByRole('button', { name: 'Remove pasted.png' }).waitFor();
  await page.getByRole('button', { name: 'Remove dropped.png' }).waitFor();
  expect(await page.locator('.ck-drop').count()).toBe(0);
});

test('Shift and Enter make a line; the field grows, and no further than it may', async () => {
  const { page } = await theatre.visit();
  const field = page.getByRole('textbox', { name: 'Message' });
  const height = () => page.locator('.ck-input-box').evaluate((box) => box.clientHeight);
  const small = await height();
  await field.pressSequentially('one');
  await field.press('Shift+Enter');
  await field.pressSequentially('two');
  expect(await field.inputValue()).toBe('one\ntwo');
  expect(await height()).toBeGreaterThan(small);
  await field.fill('line\n'.repeat(80));
  expect(await height()).toBeLessThanOrEqual(300);
});

test('a widget’s button acts on the server, or in the page', async () => {
  const { page } = await theatre.visit();
  await say(page, 'all');
  await page.getByText('That is everything.', { exact: true }).waitFor();
  await settled(page);
  await page.getByRole('button', { name: 'Done' }).click();
  await page
    .getByText('Did {"type":"task.complete","payload":{"number":1}}', { exact: true })
    .waitFor();
  await call(page, 'sendCustomAction', { type: 'page.ping' });
  await page.getByText('Did {"type":"page.ping","payload":null}', { exact: true }).waitFor();
});

test('a link into the page is the page’s', async () => {
  const { page } = await theatre.visit();
  await say(page, 'link');
  await page.getByText('task 7', { exact: true }).click();
  const events = await page.evaluate(() => (window as unknown as Inside).events);
  expect(events).toContainEqual(['deeplink', { name: 'task', data: { number: '7' } }]);
});

test('in two phases: announced, then the bytes', async () => {
  const { page } = await theatre.visit();
  await page.evaluate(() => {
    const chat = document.querySelector('openai-chatkit') as unknown as OpenAIChatKit;
    const { options } = window as unknown as Inside;
    chat.setOptions({
      ...options,
      api: { url: '/chatkit', domainKey: 'x', uploadStrategy: { type: 'two_phase' } },
    });
  });
  const file = { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') };
  await page.locator('.ck-file-input').setInputFiles([file]);
  await page.getByRole('button', { name: 'Remove a.txt' }).waitFor();
  await page.locator('.ck-chip-progress').waitFor({ state: 'detached' });
  expect(theatre.server.uploads.at(-1)).toBe('PUT text/plain 5');
});

test('what is said is written down', async () => {
  const composer = { dictation: { enabled: true } };
  const { page } = await theatre.visit({ composer }, { permissions: ['microphone'] });
  await page.getByRole('button', { name: 'Dictate' }).click();
  await page.getByRole('button', { name: 'Finish dictation' }).click();
  const field = page.getByRole('textbox', { name: 'Message' });
  await page.waitForFunction(() => {
    const root = document.querySelector('openai-chatkit')?.shadowRoot;
    return root?.querySelector<HTMLTextAreaElement>('.ck-input')?.value !== '';
  });
  expect(await field.inputValue()).toBe('spoken words');
  const request = theatre.server.requests.findLast(({ type }) => type === 'input.transcribe');
  expect(request?.params['mime_type']).toContain('audio/');
});

test('feedback is sent for the whole reply', async () => {
  const { page } = await theatre.visit();
  await say(page, 'Hello!');
  await settled(page);
  await page.getByRole('button', { name: 'Good reply' }).click();
  await page.locator('[aria-pressed="true"]').waitFor();
  expect(theatre.server.requests.at(-1)).toMatchObject({
    type: 'items.feedback',
    params: { kind: 'positive' },
  });
});

test('a reply is copied as it was written', async () => {
  const { page } = await theatre.visit({}, { permissions: ['clipboard-read', 'clipboard-write'] });
  await say(page, 'Hello!');
  await settled(page);
  await page.getByRole('button', { name: 'Copy' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Echo: Hello!');
});

test('a transcript can be read and nothing else', async () => {
  const stored = theatre.server.newThread('For the record');
  const { page } = await theatre.visit();
  await say(page, 'all');
  await page.getByText('That is everything.', { exact: true }).waitFor();
  const thread = new URL(page.url()).searchParams.get('thread') ?? stored.meta.id;
  const visit = await theatre.visit({}, {}, { thread, readonly: '' });
  await visit.page.locator('.ck-assistant').first().waitFor();
  await shot(visit.page, 'transcript');
  const labels = await visit.page.locator('.ck-root button').allInnerTexts();
  expect(await visit.page.locator('.ck-composer, .ck-header button').count()).toBe(0);
  expect(labels.join(' ')).not.toContain('Try again');
});

test('a page kept for "back" keeps nothing to be seen', async () => {
  const { page } = await theatre.visit();
  await say(page, 'Hello!');
  await settled(page);
  const go = (type: string) =>
    page.evaluate(
      (name) => dispatchEvent(new PageTransitionEvent(name, { persisted: true })),
      type,
    );
  await go('pagehide');
  await page.locator('.ck-root').waitFor({ state: 'detached' });
  await go('pageshow');
  await page.getByText('Echo: Hello!', { exact: true }).waitFor();
});

test('moved within the document it goes on', async () => {
  const { page } = await theatre.visit();
  await say(page, 'slow');
  await page.getByText('one two three').first().waitFor();
  await page.evaluate(() => {
    const chat = document.querySelector('openai-chatkit');
    const other = document.querySelector('main')?.appendChild(document.createElement('section'));
    if (chat) other?.append(chat);
  });
  await settled(page);
  const [text] = await page.locator('.ck-assistant').allInnerTexts();
  expect(text?.match(/ten/g)).toHaveLength(4);
});
