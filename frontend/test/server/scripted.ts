/** A small ChatKit server that answers by script, over real HTTP and real SSE. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

import { answer, type Step, type Stored } from './script.js';

export interface Behaviour {
  /** Speaks our extension: runs that go on, and can be resumed and stopped. */
  runs: boolean;
  /** The next POST is answered like this instead. */
  next: ((request: IncomingMessage, response: ServerResponse) => void) | null;
  /** Answers from other paths: the page, the bundle. */
  files: (
    path: string,
  ) => { type: string; body: string | Buffer; headers?: Record<string, string> } | null;
}

interface Run {
  id: string;
  log: string[];
  done: boolean;
  stopped: boolean;
  readers: Set<() => void>;
}

export interface Recorded {
  type: string;
  params: Record<string, unknown>;
  headers: IncomingMessage['headers'];
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export class ScriptedServer {
  readonly threads = new Map<string, Stored>();
  readonly requests: Recorded[] = [];
  readonly uploads: string[] = [];
  readonly behaviour: Behaviour = { runs: true, next: null, files: () => null };
  readonly #runs = new Map<string, Run>();
  readonly #keys = new Map<string, string>();
  readonly #sockets = new Set<Socket>();
  readonly #http: Server;
  #count = 0;

  constructor() {
    this.#http = createServer((request, response) => void this.#handle(request, response));
    this.#http.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#http.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.dropConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  /** As when a proxy restarts or a train enters a tunnel. */
  dropConnections(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  id(prefix: string): string {
    this.#count += 1;
    return `${prefix}_${String(this.#count).padStart(6, '0')}`;
  }

  newThread(title: string | null = null): Stored {
    const thread: Stored = {
      meta: {
        id: this.id('thr'),
        title,
        created_at: new Date().toISOString(),
        status: { type: 'active' },
        metadata: {},
      },
      items: [],
    };
    this.threads.set(thread.meta.id, thread);
    return thread;
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://x');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    if (url.pathname.startsWith('/put/')) {
      this.uploads.push(
        `${request.method ?? ''} ${request.headers['content-type'] ?? ''} ${body.length}`,
      );
      response.writeHead(204).end();
      return;
    }
    if (url.pathname === '/upload') {
      this.#upload(body, response);
      return;
    }
    const run = /^\/chatkit\/runs\/([^/]+)(\/stop)?$/.exec(url.pathname);
    if (run && this.behaviour.runs) return this.#runRoute(run, url, response);
    if (url.pathname !== '/chatkit') {
      this.#file(url.pathname, response);
      return;
    }
    const { next } = this.behaviour;
    if (next) {
      this.behaviour.next = null;
      next(request, response);
      return;
    }
    await this.#chatkit(body.toString(), request, response);
  }

  #file(path: string, response: ServerResponse): void {
    const file = this.behaviour.files(path);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': file.type, ...file.headers }).end(file.body);
  }

  #json(response: ServerResponse, value: unknown, status = 200): void {
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
  }

  #upload(body: Buffer, response: ServerResponse): void {
    const name = /filename="([^"]*)"/.exec(body.toString('latin1'))?.[1] ?? 'file';
    this.uploads.push(name);
    this.#json(response, { type: 'file', id: this.id('atc'), name, mime_type: 'text/plain' });
  }

  async #chatkit(body: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parsed = JSON.parse(body) as { type: string; params: Record<string, unknown> };
    this.requests.push({ ...parsed, headers: request.headers });
    const plain = this.#plain(parsed.type, parsed.params);
    if (plain !== undefined) {
      this.#json(response, plain, plain === null ? 404 : 200);
      return;
    }
    await this.#stream(parsed, request, response);
  }

  #plain(type: string, params: Record<string, unknown>): unknown {
    const id = params['thread_id'] as string | undefined;
    const thread = id === undefined ? undefined : this.threads.get(id);
    switch (type) {
      case 'threads.list':
        return page([...this.threads.values()].map(({ meta }) => meta).reverse(), params);
      case 'threads.get_by_id':
        return thread ? { ...thread.meta, items: { data: [], has_more: false } } : null;
      case 'items.list':
        return thread ? page(thread.items.toReversed(), params) : null;
      case 'threads.update':
        if (!thread) return null;
        thread.meta.title = params['title'] as string;
        return { ...thread.meta, items: { data: [], has_more: false } };
      case 'threads.delete':
        this.threads.delete(id ?? '');
        return {};
      case 'attachments.create': {
        const id = this.id('atc');
        const upload_descriptor = { url: `/put/${id}`, method: 'PUT', headers: {} };
        return {
          type: 'file',
          id,
          name: params['name'],
          mime_type: params['mime_type'],
          upload_descriptor,
        };
      }
      case 'items.feedback':
      case 'attachments.delete':
        return {};
      case 'threads.sync_custom_action':
        return { updated_item: null };
      case 'input.transcribe':
        return { text: 'spoken words' };
      default:
        return undefined;
    }
  }

  async #stream(
    parsed: { type: string; params: Record<string, unknown> },
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const key = request.headers['idempotency-key'] as string | undefined;
    const known = key === undefined ? undefined : this.#keys.get(key);
    const id = (parsed.params['thread_id'] as string | undefined) ?? known;
    const thread = (id === undefined ? undefined : this.threads.get(id)) ?? this.newThread();
    const repeated = known !== undefined && this.#runs.has(thread.meta.id);
    if (key !== undefined) this.#keys.set(key, thread.meta.id);
    const run = repeated ? this.#runs.get(thread.meta.id) : this.#begin(thread, parsed);
    if (!run) return;
    if (!this.behaviour.runs) response.on('close', () => (run.stopped = true));
    await this.#follow(run, 0, response);
  }

  #begin(thread: Stored, parsed: { type: string; params: Record<string, unknown> }): Run {
    const run: Run = {
      id: this.id('run'),
      log: [],
      done: false,
      stopped: false,
      readers: new Set(),
    };
    this.#runs.set(thread.meta.id, run);
    void this.#drive(run, answer(this, thread, parsed));
    return run;
  }

  async #drive(run: Run, steps: Iterable<Step>): Promise<void> {
    for (const step of steps) {
      if ('wait' in step) await wait(step.wait);
      else if ('cut' in step) this.dropConnections();
      else run.log.push(JSON.stringify(step));
      for (const wake of run.readers) wake();
      if (run.stopped) break;
    }
    run.done = true;
    for (const wake of run.readers) wake();
  }

  async #runRoute(match: RegExpExecArray, url: URL, response: ServerResponse): Promise<void> {
    const run = this.#runs.get(decodeURIComponent(match[1] ?? ''));
    if (match[2]) {
      if (run) run.stopped = true;
      this.#json(response, {});
      return;
    }
    const after = Number(url.searchParams.get('after') ?? 0);
    if (!run || (run.done && after >= run.log.length) || (run.done && after === 0)) {
      response.writeHead(204).end();
      return;
    }
    await this.#follow(run, after, response);
  }

  async #follow(run: Run, after: number, response: ServerResponse): Promise<void> {
    const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' };
    response.writeHead(
      200,
      this.behaviour.runs ? { ...headers, 'X-ChatKit-Run': run.id } : headers,
    );
    response.flushHeaders();
    let sent = after;
    let wake: () => void = () => undefined;
    const listener = () => wake();
    run.readers.add(listener);
    while (!response.destroyed) {
      for (; sent < run.log.length; sent += 1) {
        const number = this.behaviour.runs ? `id: ${sent + 1}\n` : '';
        response.write(`${number}data: ${run.log[sent] ?? ''}\n\n`);
      }
      if (run.done) break;
      await Promise.race([new Promise<void>((resolve) => (wake = resolve)), wait(500)]);
    }
    run.readers.delete(listener);
    response.end();
  }
}

function page(all: { id: string }[], params: Record<string, unknown>): unknown {
  const limit = (params['limit'] as number | undefined) ?? 20;
  const after = params['after'] as string | undefined;
  const start = after === undefined ? 0 : all.findIndex((one) => one.id === after) + 1;
  const data = all.slice(start, start + limit);
  return { data, has_more: start + limit < all.length, after: data.at(-1)?.id ?? null };
}
