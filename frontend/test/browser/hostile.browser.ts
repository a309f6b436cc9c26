/** Known attacks in every item that a thread can hold: inert in a real browser, also without a CSP. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { ThreadItem } from '../../src/protocol/items.js';
import { FOUND, payloads } from './hostile.js';
import { Theatre } from './stage.js';

const theatre = new Theatre();
beforeAll(() => theatre.open());
afterAll(() => theatre.close());

const common = (id: string) => ({ id, thread_id: 't', created_at: '2026-01-01T00:00:00Z' });

/** One payload in each place that shows text or takes an address. */
function turn(text: string, number: number): ThreadItem[] {
  const url = {
    type: 'url' as const,
    title: text,
    url: text,
    description: text,
    attribution: text,
  };
  const entity = {
    type: 'entity' as const,
    title: text,
    id: text,
    icon: text,
    inline_label: text,
    interactive: true,
  };
  const annotations = [
    { type: 'annotation' as const, source: url, index: 3 },
    { type: 'annotation' as const, source: entity, index: null },
  ];
  const task = { title: text, status_indicator: 'complete' as const };
  return [
    {
      ...common(`u${number}`),
      type: 'user_message',
      content: [
        { type: 'input_text', text },
        { type: 'input_tag', id: text, text, group: text, data: {}, interactive: true },
      ],
      quoted_text: text,
      attachments: [
        { type: 'image', id: text, name: text, mime_type: 'image/png', preview_url: text },
        { type: 'file', id: text, name: text, mime_type: text },
      ],
    },
    {
      ...common(`a${number}`),
      type: 'assistant_message',
      content: [{ type: 'output_text', text, annotations }],
    },
    {
      ...common(`w${number}`),
      type: 'workflow',
      workflow: {
        type: 'custom',
        expanded: true,
        summary: { title: text, icon: text },
        tasks: [
          { ...task, type: 'thought', content: text },
          { ...task, type: 'custom', icon: text, content: text },
          { ...task, type: 'web_search', title_query: text, queries: [text], sources: [url] },
          { ...task, type: 'file', sources: [{ type: 'file', title: text, filename: text }] },
        ],
      },
    },
    { ...common(`g${number}`), type: 'generated_image', image: { id: text, url: text } },
    {
      ...common(`s${number}`),
      type: 'structured_input',
      status: 'answered',
      inputs: [
        {
          type: 'freeform',
          id: text,
          question: text,
          description: text,
          answer: { values: [text] },
        },
      ],
    },
    {
      ...common(`c${number}`),
      type: 'client_tool_call',
      status: 'completed',
      call_id: text,
      name: text,
      arguments: {},
    },
    { ...common(`x${number}`), type: text || 'x', text } as unknown as ThreadItem,
  ];
}

test('nothing runs, nothing is fetched from elsewhere', async () => {
  const elsewhere: string[] = [];
  const alarms: string[] = [];
  const size = 25;
  for (let start = 0; start < payloads.length; start += size) {
    const thread = theatre.server.newThread(payloads[start] ?? '');
    thread.meta.status = { type: 'locked', reason: payloads[start] ?? null };
    const some = payloads.slice(start, start + size);
    thread.items.push(...some.slice(0, 12).flatMap(turn));
    thread.items.push(...some.slice(12).flatMap((text, index) => turn(text, index + 100)));
    const { page } = await theatre.visit({}, { bypassCSP: true }, { thread: thread.meta.id });
    page.on('dialog', (dialog) => {
      alarms.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(theatre.url)) elsewhere.push(request.url());
    });
    await page.locator('ck-turn').last().waitFor();
    for (let step = 0; step < 40; step += 1) {
      expect(await page.evaluate(FOUND)).toEqual([]);
      const top = await page.evaluate<boolean>(`(() => {
        const scroller = document.querySelector('openai-chatkit').shadowRoot.querySelector('.ck-scroll');
        scroller.scrollTop -= 1500;
        return scroller.scrollTop === 0;
      })()`);
      await page.waitForTimeout(60);
      if (top) break;
    }
    await page.getByRole('button', { name: 'History' }).click();
    await page.locator('.ck-history-open').first().waitFor();
    expect(await page.evaluate(FOUND)).toEqual([]);
    await page.context().close();
  }
  expect([alarms, elsewhere]).toEqual([[], []]);
}, 240_000);
