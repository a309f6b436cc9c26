/** A button with an icon only; its label is its tooltip too. */
import { html } from 'lit';

import { icon } from '../icons/icon.js';

export function iconButton(
  label: string,
  name: string,
  click: () => void,
  disabled = false,
): unknown {
  return html`<button
    type="button"
    class="ck-icon-button"
    aria-label=${label}
    title=${label}
    ?disabled=${disabled}
    @click=${click}
  >
    ${icon(name)}
  </button>`;
}
