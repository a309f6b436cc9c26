/** Checkbox, RadioGroup and Label. */

import { html, nothing } from 'lit';

import { styles } from '../../dom/styles.js';
import { icon } from '../../icons/icon.js';
import { isBusy, send } from '../actions.js';
import { elementId, type Context } from '../context.js';
import { describedBy, errorId, fieldLabel, inWords, isDisabled, problem } from '../field.js';
import { fieldId, readField, remember, remembered, rememberedFlag, type Field } from '../forms.js';
import { choice, flag, readAction, records, text, type Data, type WidgetNode } from '../nodes.js';
import { textStyles } from './text.js';

const SIZES = ['xs', 'sm', 'md', 'lg', 'xl'] as const;

export function checkboxPart(node: WidgetNode, context: Context): unknown {
  const field = readField(node, context);
  const label = text(node, 'label');
  const onChange = (event: Event) => {
    const box = event.target as HTMLInputElement;
    remember(context, field, box.checked, box);
    const own = { [field.name]: box.checked };
    void send({
      context,
      action: readAction(node['onChangeAction']),
      from: box,
      auto: 'self',
      own,
    });
  };
  const box = html`<span class="ck-w-tick"><input
      type="checkbox" id=${field.id} data-ck-field=${field.name} data-ck-key=${field.key}
      aria-label=${label || field.labelled ? nothing : inWords(field.name)}
      aria-invalid=${field.error ? 'true' : nothing} aria-describedby=${describedBy(field)}
      aria-busy=${isBusy(context) ? 'true' : nothing} ?required=${flag(node, 'required')}
      ?disabled=${isDisabled(node, context)} ?checked=${rememberedFlag(context, field, flag(node, 'defaultChecked'))}
      @change=${onChange}
    />${icon('check')}</span>`;
  return html`<div class="ck-w-field ck-w-field-inline">
    <label class="ck-w-choice">${box}${label ? html`<span dir="auto">${label}</span>` : nothing}</label>${problem(field)}
  </div>`;
}

function radio(
  data: Data,
  node: WidgetNode,
  context: Context,
  field: Field,
  chosen: string,
): unknown {
  const value = text(data, 'value');
  const onChange = (event: Event) => {
    const control = event.target as HTMLInputElement;
    remember(context, field, value, control);
    const own = { [field.name]: value };
    void send({
      context,
      action: readAction(node['onChangeAction']),
      from: control,
      auto: 'self',
      own,
    });
  };
  return html`<label class="ck-w-choice"
    ><span class="ck-w-dot"><input
      type="radio" name=${field.id} value=${value} data-ck-key=${`${field.key}=${value}`}
      ?checked=${value === chosen} ?required=${flag(node, 'required')}
      ?disabled=${isDisabled(node, context) || flag(data, 'disabled')} @change=${onChange}
    /></span><span dir="auto">${text(data, 'label') || value}</span></label
  >`;
}

export function radioGroupPart(node: WidgetNode, context: Context): unknown {
  const field = readField(node, context);
  const chosen = remembered(context, field, text(node, 'defaultValue'));
  const named = field.labelled && !text(node, 'ariaLabel');
  return html`<div class="ck-w-field">
    <div
      role="radiogroup" class="ck-w-radios ck-w-radios-${node['direction'] === 'row' ? 'row' : 'col'}"
      id=${field.id} data-ck-field=${field.name} data-ck-key=${field.key}
      aria-labelledby=${named ? labelId(context, field.name) : nothing}
      aria-label=${named ? nothing : fieldLabel(field, node)}
      aria-invalid=${field.error ? 'true' : nothing}
      aria-describedby=${field.error ? errorId(field) : nothing}
      aria-required=${flag(node, 'required') ? 'true' : nothing}
    >${records(node['options']).map((item) => radio(item, node, context, field, chosen))}</div>
    ${problem(field)}
  </div>`;
}

function labelId(context: Context, name: string): string {
  return elementId(context, `label-${context.form}/${name}`);
}

export function labelPart(node: WidgetNode, context: Context): unknown {
  const size = choice(node['size'], SIZES) ?? 'sm';
  const name = text(node, 'fieldName');
  return html`<label
    dir="auto" class="ck-w-label ck-w-text-${size}" id=${labelId(context, name)}
    for=${fieldId(context, name)} ${styles(textStyles(node, context))}
  >${text(node, 'value')}</label>`;
}
