/** One turn: what the person said, the replies, and what can be done with them. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { formatNumber } from '../i18n/index.js';
import { icon } from '../icons/icon.js';
import { copyText } from '../markdown/index.js';
import type { ThreadItem } from '../protocol/items.js';
import { replyText, type Turn } from '../state/turns.js';
import { itemTemplate } from './items/index.js';
import { userTemplate } from './items/message.js';
import { LightPart } from './light-part.js';
import { collectSources, type NumberedSource, sourceList } from './sources.js';

const COPIED_FOR = 1600;

export class TurnPart extends LightPart {
  static override properties = {
    ...LightPart.properties,
    turn: { attribute: false },
    running: { attribute: false },
    last: { attribute: false },
    open: { attribute: false },
    stopped: { attribute: false },
    rating: { attribute: false },
    showSources: { state: true },
    copied: { state: true },
  };
  declare turn: Turn;
  declare running: boolean;
  declare last: boolean;
  /** Ids of items that still grow; the same empty set for all finished turns. */
  declare open: ReadonlySet<string>;
  declare stopped: ReadonlySet<string>;
  declare rating: 'positive' | 'negative' | undefined;
  declare showSources: boolean;
  declare copied: boolean;

  constructor() {
    super();
    this.showSources = false;
    this.copied = false;
    this.addEventListener('click', (event) => this.#cited(event));
  }

  /** A numbered mark in the text opens the list at its source. */
  #cited(event: Event): void {
    const mark = (event.target as Element).closest<HTMLElement>('[data-citation]');
    const key = mark?.dataset['citation'];
    if (key === undefined) return;
    event.preventDefault();
    this.showSources = true;
    void this.updateComplete.then(() => {
      const lines = [...this.querySelectorAll<HTMLElement>('[data-source]')];
      lines.find((line) => line.dataset['source'] === key)?.focus();
    });
  }

  async #copy(): Promise<void> {
    await copyText(replyText(this.turn.replies));
    this.copied = true;
    this.view.host.announce(this.view.t.copied);
    setTimeout(() => (this.copied = false), COPIED_FOR);
  }

  async #rate(kind: 'positive' | 'negative'): Promise<void> {
    const ids = this.turn.replies.map((item) => item.id);
    try {
      await this.view.app.current.rate(ids, kind);
      this.view.host.announce(this.view.t.thanks);
    } catch (error) {
      this.view.host.fail(error);
    }
  }

  #retry(): void {
    const id = this.turn.user?.id;
    if (id !== undefined) void this.view.app.current.retry(id);
  }

  #thumb(kind: 'positive' | 'negative'): unknown {
    const { t } = this.view;
    const label = kind === 'positive' ? t.goodReply : t.badReply;
    return html`<button
      type="button"
      class="ck-tiny"
      aria-label=${label}
      title=${label}
      aria-pressed=${this.rating === kind}
      @click=${() => void this.#rate(kind)}
    >
      ${icon(kind === 'positive' ? 'thumb-up' : 'thumb-down')}
    </button>`;
  }

  #actions(sources: readonly NumberedSource[]): unknown {
    const { t, locale, options, inert } = this.view;
    const can = options.threadItemActions;
    const text = replyText(this.turn.replies);
    return html`<div class="ck-actions">
      ${
        text
          ? html`<button
            type="button"
            class="ck-tiny"
            aria-label=${this.copied ? t.copied : t.copy}
            title=${t.copy}
            @click=${() => void this.#copy()}
          >
            ${icon(this.copied ? 'check' : 'copy')}
          </button>`
          : nothing
      }
      ${
        can?.feedback && !this.view.readOnly
          ? [this.#thumb('positive'), this.#thumb('negative')]
          : nothing
      }
      ${
        can?.retry && !inert && this.turn.user
          ? html`<button
            type="button"
            class="ck-tiny"
            aria-label=${t.retry}
            title=${t.retry}
            @click=${() => this.#retry()}
          >
            ${icon('reload')}
          </button>`
          : nothing
      }
      ${
        sources.length
          ? html`<button
            type="button"
            class="ck-tiny ck-tiny-text"
            aria-expanded=${this.showSources}
            @click=${() => (this.showSources = !this.showSources)}
          >
            ${t.sourceCount(formatNumber(sources.length, locale))}
          </button>`
          : nothing
      }
    </div>`;
  }

  #item(item: ThreadItem, sources: readonly NumberedSource[]): unknown {
    const requestUpdate = () => this.requestUpdate();
    const streaming = this.open.has(item.id);
    const context = { view: this.view, streaming, running: this.running, sources, requestUpdate };
    return itemTemplate(item, context);
  }

  #replies(): unknown {
    const { replies } = this.turn;
    if (!replies.length) return nothing;
    const { t } = this.view;
    const sources = collectSources(replies);
    const stopped = replies.some((item) => this.stopped.has(item.id));
    return html`<div class="ck-replies">
      <span class="ck-sr">${t.assistantSaid}:</span>
      ${repeat(
        replies,
        (item) => item.id,
        (item) => this.#item(item, sources),
      )}
      ${stopped ? html`<p class="ck-stopped">${t.stopped}</p>` : nothing}
      ${this.running && this.last ? nothing : this.#actions(sources)}
      ${this.showSources && sources.length ? sourceList(sources, this.view) : nothing}
    </div>`;
  }

  protected override render(): unknown {
    const { user, outgoing } = this.turn;
    this.toggleAttribute('data-last', this.last);
    return html`${user ? userTemplate(user, outgoing, this.view) : nothing}${this.#replies()}`;
  }
}
