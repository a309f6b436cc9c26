/** Text that can be changed in place: looks like the text, is a field of the form around. */

import { html, nothing } from 'lit';

import { styles, type StyleMap } from '../../dom/styles.js';
import type { Context } from '../context.js';
import { ariaLabel, autofill, describedBy, isDisabled, problem } from '../field.js';
import { readField, remember, remembered } from '../forms.js';
import { appear, autosize } from '../mount.js';
import { count, flag, text, type Data, type WidgetNode } from '../nodes.js';

const AUTOCOMPLETE = /^[a-z][a-z0-9 -]{0,60}$/;

function autocomplete(editable: Data): string {
  const value = text(editable, 'autoComplete');
  return AUTOCOMPLETE.test(value) ? value : 'off';
}

function isMultiline(node: Data, value: string): boolean {
  const lines = Math.max(count(node['minLines'], 50) ?? 1, count(node['maxLines'], 50) ?? 1);
  return lines > 1 || value.includes('\n');
}

export function editableText(
  node: WidgetNode,
  editable: Data,
  context: Context,
  size: string,
  map: StyleMap,
): unknown {
  const field = readField(node, context, text(editable, 'name'));
  const initial = text(node, 'value');
  const value = remembered(context, field, initial);
  const onInput = (event: Event) => {
    const control = event.target as HTMLInputElement;
    remember(context, field, control.value, control);
  };
  const invalid = field.error ? 'true' : nothing;
  const look = `ck-w-editable ${size}`;
  const control = isMultiline(node, initial)
    ? html`<textarea
        class=${look} dir=${value ? 'auto' : nothing} rows=${count(node['minLines'], 50) ?? 1} id=${field.id}
        data-ck-field=${field.name} data-ck-key=${field.key} data-pattern=${text(editable, 'pattern')}
        aria-label=${ariaLabel(field, editable)} aria-invalid=${invalid} aria-describedby=${describedBy(field)}
        placeholder=${text(editable, 'placeholder')} ?required=${flag(editable, 'required')}
        ?disabled=${isDisabled(node, context)} autocomplete=${autocomplete(editable)}
        data-1p-ignore=${autofill(editable)} data-lpignore=${autofill(editable)}
        .defaultValue=${value} @input=${onInput}
        ${appear(context, field, editable)} ${autosize(true)} ${styles(map)}
      ></textarea>`
    : html`<input
        type="text" class=${look} dir=${value ? 'auto' : nothing} id=${field.id}
        data-ck-field=${field.name} data-ck-key=${field.key} data-pattern=${text(editable, 'pattern')}
        aria-label=${ariaLabel(field, editable)} aria-invalid=${invalid} aria-describedby=${describedBy(field)}
        placeholder=${text(editable, 'placeholder')} ?required=${flag(editable, 'required')}
        ?disabled=${isDisabled(node, context)} autocomplete=${autocomplete(editable)}
        data-1p-ignore=${autofill(editable)} data-lpignore=${autofill(editable)}
        value=${value} @input=${onInput}
        ${appear(context, field, editable)} ${styles(map)}
      />`;
  return html`<div class="ck-w-field">${control}${problem(field)}</div>`;
}
