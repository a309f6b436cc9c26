/** Input and Textarea. */

import { html, nothing } from 'lit';

import { styles } from '../../dom/styles.js';
import type { Context } from '../context.js';
import { ariaLabel, autofill, describedBy, isDisabled, problem } from '../field.js';
import { readField, remember, remembered } from '../forms.js';
import { appear, autosize } from '../mount.js';
import { choice, count, flag, text, type Data, type WidgetNode } from '../nodes.js';
import { CONTROL_SIZES } from './button.js';

const TYPES = ['number', 'email', 'text', 'password', 'tel', 'url'] as const;
const VARIANTS = ['soft', 'outline'] as const;
const GUTTERS = ['2xs', 'xs', 'sm', 'md', 'lg', 'xl'] as const;
const MAX_ROWS = 40;

function look(node: Data): string {
  const variant = choice(node['variant'], VARIANTS) ?? 'outline';
  const size = choice(node['size'], CONTROL_SIZES) ?? 'lg';
  const gutter = choice(node['gutterSize'], GUTTERS);
  return `ck-w-input ck-w-input-${variant} ck-w-control-${size}${gutter ? ` ck-w-gutter-${gutter}` : ''}${flag(node, 'pill') ? ' ck-w-pill' : ''}`;
}

export function inputPart(node: WidgetNode, context: Context): unknown {
  const field = readField(node, context);
  const type = choice(node['inputType'], TYPES) ?? 'text';
  const value = remembered(context, field, text(node, 'defaultValue'));
  const onInput = (event: Event) => {
    const control = event.target as HTMLInputElement;
    if (type !== 'password') remember(context, field, control.value, control);
  };
  return html`<div class="ck-w-field">
    <input
      type=${type} class=${look(node)} id=${field.id} dir=${type === 'text' && value ? 'auto' : nothing}
      data-ck-field=${field.name} data-ck-key=${field.key} data-pattern=${text(node, 'pattern')}
      aria-label=${ariaLabel(field, node)} aria-invalid=${field.error ? 'true' : nothing}
      aria-describedby=${describedBy(field)} placeholder=${text(node, 'placeholder')}
      ?required=${flag(node, 'required')} ?disabled=${isDisabled(node, context)}
      step=${type === 'number' ? 'any' : nothing}
      autocomplete=${flag(node, 'allowAutofillExtensions') ? nothing : 'off'}
      data-1p-ignore=${autofill(node)} data-lpignore=${autofill(node)}
      value=${value} @input=${onInput}
      ${appear(context, field, node)}
    />${problem(field)}
  </div>`;
}

export function textareaPart(node: WidgetNode, context: Context): unknown {
  const field = readField(node, context);
  const grows = flag(node, 'autoResize');
  const value = remembered(context, field, text(node, 'defaultValue'));
  const rows = count(node['rows'], MAX_ROWS) ?? 3;
  const onInput = (event: Event) => {
    const control = event.target as HTMLTextAreaElement;
    remember(context, field, control.value, control);
  };
  const map = { '--ck-w-rows': rows, '--ck-w-max-rows': count(node['maxRows'], MAX_ROWS) };
  return html`<div class="ck-w-field">
    <textarea
      class="${look(node)} ck-w-textarea${grows ? ' ck-w-grows' : ''}" id=${field.id} dir=${value ? 'auto' : nothing} rows=${rows}
      data-ck-field=${field.name} data-ck-key=${field.key} data-pattern=${text(node, 'pattern')}
      aria-label=${ariaLabel(field, node)} aria-invalid=${field.error ? 'true' : nothing}
      aria-describedby=${describedBy(field)} placeholder=${text(node, 'placeholder')}
      ?required=${flag(node, 'required')} ?disabled=${isDisabled(node, context)}
      autocomplete=${flag(node, 'allowAutofillExtensions') ? nothing : 'off'}
      data-1p-ignore=${autofill(node)} data-lpignore=${autofill(node)}
      .defaultValue=${value} @input=${onInput}
      ${appear(context, field, node)} ${autosize(grows)} ${styles(map)}
    ></textarea>${problem(field)}
  </div>`;
}
