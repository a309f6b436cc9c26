/** Select and DatePicker: native controls in our dress, with a way to clear them. */

import { html, nothing } from 'lit';

import { icon } from '../../icons/icon.js';
import { isBusy, send } from '../actions.js';
import type { Context } from '../context.js';
import { ariaLabel, describedBy, fieldLabel, isDisabled, problem } from '../field.js';
import { readField, remember, remembered, type Field } from '../forms.js';
import { choice, flag, readAction, records, text, type Data, type WidgetNode } from '../nodes.js';
import { dayOf } from '../values/dates.js';
import { CONTROL_SIZES, CONTROL_VARIANTS } from './button.js';

type Control = HTMLInputElement | HTMLSelectElement;

function look(node: Data): string {
  const variant = choice(node['variant'], CONTROL_VARIANTS) ?? 'outline';
  const size = choice(node['size'], CONTROL_SIZES) ?? 'lg';
  const shape = ['pill', 'block'].filter((name) => flag(node, name));
  return `ck-w-input ck-w-input-${variant} ck-w-control-${size} ${shape.map((name) => `ck-w-${name}`).join(' ')}`;
}

function changed(control: Control, node: WidgetNode, context: Context, field: Field): void {
  remember(context, field, control.value, control);
  const own = { [field.name]: control.value };
  void send({
    context,
    action: readAction(node['onChangeAction']),
    from: control,
    auto: 'none',
    own,
  });
}

function clear(event: Event, node: WidgetNode, context: Context, field: Field): void {
  const frame = (event.currentTarget as HTMLElement).closest('.ck-w-picker');
  const control = frame?.querySelector<Control>('[data-ck-field]');
  if (!control) return;
  control.value = '';
  control.focus();
  changed(control, node, context, field);
}

/** The frame around a native control: its arrow or calendar, its clear button, its problem. */
function frame(
  node: WidgetNode,
  context: Context,
  field: Field,
  value: string,
  control: unknown,
): unknown {
  const clearable = flag(node, 'clearable') && value !== '' && !isDisabled(node, context);
  const words = context.words.clearField(fieldLabel(field, node));
  const glyph = node.type === 'Select' ? 'chevron-down' : 'calendar';
  return html`<div class="ck-w-field${flag(node, 'block') ? ' ck-w-block' : ''}">
    <div class="ck-w-picker${clearable ? ' ck-w-clearable' : ''}">
      ${control}
      ${
        clearable
          ? html`<button type="button" class="ck-w-clear" aria-label=${words} @click=${(event: Event) => clear(event, node, context, field)}>${icon('close')}</button>`
          : nothing
      }
      <span class="ck-w-picker-glyph${isBusy(context) ? ' ck-w-spin' : ''}">${icon(isBusy(context) ? 'spinner' : glyph)}</span>
    </div>
    ${problem(field)}
  </div>`;
}

function option(data: Data, value: string): unknown {
  const own = text(data, 'value');
  const description = text(data, 'description');
  return html`<option value=${own} ?selected=${own === value} ?disabled=${flag(data, 'disabled')}>${text(data, 'label') || own}${description ? ` – ${description}` : ''}</option>`;
}

/** A native list is searched by typing, so `searchable` needs no box of its own. */
export function selectPart(node: WidgetNode, context: Context): unknown {
  const field = readField(node, context);
  const options = records(node['options']);
  const wanted = remembered(context, field, text(node, 'defaultValue'));
  const value = options.some((item) => text(item, 'value') === wanted) ? wanted : '';
  const control = html`<select
    class=${look(node)} id=${field.id} data-ck-field=${field.name} data-ck-key=${field.key}
    data-empty=${value ? nothing : ''} aria-label=${ariaLabel(field, node)}
    aria-invalid=${field.error ? 'true' : nothing} aria-describedby=${describedBy(field)}
    ?required=${flag(node, 'required')} ?disabled=${isDisabled(node, context)}
    @change=${(event: Event) => changed(event.target as Control, node, context, field)}
  >
    <option value="" ?selected=${!value} ?hidden=${!flag(node, 'clearable')} ?disabled=${!flag(node, 'clearable')}>${text(node, 'placeholder')}</option>
    ${options.map((item) => option(item, value))}
  </select>`;
  return frame(node, context, field, value, control);
}

/** The browser's own calendar: by keyboard, in the person's language, on the side that has room. */
export function datePickerPart(node: WidgetNode, context: Context): unknown {
  const { timeZone } = context.host;
  const field = readField(node, context);
  const value = remembered(context, field, dayOf(node['defaultValue'], timeZone));
  const placeholder = text(node, 'placeholder');
  const control = html`<input
    type="date" class=${look(node)} id=${field.id} data-ck-field=${field.name} data-ck-key=${field.key}
    data-empty=${value || !placeholder ? nothing : ''} aria-label=${ariaLabel(field, node)}
    aria-invalid=${field.error ? 'true' : nothing} aria-describedby=${describedBy(field)}
    min=${dayOf(node['min'], timeZone) || nothing} max=${dayOf(node['max'], timeZone) || nothing}
    ?required=${flag(node, 'required')} ?disabled=${isDisabled(node, context)} value=${value}
    @change=${(event: Event) => changed(event.target as Control, node, context, field)}
  />${value || !placeholder ? nothing : html`<span class="ck-w-placeholder" aria-hidden="true">${placeholder}</span>`}`;
  return frame(node, context, field, value, control);
}
