/** What stands in the composer, per thread, and survives a reload as a draft. */
import type { Attachment } from '../protocol/items.js';
import { orderTags, type Tag } from '../state/content.js';
import type { Memory } from './memory.js';

export interface ComposerDraft {
  text: string;
  tags: Tag[];
  quote: string | null;
  attachments: Attachment[];
}

export const emptyDraft: ComposerDraft = { text: '', tags: [], quote: null, attachments: [] };

function isEmpty(draft: ComposerDraft): boolean {
  return !draft.text && !draft.quote && draft.attachments.length === 0;
}

/** What may be kept: previews may be signed addresses, so they are not. */
export function storable(draft: ComposerDraft): ComposerDraft {
  const attachments = draft.attachments.map(
    ({ id, name, mime_type }): Attachment => ({ type: 'file', id, name, mime_type }),
  );
  return { ...draft, attachments };
}

export class ComposerModel {
  draft: ComposerDraft = emptyDraft;
  toolId: string | null = null;
  modelId: string | null = null;
  #threadId: string | null = null;

  constructor(
    private readonly memory: Memory,
    private readonly changed: () => void,
  ) {}

  open(threadId: string | null): void {
    this.#threadId = threadId;
    const kept = this.memory.read('draft', threadId) as Partial<ComposerDraft> | null;
    this.draft = { ...emptyDraft, ...kept };
    this.changed();
  }

  /** The thread that was new now has a name; what is typed meanwhile belongs to it. */
  renamed(threadId: string): void {
    this.memory.forget('draft', this.#threadId);
    this.#threadId = threadId;
    this.#keep();
  }

  edit(change: Partial<ComposerDraft>): void {
    const next = { ...this.draft, ...change };
    this.draft = { ...next, tags: orderTags(next.text, next.tags) };
    this.#keep();
    this.changed();
  }

  clear(): void {
    this.draft = emptyDraft;
    this.#keep();
    this.changed();
  }

  #keep(): void {
    if (isEmpty(this.draft)) this.memory.forget('draft', this.#threadId);
    else this.memory.write('draft', this.#threadId, storable(this.draft));
  }
}
