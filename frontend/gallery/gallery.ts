/** The development gallery: each part of the element, by ?mode=light|dark|rtl and at any width. */
import { css, html, LitElement } from 'lit';

import type { WidgetHost, WidgetRoot } from '../src/contracts.js';
import { markdownStyles, renderMarkdown } from '../src/markdown/index.js';
import { tokens } from '../src/theme/tokens.styles.js';
import { renderWidget, widgetStyles } from '../src/widgets/index.js';
import { citations, markdown, streamed } from './markdown-samples.js';
import { widgets } from './widget-samples.js';
import { runCorpus } from './corpus.js';

const mode = new URLSearchParams(location.search).get('mode') ?? 'light';
const scheme = mode === 'dark' ? 'dark' : 'light';
const locale = mode === 'rtl' ? 'ar' : 'en';
const ours = (url: string) => new URL(url).origin === location.origin;

class Gallery extends LitElement {
  static override styles = [
    tokens,
    markdownStyles,
    widgetStyles,
    css`
      :host {
        display: block;
        background: var(--ck-surface);
        color: var(--ck-text);
        font: var(--ck-size) / 1.5 var(--ck-font);
        padding: 24px;
      }
      section {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 400px), 1fr));
        gap: 24px;
        align-items: start;
      }
      article {
        min-width: 0;
      }
      .name {
        font-size: 12px;
        color: var(--ck-text-3);
        margin: 0 0 6px;
      }
      .ck-icon {
        fill: none;
        stroke: currentColor;
        stroke-width: 2;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      .ck-icon-filled {
        fill: currentColor;
      }
      @media (max-width: 480px) {
        :host {
          padding: 16px;
        }
      }
    `,
  ];

  readonly sent: unknown[] = [];
  streamedUpTo = streamed.length;
  readonly #memories = new Map<string, Map<string, unknown>>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.dataset['theme'] = scheme;
    this.dir = locale === 'ar' ? 'rtl' : 'ltr';
  }

  #host(itemId: string): WidgetHost {
    const memory = this.#memories.get(itemId) ?? new Map<string, unknown>();
    this.#memories.set(itemId, memory);
    return {
      itemId,
      locale,
      timeZone: 'Europe/Berlin',
      colorScheme: scheme,
      readOnly: false,
      memory,
      action: async (action) => {
        this.sent.push(action);
        await new Promise((done) => setTimeout(done, 600));
      },
      imageAllowed: ours,
      requestUpdate: () => this.requestUpdate(),
    };
  }

  override render(): unknown {
    const options = { streaming: false, locale, imageAllowed: ours };
    const grows = { ...options, streaming: this.streamedUpTo < streamed.length };
    return html`<section>
      ${Object.entries(widgets).map(
        ([name, root]) => html`<article>
          <p class="name">${name}</p>
          ${renderWidget(root as WidgetRoot, this.#host(name))}
        </article>`,
      )}
      ${Object.entries(markdown).map(
        ([name, text]) => html`<article>
          <p class="name">${name}</p>
          ${renderMarkdown(text, { ...options, citations: name === 'Citations' ? citations : [] })}
        </article>`,
      )}
      <article id="streamed">
        <p class="name">Streamed</p>
        ${renderMarkdown(streamed.slice(0, this.streamedUpTo), grows)}
      </article>
    </section>`;
  }
}

customElements.define('ck-gallery', Gallery);
Object.assign(window, { runCorpus });
