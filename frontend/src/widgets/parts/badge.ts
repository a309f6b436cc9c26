/** Badge. */

import { html } from 'lit';

import { choice, flag, text, type WidgetNode } from '../nodes.js';

const COLOURS = ['secondary', 'success', 'danger', 'warning', 'info', 'discovery'] as const;
const VARIANTS = ['solid', 'soft', 'outline'] as const;
const SIZES = ['sm', 'md', 'lg'] as const;

export function badgePart(node: WidgetNode): unknown {
  const tone = choice(node['color'], COLOURS) ?? 'secondary';
  const variant = choice(node['variant'], VARIANTS) ?? 'soft';
  const size = choice(node['size'], SIZES) ?? 'sm';
  const pill = flag(node, 'pill') ? ' ck-w-pill' : '';
  return html`<span
    dir="auto"
    class="ck-w-badge ck-w-tone-${tone} ck-w-${variant} ck-w-badge-${size}${pill}"
    >${text(node, 'label')}</span
  >`;
}
