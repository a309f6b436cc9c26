/** The custom element. */
import { html, LitElement } from 'lit';

import { markdownStyles } from '../markdown/index.js';
import { tokens } from '../theme/tokens.styles.js';
import { widgetStyles } from '../widgets/index.js';

export class ChatKitElement extends LitElement {
  static override styles = [tokens, markdownStyles, widgetStyles];

  override render(): unknown {
    return html`<div class="ck-root"></div>`;
  }
}
