/** What every part needs to draw itself, and to say what the person did. */
import type { ChatKitOptions, Entity } from '@openai/chatkit';

import type { ChatApp } from '../chat/app.js';
import type { Citation, WidgetAction, WidgetHost } from '../contracts.js';
import type { Strings } from '../i18n/index.js';
import { renderMarkdown } from '../markdown/index.js';
import type { WidgetItem } from '../protocol/items.js';
import { statusOf } from '../state/thread.js';

export interface ViewHost {
  requestUpdate(): void;
  /** Said once to screen readers. */
  announce(text: string): void;
  /** Shown for a while, and said. */
  toast(text: string, kind?: 'info' | 'error'): void;
  /** Tells what went wrong, in words, and emits `chatkit.error`. */
  fail(error: unknown): void;
  showHistory(): void;
  focusComposer(): void;
  newChat(): void;
  widgetAction(item: WidgetItem, action: WidgetAction): Promise<void>;
  clickEntity(entity: Entity): void;
}

const MOST_MEMORIES = 400;

export class View {
  t: Strings;
  locale = 'en';
  timeZone = 'UTC';
  dir: 'ltr' | 'rtl' = 'ltr';
  colorScheme: 'light' | 'dark' = 'light';
  readOnly = false;
  /** Grows when looks or words change, so that finished turns are drawn again. */
  look = 0;
  readonly #memories = new Map<string, Map<string, unknown>>();

  constructor(
    readonly app: ChatApp,
    readonly host: ViewHost,
    words: Strings,
  ) {
    this.t = words;
  }

  get options(): ChatKitOptions {
    return this.app.options;
  }

  /** Shown, but not to be used: transcripts, locked and closed threads. */
  get inert(): boolean {
    return this.readOnly || statusOf(this.app.current.state) !== 'active';
  }

  /** Everything that finished turns show differently when it changes. */
  looks(): string {
    const { threadItemActions, entities } = this.options;
    const { locale, timeZone, colorScheme, readOnly } = this;
    const clicks = entities?.onClick !== undefined;
    return JSON.stringify([locale, timeZone, colorScheme, readOnly, threadItemActions, clicks]);
  }

  imageAllowed = (url: string): boolean => {
    try {
      const target = new URL(url, document.baseURI);
      if (target.origin === location.origin) return /^https?:$/.test(target.protocol);
      const domains = this.app.current.state.meta?.allowed_image_domains ?? [];
      return (
        target.protocol === 'https:' && domains.some((domain) => within(target.hostname, domain))
      );
    } catch {
      return false;
    }
  };

  markdown(text: string, streaming = false, citations: readonly Citation[] = []): unknown {
    const { locale, imageAllowed } = this;
    return renderMarkdown(text, { streaming, locale, citations, imageAllowed });
  }

  smallMarkdown(text: string): unknown {
    const { locale, imageAllowed } = this;
    return renderMarkdown(text, { streaming: false, locale, imageAllowed, compact: true });
  }

  /** What a part remembers of an item while it may leave the page and come back. */
  memoryOf(itemId: string): Map<string, unknown> {
    const known = this.#memories.get(itemId);
    if (known) return known;
    const memory = new Map<string, unknown>();
    this.#memories.set(itemId, memory);
    const [oldest] = this.#memories.keys();
    if (this.#memories.size > MOST_MEMORIES && oldest) this.#memories.delete(oldest);
    return memory;
  }

  widgetHost(item: WidgetItem, requestUpdate: () => void): WidgetHost {
    return {
      itemId: item.id,
      locale: this.locale,
      timeZone: this.timeZone,
      colorScheme: this.colorScheme,
      readOnly: this.inert,
      memory: this.memoryOf(item.id),
      action: (action) => this.host.widgetAction(item, action),
      report: (error) => this.app.emit('chatkit.error', { error }),
      imageAllowed: this.imageAllowed,
      requestUpdate,
    };
  }
}

function within(host: string, domain: string): boolean {
  const allowed = domain.replace(/^\*\./, '').toLowerCase();
  return host === allowed || host.endsWith(`.${allowed}`);
}
