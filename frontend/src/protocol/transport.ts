/** Speaks to the ChatKit server through the page's own `fetch`. */
import type { CustomApiConfig } from '@openai/chatkit';

import { asStreamEvent, type StreamEvent } from './events.js';
import { asFailure, ChatFailure, failureOf, isAbort } from './failure.js';
import type { ChatRequest } from './requests.js';
import { type Message, readMessages } from './sse.js';

export interface Numbered {
  /** Position in the run's log; undefined when the server numbers nothing. */
  number: number | undefined;
  event: StreamEvent;
}

export interface OpenStream {
  /** Set by a server that can resume this answer. */
  run: string | undefined;
  batches: AsyncGenerator<Numbered[]>;
}

export interface StreamRequest {
  signal: AbortSignal;
  /** One per intention: a repeated send of it makes no second message. */
  idempotencyKey: string;
}

export type UnknownEvent = (data: string) => void;

export class Transport {
  /** Servers without resumable runs are asked once. */
  #runsAbsent = false;

  constructor(
    public api: CustomApiConfig,
    public locale: string,
    private readonly onUnknown: UnknownEvent,
  ) {}

  async json<T>(request: ChatRequest, signal?: AbortSignal): Promise<T> {
    const response = await this.#post(request, crypto.randomUUID(), 'application/json', signal);
    const type = response.headers.get('content-type') ?? '';
    if (type.includes('html')) throw misdirected(response);
    try {
      return (await response.json()) as T;
    } catch (error) {
      if (isAbort(error)) throw error;
      throw new ChatFailure('garbled', { status: response.status });
    }
  }

  async stream(request: ChatRequest, options: StreamRequest): Promise<OpenStream> {
    const response = await this.#post(
      request,
      options.idempotencyKey,
      'text/event-stream',
      options.signal,
    );
    return this.#open(response);
  }

  /** The rest of an answer being made; undefined when none is, or the server cannot. */
  async resume(
    threadId: string,
    after: number,
    signal: AbortSignal,
  ): Promise<OpenStream | undefined> {
    if (this.#runsAbsent || !this.#ownOrigin()) return undefined;
    const query = after > 0 ? `?after=${after}` : '';
    const response = await this.fetch(`${this.#runUrl(threadId)}${query}`, {
      headers: this.#headers('text/event-stream'),
      signal,
    });
    if (response.status === 204) return undefined;
    if (response.status >= 500 || response.status === 401 || response.status === 429)
      throw await failureOf(response);
    if (!response.ok || !isEventStream(response)) {
      this.#runsAbsent = true;
      return undefined;
    }
    return this.#open(response);
  }

  async stop(threadId: string): Promise<void> {
    const url = `${this.#runUrl(threadId)}/stop`;
    const headers = this.#headers('application/json');
    const response = await this.fetch(url, { method: 'POST', headers, body: '{}' });
    if (!response.ok) throw await failureOf(response);
  }

  async fetch(url: string, init: RequestInit): Promise<Response> {
    const send = this.api.fetch ?? fetch;
    try {
      const response = await send(url, { credentials: 'same-origin', ...init });
      if (response.type === 'opaqueredirect') throw new ChatFailure('signed-out');
      return response;
    } catch (error) {
      throw isAbort(error) ? error : asFailure(error);
    }
  }

  async #post(
    request: ChatRequest,
    key: string,
    accept: string,
    signal?: AbortSignal,
  ): Promise<Response> {
    const response = await this.fetch(this.api.url, {
      method: 'POST',
      headers: {
        ...this.#headers(accept),
        ...(this.#ownOrigin() ? { 'Idempotency-Key': key } : {}),
      },
      body: JSON.stringify(request),
      ...(signal ? { signal } : {}),
    });
    if (!response.ok) throw await failureOf(response);
    return response;
  }

  /** Another origin's CORS rules may not know our headers, so it gets the plain protocol. */
  #ownOrigin(): boolean {
    return new URL(this.api.url, document.baseURI).origin === location.origin;
  }

  #headers(accept: string): Record<string, string> {
    const resumes = accept === 'text/event-stream' && this.#ownOrigin();
    return {
      Accept: accept,
      'Accept-Language': this.locale,
      'Content-Type': 'application/json',
      ...(resumes ? { 'X-ChatKit-Resume': '1' } : {}),
    };
  }

  #runUrl(threadId: string): string {
    const base = this.api.url.replace(/[?#].*$/, '').replace(/\/$/, '');
    return `${base}/runs/${encodeURIComponent(threadId)}`;
  }

  #open(response: Response): OpenStream {
    if (!isEventStream(response)) throw misdirected(response);
    if (!response.body) throw new ChatFailure('cut');
    return {
      run: response.headers.get('x-chatkit-run') ?? undefined,
      batches: this.#events(response.body),
    };
  }

  async *#events(body: ReadableStream<Uint8Array>): AsyncGenerator<Numbered[]> {
    try {
      for await (const batch of readMessages(body)) {
        const events = batch.flatMap((message) => this.#parse(message));
        if (events.length) yield events;
      }
    } catch (error) {
      if (isAbort(error) || error instanceof ChatFailure) throw error;
      throw new ChatFailure('cut', { detail: String(error) });
    }
  }

  #parse({ id, data }: Message): Numbered[] {
    let value: unknown;
    try {
      value = JSON.parse(data);
    } catch {
      throw new ChatFailure('garbled');
    }
    const event = asStreamEvent(value);
    if (!event) this.onUnknown(data);
    const number = id === undefined ? undefined : Number(id);
    const position = number !== undefined && Number.isFinite(number) ? number : undefined;
    return event ? [{ number: position, event }] : [];
  }
}

function isEventStream(response: Response): boolean {
  return (response.headers.get('content-type') ?? '').includes('text/event-stream');
}

/** A 200 that is not what was asked: usually a redirect to a page that asks to sign in. */
function misdirected(response: Response): ChatFailure {
  const kind = response.redirected ? 'signed-out' : 'not-chatkit';
  return new ChatFailure(kind, { status: response.status });
}
