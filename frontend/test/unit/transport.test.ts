import { describe, expect, test } from 'vitest';

import { reconnectDelays, waitOrOnline } from '../../src/chat/reconnect.js';
import { ChatFailure, failureOf } from '../../src/protocol/failure.js';
import { requests } from '../../src/protocol/requests.js';
import { readMessages } from '../../src/protocol/sse.js';
import { Transport } from '../../src/protocol/transport.js';

function body(...chunks: string[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(encoder.encode(chunk));
      controller.close();
    },
  });
}

async function read(...chunks: string[]): Promise<unknown[]> {
  const messages = [];
  for await (const batch of readMessages(body(...chunks))) messages.push(...batch);
  return messages;
}

describe('server-sent events', () => {
  test('may be cut anywhere', async () =>
    expect(await read('id: 1\nda', 'ta: {"a"', ':1}\n', '\n')).toEqual([
      { id: '1', data: '{"a":1}' },
    ]));
  test('may end lines like Windows', async () =>
    expect(await read('data: x\r\n\r\n')).toHaveLength(1));
  test('may hold comments', async () =>
    expect(await read(': still here\n\n', 'data: x\n\n')).toHaveLength(1));
  test('in several bytes a letter', async () => {
    const bytes = new TextEncoder().encode('data: é\n\n');
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes.slice(0, 7));
        controller.enqueue(bytes.slice(7));
        controller.close();
      },
    });
    const messages = [];
    for await (const batch of readMessages(stream)) messages.push(...batch);
    expect(messages[0]?.data).toBe('é');
  });
  test('that end inside an event were cut', async () => {
    await expect(read('data: x\n\ndata: {"ty')).rejects.toMatchObject({ kind: 'cut' });
  });
});

interface Call {
  url: string;
  init: RequestInit;
}

function transport(
  answer: Response | Error | DOMException,
  url = '/chatkit',
): { calls: Call[]; it: Transport; unknown: string[] } {
  const calls: Call[] = [];
  const unknown: string[] = [];
  const send = (target: RequestInfo | URL, init: RequestInit = {}) => {
    calls.push({ url: target as string, init });
    return answer instanceof Response ? Promise.resolve(answer.clone()) : Promise.reject(answer);
  };
  const it = new Transport({ url, domainKey: 'x', fetch: send }, 'de', (data) =>
    unknown.push(data),
  );
  return { calls, it, unknown };
}

const sse = (text: string, headers: Record<string, string> = {}) =>
  new Response(text, {
    headers: { 'Content-Type': 'text/event-stream; charset=utf-8', ...headers },
  });
const signal = new AbortController().signal;
const open = (it: Transport) =>
  it.stream(requests.threadCreate({ content: [], attachments: [], inference_options: {} }), {
    signal,
    idempotencyKey: 'key',
  });
const header = (call: Call | undefined, name: string) => new Headers(call?.init.headers).get(name);

describe('the transport', () => {
  test('asks to be able to come back, by the page’s own fetch', async () => {
    const { calls, it } = transport(sse('', { 'X-ChatKit-Run': 'r1' }));
    expect((await open(it)).run).toBe('r1');
    expect(
      ['X-ChatKit-Resume', 'Idempotency-Key', 'Accept-Language'].map((name) =>
        header(calls[0], name),
      ),
    ).toEqual(['1', 'key', 'de']);
  });
  test('sends another origin the plain protocol only', async () => {
    const { calls, it } = transport(sse(''), 'https://elsewhere.example/chatkit');
    await open(it);
    expect(['X-ChatKit-Resume', 'Idempotency-Key'].map((name) => header(calls[0], name))).toEqual([
      null,
      null,
    ]);
    expect(await it.resume('t', 0, signal)).toBeUndefined();
    expect(calls).toHaveLength(1);
  });
  test('resumes after the last number', async () => {
    const { calls, it } = transport(sse('id: 4\ndata: {"type":"progress_update","text":"x"}\n\n'));
    const stream = await it.resume('a/b', 3, signal);
    expect(calls[0]?.url).toBe('/chatkit/runs/a%2Fb?after=3');
    for await (const batch of stream?.batches ?? []) expect(batch[0]?.number).toBe(4);
  });
  test.each([
    new Response(null, { status: 204 }),
    new Response('', { status: 404 }),
    new Response('<p>', { headers: { 'Content-Type': 'text/html' } }),
  ])('takes %j for nothing to resume', async (answer) =>
    expect(await transport(answer).it.resume('t', 0, signal)).toBeUndefined(),
  );
  test('asks a server without runs only once', async () => {
    const { calls, it } = transport(new Response('', { status: 404 }));
    await it.resume('t', 0, signal);
    await it.resume('t', 0, signal);
    expect(calls).toHaveLength(1);
  });
  test('tells of events that it does not know and goes on', async () => {
    const { it, unknown } = transport(
      sse('data: {"type":"new"}\n\ndata: {"type":"progress_update","text":"x"}\n\n'),
    );
    const seen = [];
    for await (const batch of (await open(it)).batches) seen.push(...batch);
    expect([seen.length, unknown]).toEqual([1, ['{"type":"new"}']]);
  });
  test.each([
    [new TypeError('Failed to fetch'), 'offline'],
    [new Response('<p>', { headers: { 'Content-Type': 'text/html' } }), 'not-chatkit'],
    [new Response('', { status: 401 }), 'signed-out'],
    [new Response('', { status: 418 }), 'rejected'],
  ])('%s is a failure of its kind', async (answer, kind) => {
    await expect(open(transport(answer).it)).rejects.toMatchObject({ kind });
  });
  test('garbage instead of JSON is said to be so', async () => {
    await expect(
      transport(new Response('{')).it.json(requests.threadGet('t')),
    ).rejects.toMatchObject({ kind: 'garbled' });
  });
  test('calling off is no failure', async () => {
    const stopped = new DOMException('x', 'AbortError');
    await expect(open(transport(stopped).it)).rejects.toBe(stopped);
  });
});

describe('a refusal', () => {
  const json = (value: unknown, status: number, headers = {}) =>
    failureOf(
      new Response(JSON.stringify(value), {
        status,
        headers: { 'Content-Type': 'application/json', ...headers },
      }),
    );
  test.each([[{ detail: 'No.' }], [{ message: 'No.' }], [{ error: { message: 'No.' } }]])(
    'says why: %j',
    async (value) => expect((await json(value, 400)).detail).toBe('No.'),
  );
  test('with a book for an answer says nothing', async () =>
    expect((await json({ detail: 'x'.repeat(9999) }, 400)).detail).toBeUndefined());
  test('says how long to wait', async () =>
    expect((await json({}, 429, { 'Retry-After': '7' })).retryAfter).toBe(7));
  test('of the hosted API cannot be tried again', () =>
    expect(new ChatFailure('hosted-api').retryable).toBe(false));
});

describe('coming back', () => {
  test('waits longer each time, and not for ever', () => {
    const delays = [...reconnectDelays(() => 0.5)];
    expect(delays.slice(0, 4)).toEqual([400, 800, 1600, 3200]);
    expect(Math.max(...delays)).toBe(15_000);
    expect(delays.reduce((sum, delay) => sum + delay)).toBeGreaterThan(5 * 60_000);
  });
  test('comes early when the browser is online again', async () => {
    const waiting = waitOrOnline(60_000, signal);
    dispatchEvent(new Event('online'));
    await waiting;
  });
  test('is called off', async () => {
    const abort = new AbortController();
    const waiting = waitOrOnline(60_000, abort.signal);
    abort.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  });
});
