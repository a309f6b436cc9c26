/** A ChatKit server in one function, for tests without a socket. */
import type { ThreadItem } from '../../src/protocol/items.js';
import { reply, user } from './make.js';

interface Request {
  type: string;
  params: {
    thread_id?: string;
    input?: { content: { text: string }[] };
    action?: { type: string };
  };
}

const json = (value: unknown) => Response.json(value);

function sse(events: object[]): Response {
  const text = events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('');
  return new Response(text, { headers: { 'Content-Type': 'text/event-stream' } });
}

export function fakeServer(): { fetch: typeof fetch; items: ThreadItem[] } {
  const items: ThreadItem[] = [];
  const thread = (id = 't1') => ({
    id,
    created_at: '2026-01-01T00:00:00Z',
    title: 'An old chat',
    status: { type: 'active' },
  });
  const answer = (text: string) => {
    const item = reply(`a${items.length}`, text);
    items.push(item);
    return { type: 'thread.item.done', item };
  };
  const handle = ({ type, params }: Request): Response => {
    switch (type) {
      case 'threads.list':
        return json({ data: [thread('t7')], has_more: false });
      case 'threads.get_by_id':
        return json(thread(params.thread_id));
      case 'items.list':
        return json({ data: items.toReversed(), has_more: false });
      case 'threads.custom_action':
        return sse([answer(`Did ${params.action?.type ?? ''}`)]);
      default: {
        const text = params.input?.content[0]?.text ?? '';
        const said = user(`u${items.length}`, text);
        items.push(said);
        const created =
          type === 'threads.create' ? [{ type: 'thread.created', thread: thread() }] : [];
        return sse([...created, { type: 'thread.item.done', item: said }, answer(`Echo: ${text}`)]);
      }
    }
  };
  const fetch = (_url: RequestInfo | URL, init: RequestInit = {}) =>
    Promise.resolve(
      init.method === 'POST'
        ? handle(JSON.parse(init.body as string) as Request)
        : new Response(null, { status: 204 }),
    );
  return { fetch, items };
}
