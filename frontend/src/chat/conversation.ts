/** One thread: loads it, sends into it, and drives the answers that come. */
import type { Page, Thread } from '../protocol/events.js';
import { asFailure, isAbort } from '../protocol/failure.js';
import type { StructuredAnswer, ThreadItem, UserMessageItem } from '../protocol/items.js';
import { type CustomAction, requests, type UserInput } from '../protocol/requests.js';
import { mergeNewest, prependOlder } from '../state/pages.js';
import { emptyThread, isRunning, lastUserIndex, type ThreadState } from '../state/thread.js';
import { Answer } from './answer.js';
import type { ChatHost } from './host.js';

const PAGE = 40;

export interface Sent {
  input: UserInput;
  item: UserMessageItem;
  key: string;
}

export class Conversation {
  state: ThreadState;
  readonly feedback = new Map<string, 'positive' | 'negative'>();
  readonly #answer: Answer;
  #sent: Sent | null = null;
  #refreshing: Promise<void> | null = null;

  constructor(
    readonly host: ChatHost,
    threadId: string | null,
  ) {
    this.state = emptyThread(threadId);
    this.#answer = new Answer(this);
  }

  get running(): boolean {
    return isRunning(this.state);
  }

  update(change: (state: ThreadState) => ThreadState): void {
    const next = change(this.state);
    if (next === this.state) return;
    const delivered = this.state.outgoing !== null && next.outgoing === null;
    this.state = next;
    if (delivered) this.#delivered();
    this.host.changed(this);
  }

  #delivered(): void {
    this.#sent = null;
    this.host.delivered(this);
  }

  /** Reads the newest items and joins an answer that is being made. */
  async load(): Promise<void> {
    const id = this.state.id;
    if (id === null) return;
    this.host.emit('chatkit.thread.load.start', { threadId: id });
    const first = this.state.items.length === 0;
    this.update((state) => ({ ...state, loading: first ? 'first' : 'no', loadFailure: null }));
    try {
      await this.#readNewest(id);
      void this.#answer.join(id);
    } catch (error) {
      if (isAbort(error)) return;
      const failure = asFailure(error);
      this.update((state) => ({ ...state, loading: 'no', loadFailure: failure }));
      this.host.emit('chatkit.error', { error: failure });
    } finally {
      this.host.emit('chatkit.thread.load.end', { threadId: id });
    }
  }

  async #readNewest(id: string): Promise<void> {
    const { transport } = this.host;
    const [thread, page] = await Promise.all([
      transport.json<Thread>(requests.threadGet(id)),
      transport.json<Page<ThreadItem>>(requests.itemList(id, { limit: PAGE })),
    ]);
    this.update((state) => mergeNewest(state, thread, page));
  }

  /** What the server has now; calls that come meanwhile share one read. */
  refresh(): Promise<void> {
    const id = this.state.id;
    if (id === null) return Promise.resolve();
    this.#refreshing ??= this.#readNewest(id).finally(() => (this.#refreshing = null));
    return this.#refreshing;
  }

  /** After a change made elsewhere, perhaps an answer that another tab started. */
  async catchUp(): Promise<void> {
    const id = this.state.id;
    if (id === null) return;
    if (!this.running) await this.refresh();
    void this.#answer.join(id);
  }

  async loadOlder(): Promise<void> {
    const { id, hasOlder, olderCursor, loading } = this.state;
    if (id === null || !hasOlder || olderCursor === null || loading !== 'no') return;
    this.update((state) => ({ ...state, loading: 'older' }));
    try {
      const paging = { limit: PAGE, after: olderCursor };
      const page = await this.host.transport.json<Page<ThreadItem>>(requests.itemList(id, paging));
      this.update((state) => prependOlder(state, page));
    } catch (error) {
      this.update((state) => ({ ...state, loading: 'no', hasOlder: false }));
      this.host.emit('chatkit.error', { error: asFailure(error) });
    }
  }

  send(sent: Sent): Promise<void> {
    this.#sent = sent;
    return this.#post();
  }

  /** Again, with the same key: a server that had it makes no second message of it. */
  resend(): Promise<void> {
    return this.#sent ? this.#post() : Promise.resolve();
  }

  #post(): Promise<void> {
    const sent = this.#sent;
    if (!sent) return Promise.resolve();
    const id = this.state.id;
    this.update((state) => ({
      ...state,
      outgoing: { item: sent.item, state: 'sending' },
      notices: [],
      error: null,
    }));
    const request =
      id === null ? requests.threadCreate(sent.input) : requests.messageAdd(id, sent.input);
    return this.#answer.start(request, sent.key);
  }

  /** Takes back a message that did not arrive, for editing. */
  takeBack(): Sent | null {
    const sent = this.#sent;
    this.#sent = null;
    this.update((state) => ({ ...state, outgoing: null, error: null }));
    return sent;
  }

  async retry(itemId?: string): Promise<void> {
    const { id, items } = this.state;
    const index = itemId ? items.findIndex((item) => item.id === itemId) : lastUserIndex(items);
    const user = items[index];
    if (id === null || !user || this.running) return;
    this.update((state) => ({
      ...state,
      items: items.slice(0, index + 1),
      notices: [],
      error: null,
    }));
    await this.#answer.start(requests.retryAfter(id, user.id), crypto.randomUUID());
    if (this.state.error) await this.refresh().catch(() => undefined);
  }

  answerStructuredInput(
    itemId: string,
    input: { status: 'answered' | 'skipped'; answers: Record<string, StructuredAnswer> },
  ): Promise<void> {
    const id = this.state.id;
    if (id === null) return Promise.resolve();
    return this.#answer.start(requests.structuredInput(id, itemId, input), crypto.randomUUID());
  }

  /** A server action that streams; resolves when its answer ended, rejects when it was refused. */
  async action(action: CustomAction, itemId?: string): Promise<void> {
    const id = this.state.id;
    if (id === null) throw new Error('There is no thread to act in yet');
    await this.#answer.startAction(requests.customAction(id, action, itemId));
  }

  async syncAction(action: CustomAction, itemId?: string): Promise<void> {
    const id = this.state.id;
    if (id === null) throw new Error('There is no thread to act in yet');
    const result = await this.host.transport.json<{ updated_item?: ThreadItem | null }>(
      requests.syncAction(id, action, itemId),
    );
    const item = result.updated_item;
    if (!item) return;
    this.update((state) => ({
      ...state,
      items: state.items.map((other) => (other.id === item.id ? item : other)),
    }));
  }

  async rate(itemIds: string[], kind: 'positive' | 'negative'): Promise<void> {
    const id = this.state.id;
    const [first] = itemIds;
    if (id === null || first === undefined) return;
    const before = this.feedback.get(first);
    this.feedback.set(first, kind);
    this.host.changed(this);
    try {
      await this.host.transport.json(requests.feedback(id, itemIds, kind));
    } catch (error) {
      if (before) this.feedback.set(first, before);
      else this.feedback.delete(first);
      this.host.changed(this);
      throw error;
    }
  }

  continueToolCall(): Promise<void> {
    return this.#answer.runPendingTool(true);
  }

  stop(): Promise<void> {
    return this.#answer.stop();
  }

  /** The page leaves: streams close, answers on a resumable server go on. */
  dispose(): void {
    this.#answer.dispose();
  }
}
