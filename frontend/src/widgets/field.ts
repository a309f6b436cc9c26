/** What every field shows beside its control: its name for assistive technology and its problem. */

import { html, nothing } from 'lit';

import { icon } from '../icons/icon.js';
import { containerBusy } from './actions.js';
import type { Context } from './context.js';
import type { Field } from './forms.js';
import { flag, text, type Data } from './nodes.js';

/** "due_date" reads as "due date". */
export function inWords(name: string): string {
  return name
    .replace(/[_.-]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .trim()
    .toLowerCase();
}

/** The name of a field that no Label names. */
export function fieldLabel(field: Field, data: Data): string {
  return text(data, 'ariaLabel') || text(data, 'placeholder') || inWords(field.name);
}

export function ariaLabel(field: Field, data: Data): string | typeof nothing {
  return field.labelled ? nothing : fieldLabel(field, data);
}

export function errorId(field: Field): string {
  return `${field.id}-error`;
}

export function describedBy(field: Field): string | typeof nothing {
  return field.error ? errorId(field) : nothing;
}

export function problem(field: Field): unknown {
  if (!field.error) return nothing;
  return html`<div class="ck-w-error" id=${errorId(field)}>${icon('error')}<span>${field.error}</span></div>`;
}

export function isDisabled(node: Data, context: Context): boolean {
  return flag(node, 'disabled') || context.host.readOnly || containerBusy(context);
}

/** Password managers stay away unless the widget asks for them. */
export function autofill(data: Data): string | typeof nothing {
  return flag(data, 'allowAutofillExtensions') ? nothing : 'true';
}
