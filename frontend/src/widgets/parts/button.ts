/** Button. */

import { html, nothing } from 'lit';

import { icon } from '../../icons/icon.js';
import { isBusy, send } from '../actions.js';
import type { Context } from '../context.js';
import { inWords, isDisabled } from '../field.js';
import { validate } from '../forms.js';
import { choice, flag, readAction, text, type Data, type WidgetNode } from '../nodes.js';

export const CONTROL_SIZES = ['3xs', '2xs', 'xs', 'sm', 'md', 'lg', 'xl', '2xl', '3xl'] as const;
export const CONTROL_VARIANTS = ['solid', 'soft', 'outline', 'ghost'] as const;
const COLOURS = [
  'primary',
  'secondary',
  'info',
  'discovery',
  'success',
  'caution',
  'warning',
  'danger',
] as const;
const ICON_SIZES = ['sm', 'md', 'lg', 'xl', '2xl'] as const;
const STYLES = ['primary', 'secondary'] as const;

/** `style` is a preset; a colour or variant that is named wins over it. */
function look(node: Data): string {
  const preset = choice(node['style'], STYLES) ?? (flag(node, 'submit') ? 'primary' : 'secondary');
  const named = choice(node['color'], COLOURS);
  const fallback = named || preset === 'primary' ? 'solid' : 'outline';
  const variant = choice(node['variant'], CONTROL_VARIANTS) ?? fallback;
  const size = choice(node['size'], CONTROL_SIZES) ?? 'lg';
  const shape = ['pill', 'uniform', 'block'].filter((name) => flag(node, name));
  return [`ck-w-tone-${named ?? preset}`, `ck-w-${variant}`, `ck-w-control-${size}`]
    .concat(shape.map((name) => `ck-w-${name}`))
    .join(' ');
}

function press(event: Event, node: WidgetNode, context: Context): void {
  const button = event.currentTarget as HTMLElement;
  const action = readAction(node['onClickAction']);
  if (!flag(node, 'submit')) {
    void send({ context, action, from: button, auto: 'self' });
    return;
  }
  // The form's own submit event follows, unless an action of the button stands in for it.
  if (!action) return;
  event.preventDefault();
  if (validate(button, context)) void send({ context, action, from: button, auto: 'self' });
}

function glyph(name: string, size: string): unknown {
  return name ? html`<span class="ck-w-glyph ck-w-glyph-${size}">${icon(name)}</span>` : nothing;
}

export function buttonPart(node: WidgetNode, context: Context): unknown {
  const label = text(node, 'label');
  const start = text(node, 'iconStart');
  const end = text(node, 'iconEnd');
  const size = choice(node['iconSize'], ICON_SIZES) ?? 'auto';
  const busy = isBusy(context);
  return html`<button
    type=${flag(node, 'submit') ? 'submit' : 'button'}
    class="ck-w-button ${look(node)}${label ? '' : ' ck-w-icon-only'}"
    data-ck-key=${context.path}
    aria-label=${label ? nothing : text(node, 'ariaLabel') || inWords((start || end).replace('lucide:', '')) || nothing}
    aria-busy=${busy ? 'true' : nothing}
    aria-disabled=${busy ? 'true' : nothing}
    ?disabled=${isDisabled(node, context)}
    @click=${(event: Event) => press(event, node, context)}
  >
    ${busy ? html`<span class="ck-w-glyph ck-w-spin">${icon('spinner')}</span>` : glyph(start, size)}
    ${label ? html`<span class="ck-w-button-label" dir="auto">${label}</span>` : nothing}
    ${busy && !label ? nothing : glyph(end, size)}
  </button>`;
}
