/** Known attacks in what is told while one looks: progress, notices, errors, titles, forms, menus, toasts. */
import type { ServerResponse } from 'node:http';

import type { ChatKitOptions, OpenAIChatKit } from '@openai/chatkit';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { payloads, unsafeElement, watch, type Watched } from './hostile.js';
import { say, settled, Theatre } from './stage.js';

const theatre = new Theatre();
beforeAll(() => theatre.open());
afterAll(() => theatre.close());
beforeEach(() => {
  theatre.server.behaviour.runs = true;
  theatre.server.behaviour.next = null;
});

async function visit(options: object = {}, element?: string): Promise<[Page, Watched]> {
  const { page } = await theatre.visit(options, { bypassCSP: true });
  if (element !== undefined) {
    const served = { contentType: 'text/javascript', body: element };
    await page.route('**/built/chatkit.js', (route) => route.fulfill(served));
    await page.reload();
    await page.locator('.ck-root').waitFor();
  }
  return [page, await watch(page, theatre.url)];
}

async function quiet(watched: Watched): Promise<void> {
  expect([watched.alarms, watched.elsewhere, await watched.bad()]).toEqual([[], [], []]);
}

/** The next answer is a stream of these events, one after the other was drawn. */
function tell(events: Iterable<object>, pause = 20): void {
  theatre.server.behaviour.next = (_request, response) => {
    void stream(response, events, pause);
  };
}

async function stream(response: ServerResponse, events: Iterable<object>, pause: number) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  for (const event of events) {
    response.write(`data: ${JSON.stringify(event)}\n\n`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  response.end();
}

const common = { thread_id: 'thr_x', created_at: '2026-01-01T00:00:00Z' };
const thread = (title: string) => ({ id: 'thr_x', created_at: common.created_at, title });
const said = {
  ...common,
  id: 'u1',
  type: 'user_message',
  content: [{ type: 'input_text', text: 'go' }],
  attachments: [],
};

function* spoken(texts: readonly string[]): Generator<object> {
  yield { type: 'thread.created', thread: thread('A chat') };
  yield { type: 'thread.item.done', item: said };
  for (const text of texts) {
    yield { type: 'progress_update', text, icon: text };
    yield { type: 'thread.updated', thread: thread(text) };
    yield { type: 'notice', level: text, title: text, message: text };
    yield { type: 'error', code: text, message: text, allow_retry: true };
  }
}

function* grown(texts: readonly string[]): Generator<object> {
  yield { type: 'thread.created', thread: thread('A chat') };
  yield { type: 'thread.item.done', item: said };
  const workflow = { type: 'custom', tasks: [], expanded: true };
  yield { type: 'thread.item.added', item: { ...common, id: 'w1', type: 'workflow', workflow } };
  for (const [task_index, text] of texts.entries()) {
    const source = { type: 'url', title: text, url: text, description: text, attribution: text };
    for (const task of [
      { type: 'custom', title: text, icon: text, content: text, status_indicator: 'loading' },
      { type: 'web_search', title: text, title_query: text, queries: [text], sources: [source] },
    ]) {
      const kind = task.type === 'custom' ? 'workflow.task.added' : 'workflow.task.updated';
      yield { type: 'thread.item.updated', item_id: 'w1', update: { type: kind, task_index, task } };
    }
  }
  const options = texts.map((value) => ({ value }));
  const inputs = texts.slice(0, 40).flatMap((text, index) => [
    { type: 'freeform', id: `f${index}`, question: text, description: text },
    { type: 'multiple_choice', id: `m${index}`, question: text, options: options.slice(index, index + 3) },
  ]);
  const form = { ...common, id: 's1', type: 'structured_input', status: 'pending', inputs };
  yield { type: 'thread.item.done', item: form };
}

test('progress, titles, notices and errors', async () => {
  const [page, watched] = await visit();
  tell(spoken(payloads), 5);
  await say(page, 'go');
  await page.locator('.ck-notice').nth(20).waitFor();
  await settled(page);
  expect(await page.locator('.ck-notice').count()).toBeGreaterThan(payloads.length - 10);
  await quiet(watched);
}, 60_000);

test('steps while they are made, and forms to be filled in', async () => {
  const [page, watched] = await visit();
  tell(grown(payloads), 2);
  await say(page, 'go');
  await page.locator('form.ck-structured fieldset').last().waitFor();
  await settled(page);
  expect(await page.locator('.ck-step').count()).toBe(payloads.length);
  await quiet(watched);
}, 60_000);

/** What the server says of a refusal stands in the thread, in a toast, in the history. */
test('the sentences of refusals', async () => {
  const [page, watched] = await visit();
  await say(page, 'Hello!');
  await settled(page);
  const refuse = (text: string) => {
    theatre.server.behaviour.next = (_request, response) =>
      response
        .writeHead(422, { 'Content-Type': 'application/json' })
        .end(JSON.stringify({ message: text }));
  };
  const shown = async (selector: string) => {
    await page.locator(selector).waitFor();
    await page.waitForTimeout(30);
  };
  // Errors of streams go through the same hands with all of the corpus: here a third is enough.
  for (const [index, text] of payloads.filter((_, place) => place % 3 === 0).entries()) {
    refuse(text);
    await page.getByRole('button', { name: 'Good reply' }).click();
    await shown('.ck-toast');
    await page.locator('.ck-toast button').click();
    refuse(text);
    await page.evaluate(() => {
      const chat = document.querySelector('openai-chatkit') as unknown as OpenAIChatKit;
      return chat.sendUserMessage({ text: 'again' });
    });
    await shown('.ck-notice');
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.locator('.ck-input').fill('');
    if (index % 10) continue;
    refuse(text);
    await page.getByRole('button', { name: 'History' }).click();
    await shown('.ck-history .ck-notice');
    await page.getByRole('button', { name: 'Close history' }).click();
  }
  await quiet(watched);
}, 180_000);

/** Options and what the page looks up are text as well: tasks have titles that anybody wrote. */
function hostileOptions(texts: readonly string[]): object {
  const [first = ''] = texts;
  return {
    frameTitle: first,
    header: { title: { text: first } },
    startScreen: {
      greeting: first,
      prompts: texts.map((text) => ({ label: text, prompt: text, icon: text })),
    },
    disclaimer: { text: first },
    composer: {
      placeholder: first,
      attachments: { enabled: true, maxCount: 500, maxSize: 1 },
      tools: texts.map((text, index) => ({ id: `${index}`, label: text, icon: text })),
      models: texts.map((text, index) => ({ id: `${index}`, label: text, description: text })),
    },
  };
}

/** Functions cannot travel as options: they are made in the page. */
async function offer(page: Page, texts: readonly string[]): Promise<void> {
  await page.evaluate(([list, shown]) => {
    const chat = document.querySelector('openai-chatkit') as unknown as OpenAIChatKit;
    const entities = list.map((text) => ({ id: text, title: text, group: text, icon: text, interactive: true }));
    const { options } = window as unknown as { options: ChatKitOptions };
    chat.setOptions({
      ...options,
      ...shown,
      entities: {
        onTagSearch: () => Promise.resolve(entities),
        onClick: () => undefined,
        onRequestPreview: ({ title }) =>
          Promise.resolve({
            preview: {
              type: 'Basic',
              children: [
                { type: 'Title', value: title },
                { type: 'Markdown', value: title },
                { type: 'Image', src: title, alt: title },
              ],
            },
          }),
      },
      commands: {
        enabled: true,
        onSearch: () =>
          Promise.resolve(list.map((text) => ({ id: text, label: text, description: text, icon: text }))),
        onSelect: () => Promise.resolve(undefined),
      },
    } as ChatKitOptions);
  }, [texts, hostileOptions(texts)] as const);
}

test('options, menus, suggestions, previews and names of files', async () => {
  const size = 30;
  for (let start = 0; start < payloads.length; start += size) {
    const texts = payloads.slice(start, start + size);
    const [page, watched] = await visit();
    await offer(page, texts);
    for (const menu of await page.locator('.ck-toolbar .ck-menu-button').all()) {
      await menu.click();
      await page.locator('.ck-menu-entry').last().waitFor();
      await page.keyboard.press('Escape');
    }
    const field = page.locator('.ck-input');
    for (const [trigger, name] of [['/', 'Commands'], ['@', 'Mentions']] as const) {
      await field.fill(trigger);
      await page.getByRole('listbox', { name }).waitFor();
      await page.locator('.ck-suggestion').nth(texts.length - 1).waitFor();
    }
    await page.keyboard.press('Enter');
    await page.locator('.ck-mirror mark').waitFor({ state: 'attached' });
    const files = texts.map((text) => ({
      name: text.replaceAll('/', '∕') || 'x',
      mimeType: 'text/plain',
      buffer: Buffer.from('too large'),
    }));
    await page.locator('.ck-file-input').setInputFiles(files);
    await page.locator('.ck-chip-error').nth(texts.length - 1).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('button.ck-tag').hover();
    await page.locator('.ck-preview').waitFor();
    await quiet(watched);
    await page.context().close();
  }
}, 120_000);

test('with HTML let through by the parser the sanitiser alone keeps all of it out', async () => {
  const [page, watched] = await visit({}, await unsafeElement(true));
  tell(spoken(payloads), 5);
  await say(page, 'go');
  await settled(page);
  await quiet(watched);
}, 60_000);

test('without the sanitiser these tests see it', async () => {
  const [page, watched] = await visit({}, await unsafeElement(false));
  tell(spoken(payloads), 5);
  await say(page, 'go');
  await settled(page);
  expect(watched.alarms).not.toEqual([]);
  expect(watched.elsewhere).not.toEqual([]);
  expect(await watched.bad()).not.toEqual([]);
}, 60_000);
