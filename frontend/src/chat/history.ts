/** Reads and changes the person's list of threads. */
import type { Page, ThreadMetadata } from '../protocol/events.js';
import { asFailure, type ChatFailure } from '../protocol/failure.js';
import { requests } from '../protocol/requests.js';
import type { Transport } from '../protocol/transport.js';
import {
  addPage,
  dropThread,
  emptyHistory,
  type HistoryState,
  putThread,
} from '../state/history.js';

const PAGE = 100;

export class History {
  state: HistoryState = emptyHistory;
  loading = false;
  failure: ChatFailure | null = null;
  #generation = 0;

  constructor(
    private readonly transport: () => Transport,
    private readonly changed: () => void,
  ) {}

  /** From the start: the list may have changed since it was last open. */
  async open(): Promise<void> {
    this.#generation += 1;
    this.loading = false;
    const before = this.state;
    this.state = { ...emptyHistory, query: '' };
    await this.more();
    if (this.failure) this.state = before;
    this.changed();
  }

  async more(): Promise<void> {
    if (this.loading || this.state.complete) return;
    const generation = this.#generation;
    this.loading = true;
    this.failure = null;
    this.changed();
    try {
      const after = this.state.cursor;
      const paging = { limit: PAGE, ...(after === null ? {} : { after }) };
      const page = await this.transport().json<Page<ThreadMetadata>>(requests.threadList(paging));
      if (generation !== this.#generation) return;
      this.state = addPage(this.state, page);
    } catch (error) {
      if (generation === this.#generation) this.failure = asFailure(error);
    } finally {
      if (generation === this.#generation) this.loading = false;
      this.changed();
    }
    if (this.state.query && !this.failure && generation === this.#generation) await this.more();
  }

  /** Titles are searched here, so the rest of the list is read while there is a query. */
  search(query: string): void {
    this.state = { ...this.state, query };
    this.changed();
    if (query) void this.more();
  }

  async rename(id: string, title: string): Promise<ThreadMetadata> {
    const thread = await this.transport().json<ThreadMetadata>(requests.threadRename(id, title));
    this.state = putThread(this.state, thread);
    this.changed();
    return thread;
  }

  async remove(id: string): Promise<void> {
    await this.transport().json(requests.threadDelete(id));
    this.state = dropThread(this.state, id);
    this.changed();
  }
}
