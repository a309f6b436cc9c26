/** Markdown, rendered and sanitised. */
import { css, html } from 'lit';

import type { MarkdownOptions } from '../contracts.js';

export const markdownStyles = css``;

export function renderMarkdown(text: string, _options: MarkdownOptions): unknown {
  return html`<div class="ck-markdown">${text}</div>`;
}
