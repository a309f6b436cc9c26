/** Reads an answer to its end, and opens the rest of it again when the connection is lost. */
import type { StreamEvent } from '../protocol/events.js';
import { asFailure, ChatFailure, isAbort } from '../protocol/failure.js';
import type { OpenStream } from '../protocol/transport.js';
import { reduceEvent } from '../state/events.js';
import type { RunState, ThreadState } from '../state/thread.js';
import type { Conversation } from './conversation.js';
import { reconnectDelays, waitOrOnline } from './reconnect.js';

export class Reading {
  #run: string | undefined;
  #after = 0;

  constructor(
    private readonly talk: Conversation,
    /** The person wants no more of it. */
    private readonly stopping: () => boolean,
    /** The thread has a name now: what must be asked of it can be asked. */
    private readonly created: () => void,
  ) {}

  async toTheEnd(first: OpenStream, signal: AbortSignal): Promise<void> {
    let stream: OpenStream | undefined = first;
    while (stream) {
      const lost = await this.#readOrLose(stream);
      if (!lost) return;
      stream = await this.#reopen(signal, lost);
    }
  }

  async read(stream: OpenStream): Promise<void> {
    this.#run = stream.run ?? this.#run;
    for await (const batch of stream.batches) {
      if (this.talk.state.run.phase === 'reconnecting') this.#phase('streaming');
      this.talk.update((state) =>
        batch.reduce((next, { event }) => reduceEvent(next, event), state),
      );
      for (const { event, number } of batch) {
        if (number !== undefined) this.#after = number;
        this.#sideEffects(event, number);
      }
    }
  }

  async #readOrLose(stream: OpenStream): Promise<ChatFailure | null> {
    try {
      await this.read(stream);
      const unfinished = this.talk.state.open.size > 0 && !this.talk.state.error;
      return unfinished && this.#run !== undefined && !this.stopping()
        ? new ChatFailure('cut')
        : null;
    } catch (error) {
      if (isAbort(error)) throw error;
      const failure = asFailure(error);
      if (this.#run === undefined || this.talk.state.id === null) throw failure;
      return failure;
    }
  }

  async #reopen(signal: AbortSignal, lost: ChatFailure): Promise<OpenStream | undefined> {
    const id = this.talk.state.id;
    if (id === null) throw lost;
    if (!this.stopping()) this.#phase('reconnecting');
    for (const delay of reconnectDelays()) {
      await waitOrOnline(delay, signal);
      try {
        const stream = await this.talk.host.transport.resume(id, this.#after, signal);
        if (stream) return stream;
        await this.talk.refresh();
        this.talk.update((state) => ({ ...state, open: new Set(), outgoing: unsent(state) }));
        return undefined;
      } catch (error) {
        if (isAbort(error)) throw error;
        const failure = asFailure(error);
        if (failure.kind === 'signed-out' || failure.kind === 'forbidden') throw failure;
      }
    }
    throw lost;
  }

  #phase(phase: RunState['phase']): void {
    this.talk.update((state) => ({ ...state, run: { ...state.run, phase } }));
  }

  #sideEffects(event: StreamEvent, number: number | undefined): void {
    const { host, state } = this.talk;
    if (event.type === 'thread.created') {
      host.created(this.talk, event.thread.id);
      this.created();
    } else if (event.type === 'error') {
      host.emit('chatkit.error', { error: new ChatFailure('stream', detailOf(event.message)) });
    } else if (event.type === 'client_effect') {
      if (this.#seenBefore(state.id, number)) return;
      host.emit('chatkit.effect', { name: event.name, data: event.data ?? {} });
    }
  }

  #seenBefore(id: string | null, number: number | undefined): boolean {
    if (id === null || this.#run === undefined || number === undefined) return false;
    if (number <= this.talk.host.effectsSeen(id, this.#run)) return true;
    this.talk.host.effectsSeen(id, this.#run, number);
    return false;
  }
}

/** What failed before stays; what was on its way is among the items that were read. */
function unsent({ outgoing }: ThreadState): ThreadState['outgoing'] {
  return outgoing?.state === 'failed' ? outgoing : null;
}

function detailOf(message: string | null | undefined): { detail?: string } {
  return message == null ? {} : { detail: message };
}
