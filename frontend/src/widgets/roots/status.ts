/** The status line above a card or a list. */

import { html, nothing } from 'lit';

import { icon } from '../../icons/icon.js';
import type { Context } from '../context.js';
import { flag, record, text } from '../nodes.js';
import { smallImage } from '../parts/media.js';

export function status(value: unknown, context: Context): unknown {
  const data = record(value);
  if (!data) return nothing;
  const frame = flag(data, 'frame') ? ' ck-w-favicon-frame' : '';
  const picture = text(data, 'favicon')
    ? smallImage(data['favicon'], `ck-w-favicon${frame}`, context)
    : icon(text(data, 'icon'));
  return html`<div class="ck-w-status">${picture}<span dir="auto">${text(data, 'text')}</span></div>`;
}
