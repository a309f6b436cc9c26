/** The whole chat, without its looks: options, threads, composer, history. */
import type { ChatKitEvents, ChatKitOptions, CustomApiConfig } from '@openai/chatkit';

import type { ThreadItem } from '../protocol/items.js';
import { Transport } from '../protocol/transport.js';
import { putThread } from '../state/history.js';
import { ComposerModel, type ComposerDraft, emptyDraft, storable } from './composer.js';
import { Conversation } from './conversation.js';
import { EffectLog } from './effect-log.js';
import { History } from './history.js';
import type { ChatHost } from './host.js';
import { Memory } from './memory.js';
import { type Message, outgoing } from './outgoing.js';
import { Uploads } from './uploads.js';

const KEEP_CONVERSATIONS = 12;

export interface AppEvents {
  emit<K extends keyof ChatKitEvents>(type: K, detail?: ChatKitEvents[K]['detail']): void;
  changed(): void;
  replied(items: readonly ThreadItem[]): void;
}

export class ChatApp implements ChatHost {
  options: ChatKitOptions;
  readonly transport: Transport;
  readonly composer: ComposerModel;
  readonly uploads: Uploads;
  readonly history: History;
  current: Conversation;
  readonly #memory: Memory;
  readonly #effects: EffectLog;
  readonly #conversations = new Map<string, Conversation>();

  constructor(
    options: ChatKitOptions & { api: CustomApiConfig },
    locale: string,
    person: string | null,
    private readonly events: AppEvents,
  ) {
    const changed = () => this.events.changed();
    this.options = options;
    this.transport = new Transport(options.api, locale, (data) =>
      this.emit('chatkit.log', { name: 'unknown_event', data: { data: data.slice(0, 2000) } }),
    );
    this.#memory = new Memory(person);
    this.#effects = new EffectLog(this.#memory);
    this.composer = new ComposerModel(this.#memory, changed);
    this.history = new History(() => this.transport, changed);
    this.uploads = new Uploads(
      () => this.transport,
      changed,
      (attachment) =>
        this.composer.edit({ attachments: [...this.composer.draft.attachments, attachment] }),
      (failure) => this.emit('chatkit.error', { error: failure }),
    );
    this.current = new Conversation(this, null);
    const initial = options.initialThread ?? null;
    if (initial !== null) void this.open(initial);
    else {
      this.composer.open(null);
      this.#restoreOutbox(null);
    }
  }

  emit<K extends keyof ChatKitEvents>(type: K, detail?: ChatKitEvents[K]['detail']): void {
    this.events.emit(type, detail);
  }

  changed(conversation: Conversation): void {
    if (conversation === this.current) this.events.changed();
  }

  created(conversation: Conversation, threadId: string): void {
    const { meta } = conversation.state;
    this.#conversations.set(threadId, conversation);
    if (meta) this.history.state = putThread(this.history.state, meta);
    if (conversation !== this.current) return;
    this.composer.renamed(threadId);
    this.emit('chatkit.thread.change', { threadId });
  }

  delivered(conversation: Conversation): void {
    this.#memory.forget('outbox', null);
    if (conversation.state.id !== null) this.#memory.forget('outbox', conversation.state.id);
  }

  replied(conversation: Conversation, items: readonly ThreadItem[]): void {
    if (conversation === this.current) this.events.replied(items);
  }

  effectsSeen(threadId: string, run: string, number?: number): number {
    return this.#effects.seen(threadId, run, number);
  }

  /** Shows a thread; null is the start of a new one. */
  async open(threadId: string | null): Promise<void> {
    const previous = this.current;
    if (previous.state.id !== null || threadId !== null) this.uploads.clear();
    this.current = this.#conversationOf(threadId);
    this.composer.open(threadId);
    this.#trim();
    if (previous.state.id !== threadId) this.emit('chatkit.thread.change', { threadId });
    this.events.changed();
    // What is on its way out of the conversation that was left arrives there.
    if (threadId === null && !previous.running) this.#restoreOutbox(null);
    if (threadId === null || this.current.running) return;
    const opened = this.current;
    await opened.load();
    if (opened === this.current) this.#restoreOutbox(threadId);
  }

  #conversationOf(threadId: string | null): Conversation {
    if (threadId === null) return new Conversation(this, null);
    const known = this.#conversations.get(threadId) ?? new Conversation(this, threadId);
    this.#conversations.delete(threadId);
    this.#conversations.set(threadId, known);
    return known;
  }

  #trim(): void {
    for (const [id, conversation] of this.#conversations) {
      if (this.#conversations.size <= KEEP_CONVERSATIONS) return;
      if (conversation === this.current || conversation.running) continue;
      this.#conversations.delete(id);
    }
  }

  /** A message that may not have arrived before the page went away comes back to be sent again. */
  #restoreOutbox(threadId: string | null): void {
    const kept = this.#memory.read('outbox', threadId) as ComposerDraft | null;
    if (!kept || this.current.state.outgoing) return;
    this.#memory.forget('outbox', threadId);
    if (!this.#arrived(kept.text)) this.#putBack(kept);
  }

  /** Before what was begun in the composer meanwhile. */
  #putBack(kept: Partial<ComposerDraft>): void {
    const { draft } = this.composer;
    const { text, tags, quote, attachments } = { ...emptyDraft, ...kept };
    this.composer.edit({
      text: [text, draft.text].filter(Boolean).join('\n'),
      tags: [...tags, ...draft.tags],
      quote: draft.quote ?? quote,
      attachments: [...attachments, ...draft.attachments],
    });
  }

  #arrived(text: string): boolean {
    const last = this.current.state.items.findLast((item) => item.type === 'user_message');
    return last?.content.some((part) => part.text.trim() === text.trim()) ?? false;
  }

  async send(message: Message): Promise<void> {
    if (message.newThread) await this.open(null);
    const talk = this.current;
    if (talk.running) throw new Error('The assistant is still answering');
    this.#memory.write('outbox', talk.state.id, storable(message.draft));
    await talk.send(outgoing(message, talk.state.id));
  }

  /** Back into the composer, with the previews that were not kept. */
  editUnsent(): void {
    const kept = this.#memory.read('outbox', this.current.state.id) as ComposerDraft | null;
    const sent = this.current.takeBack();
    this.#memory.forget('outbox', this.current.state.id);
    if (sent && kept) this.#putBack({ ...kept, attachments: sent.item.attachments });
  }

  /** Away from a thread that is gone, with the text that could not be sent into it. */
  async startOver(): Promise<void> {
    const { draft } = this.composer;
    this.editUnsent();
    const carried = this.composer.draft;
    this.composer.edit(draft);
    await this.open(null);
    this.#putBack(carried);
  }

  async deleteThread(id: string): Promise<void> {
    await this.history.remove(id);
    this.#memory.forgetThread(id);
    this.#conversations.get(id)?.dispose();
    this.#conversations.delete(id);
    if (this.current.state.id === id) await this.open(null);
  }

  async renameThread(id: string, title: string): Promise<void> {
    const thread = await this.history.rename(id, title);
    const conversation = this.#conversations.get(id) ?? this.current;
    if (conversation.state.id !== id) return;
    conversation.update((state) => ({ ...state, meta: { ...state.meta, ...thread } }));
  }

  dispose(): void {
    this.uploads.clear();
    this.current.dispose();
    for (const conversation of this.#conversations.values()) conversation.dispose();
  }
}
