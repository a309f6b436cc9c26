/** One answer being made: started or joined, stopped, ended; then a client tool that it waits for. */
import { asFailure, ChatFailure, isAbort } from '../protocol/failure.js';
import type { ClientToolCallItem } from '../protocol/items.js';
import { type ChatRequest, requests } from '../protocol/requests.js';
import type { OpenStream } from '../protocol/transport.js';
import { idleRun, lastUserIndex, type RunState, type ThreadState } from '../state/thread.js';
import { callTool, pendingCall } from './client-tools.js';
import type { Conversation } from './conversation.js';
import { Reading } from './reading.js';

const STOP_GRACE = 4000;
const SHOW_JOINED_AFTER = 150;

function finished(state: ThreadState, stopped: boolean): ThreadState {
  const last = state.items.slice(lastUserIndex(state.items) + 1).at(-1)?.id;
  const cut = stopped && last !== undefined ? [...state.open, last] : [];
  const cutShort = cut.length ? new Set([...state.stopped, ...cut]) : state.stopped;
  if (state.run === idleRun && !state.open.size) return state;
  return { ...state, run: idleRun, open: new Set(), sealed: new Set(), stopped: cutShort };
}

export class Answer {
  #abort: AbortController | null = null;
  /** Asks whether an answer runs; gives way to anything that the person does. */
  #probe: AbortController | null = null;
  #run: string | undefined;
  #opened = false;
  /** The last answer that was read to its end. */
  #ended: string | undefined;
  #stopping = false;
  #disposed = false;

  constructor(private readonly talk: Conversation) {}

  /** Sends a request that the model answers, and follows the answer to its end. */
  async start(request: ChatRequest, key: string): Promise<void> {
    this.#probe?.abort();
    if (this.#abort) return;
    const abort = this.#begin('waiting');
    let opened = false;
    try {
      const options = { signal: abort.signal, idempotencyKey: key };
      const stream = await this.talk.host.transport.stream(request, options);
      opened = true;
      this.talk.host.emit('chatkit.response.start');
      await this.#follow(stream, abort.signal);
    } catch (error) {
      this.#failed(error);
    }
    this.#end(abort);
    if (opened) this.talk.host.emit('chatkit.response.end');
    if (!this.talk.state.error) await this.runPendingTool(false);
  }

  /**
   * Joins an answer that runs already: after a reload, or one that another tab started. The log of
   * one that has just ended is told quickly and without any show.
   */
  async join(threadId: string): Promise<void> {
    if (this.#abort || this.#probe) return;
    const abort = new AbortController();
    this.#probe = abort;
    let showing: ReturnType<typeof setTimeout> | undefined;
    try {
      const stream = await this.talk.host.transport.resume(threadId, 0, abort.signal);
      if (!stream || abort.signal.aborted || this.#told(stream)) return;
      this.#phase({ ...idleRun, replaying: true });
      showing = setTimeout(() => this.#show(abort), SHOW_JOINED_AFTER);
      await this.#follow(stream, abort.signal);
    } catch (error) {
      if (!isAbort(error)) this.talk.host.emit('chatkit.error', { error: asFailure(error) });
    } finally {
      clearTimeout(showing);
      abort.abort();
      if (this.#probe === abort) this.#probe = null;
      const shown = this.#drives(abort);
      this.#end(abort);
      if (shown) this.talk.host.emit('chatkit.response.end');
    }
  }

  #told({ run }: OpenStream): boolean {
    return run !== undefined && run === this.#ended;
  }

  #drives(abort: AbortController): boolean {
    return this.#abort === abort;
  }

  #show(abort: AbortController): void {
    this.#probe = null;
    this.#abort = abort;
    const phase = this.talk.state.open.size ? 'streaming' : 'waiting';
    this.#phase({ ...this.talk.state.run, phase });
    this.talk.host.emit('chatkit.response.start');
  }

  /** An action of a widget need not wait for the answer that may be running. */
  async startAction(request: ChatRequest): Promise<void> {
    const abort = new AbortController();
    const options = { signal: abort.signal, idempotencyKey: crypto.randomUUID() };
    this.#probe?.abort();
    const quiet = this.#abort !== null;
    if (!quiet) this.#abort = abort;
    try {
      const stream = await this.talk.host.transport.stream(request, options);
      this.talk.host.emit('chatkit.response.start');
      if (!quiet) this.#phase({ ...idleRun, phase: 'waiting' });
      await (quiet
        ? this.#reading().read(stream)
        : this.#follow(stream, abort.signal));
      this.talk.host.emit('chatkit.response.end');
    } finally {
      if (!quiet) this.#end(abort);
    }
    if (!quiet) await this.runPendingTool(false);
  }

  async stop(): Promise<void> {
    const abort = this.#abort;
    if (!abort || this.#stopping) return;
    this.#stopping = true;
    this.#phase({ ...this.talk.state.run, phase: 'stopping' });
    setTimeout(() => abort.abort(), STOP_GRACE);
    await this.#askToStop(abort);
  }

  /** A server without runs takes the closed connection for the signal. */
  async #askToStop(abort: AbortController): Promise<void> {
    const id = this.talk.state.id;
    if (this.#run === undefined) {
      if (this.#opened) abort.abort();
      return;
    }
    if (id === null) return;
    await this.talk.host.transport.stop(id).catch(() => abort.abort());
  }

  dispose(): void {
    this.#disposed = true;
    this.#probe?.abort();
    this.#abort?.abort();
  }

  #begin(phase: RunState['phase']): AbortController {
    const abort = new AbortController();
    this.#abort = abort;
    this.#run = undefined;
    this.#opened = false;
    this.#phase({ ...idleRun, phase });
    return abort;
  }

  #phase(run: RunState): void {
    this.talk.update((state) => ({ ...state, run }));
  }

  #end(abort: AbortController): void {
    if (this.#abort !== null && this.#abort !== abort) return;
    const stopped = this.#stopping;
    const shown = this.talk.state.run.phase !== 'idle';
    this.#abort = null;
    this.#ended = this.#run ?? this.#ended;
    this.#run = undefined;
    this.#opened = false;
    this.#stopping = false;
    this.talk.update((state) => finished(state, stopped));
    if (shown) this.#announce();
  }

  #announce(): void {
    const { items, error } = this.talk.state;
    const replies = items.slice(lastUserIndex(items) + 1);
    if (replies.length && !error) this.talk.host.replied(this.talk, replies);
  }

  #failed(error: unknown): void {
    if (isAbort(error)) {
      if (!this.#disposed) this.#undelivered();
      return;
    }
    const failure = asFailure(error);
    this.#undelivered();
    const { retryable } = failure;
    this.talk.update((state) => ({ ...state, error: { source: 'transport', failure, retryable } }));
    this.talk.host.emit('chatkit.error', { error: failure });
  }

  #undelivered(): void {
    this.talk.update((state) =>
      state.outgoing ? { ...state, outgoing: { ...state.outgoing, state: 'failed' } } : state,
    );
  }

  async #follow(first: OpenStream, signal: AbortSignal): Promise<void> {
    this.#run = first.run;
    this.#opened = true;
    this.#stopIfAsked();
    await this.#reading().toTheEnd(first, signal);
    if (this.talk.state.outgoing) {
      if (!this.talk.state.error) throw new ChatFailure('cut');
      this.#undelivered(); // The server said why.
    }
    if (this.talk.state.open.size) await this.talk.refresh().catch(() => undefined);
  }

  #reading(): Reading {
    return new Reading(
      this.talk,
      () => this.#stopping,
      () => this.#stopIfAsked(),
    );
  }

  /** Stop was pressed before there was anything that could be stopped. */
  #stopIfAsked(): void {
    if (this.#stopping && this.#abort) void this.#askToStop(this.#abort);
  }

  /** The server waits for a tool that only the page has. */
  async runPendingTool(asked: boolean): Promise<void> {
    const { id, items } = this.talk.state;
    const call = pendingCall(items);
    if (!call || id === null || this.#disposed || this.#abort) return;
    if (!asked && this.talk.state.stopped.has(call.id)) return;
    const result = await callTool(call, this.talk.host);
    const done: ClientToolCallItem = { ...call, status: 'completed', output: result };
    this.talk.update((state) => ({
      ...state,
      items: state.items.map((item) => (item.id === call.id ? done : item)),
    }));
    await this.start(requests.toolOutput(id, result), crypto.randomUUID());
  }
}
