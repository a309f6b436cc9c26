/** A selection inside a reply can be quoted: a small button beside it. */
import { html, nothing } from 'lit';

import { icon } from '../icons/icon.js';
import { styles } from '../dom/styles.js';
import { LightPart } from './light-part.js';

const LONGEST = 2000;

interface Spot {
  text: string;
  top: number;
  left: number;
}

type SelectingRoot = ShadowRoot & { getSelection?: () => Selection | null };

export class QuotePart extends LightPart {
  static override properties = { ...LightPart.properties, spot: { state: true } };
  declare spot: Spot | null;
  #listening: AbortController | null = null;

  constructor() {
    super();
    this.spot = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    document.addEventListener('selectionchange', () => this.#look(), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
  }

  /** Chromium keeps a selection per shadow root; the others tell composed ranges. */
  #range(): Range | StaticRange | null {
    const root = this.getRootNode() as SelectingRoot;
    const selection = root.getSelection ? root.getSelection() : document.getSelection();
    if (!selection || selection.isCollapsed) return null;
    if (root.getSelection) return selection.getRangeAt(0);
    return selection.getComposedRanges({ shadowRoots: [root] })[0] ?? null;
  }

  #look(): void {
    if (this.view.inert) return;
    const found = this.#range();
    const start = found ? (found.startContainer.parentElement ?? null) : null;
    if (!found || !start?.closest('.ck-assistant')) {
      this.spot = null;
      return;
    }
    const range = document.createRange();
    range.setStart(found.startContainer, found.startOffset);
    range.setEnd(found.endContainer, found.endOffset);
    const text = range.toString().trim().slice(0, LONGEST);
    const box = range.getBoundingClientRect();
    const frame = this.closest('.ck-root')?.getBoundingClientRect();
    if (!text || !frame) return;
    const left = Math.min(Math.max(box.left - frame.left, 8), frame.width - 110);
    this.spot = { text, left, top: Math.max(box.top - frame.top - 40, 8) };
  }

  #quote(): void {
    if (!this.spot) return;
    this.view.app.composer.edit({ quote: this.spot.text });
    this.spot = null;
    this.view.host.focusComposer();
  }

  protected override render(): unknown {
    if (!this.spot) return nothing;
    const { top, left } = this.spot;
    return html`<button
      type="button"
      class="ck-quote-button"
      ${styles({ top: `${top}px`, left: `${left}px` })}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => this.#quote()}
    >
      ${icon('quote')}${this.view.t.quote}
    </button>`;
  }
}
