/** Forms: the values of their fields, what is wrong with them, and what a person typed. */

import type { Context } from './context.js';
import { dayInWords } from './values/dates.js';
import { elementId } from './context.js';
import { text, type WidgetNode } from './nodes.js';
import type { WidgetStrings } from './strings.js';

export type Values = Record<string, unknown>;
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const FORM = '[data-ck-form]';
const FIELD = '[data-ck-field]';
const PATTERN_MAX = 200;

/** One field of one drawing: how it is remembered, named and labelled. */
export interface Field {
  readonly name: string;
  /** In the memory; a new `key` or `id` in the data makes it a new field. */
  readonly key: string;
  readonly id: string;
  readonly error: string;
  readonly labelled: boolean;
}

export function readField(node: WidgetNode, context: Context, name = text(node, 'name')): Field {
  const own = text(node, 'key') || text(node, 'id');
  const base = `${context.form}/${name}${own ? `#${own}` : ''}`;
  const seen = context.drawing.fieldsSeen.get(base) ?? 0;
  context.drawing.fieldsSeen.set(base, seen + 1);
  const key = seen ? `${base}~${seen}` : base;
  const labelled = context.drawing.labelled.has(`${context.form}/${name}`);
  const id = labelled && !seen ? fieldId(context, name) : elementId(context, `field-${key}`);
  const error = context.host.memory.get(`error:${key}`);
  return { name, key, id, labelled, error: typeof error === 'string' ? error : '' };
}

/** What a Label's `for` points at: the first field of that name in the form around. */
export function fieldId(context: Context, name: string): string {
  return elementId(context, `field-${context.form}/${name}`);
}

export function remembered(context: Context, field: Field, initial: string): string {
  const value = context.host.memory.get(`value:${field.key}`);
  return typeof value === 'string' ? value : initial;
}

export function rememberedFlag(context: Context, field: Field, initial: boolean): boolean {
  const value = context.host.memory.get(`value:${field.key}`);
  return typeof value === 'boolean' ? value : initial;
}

export function remember(
  context: Context,
  field: Field,
  value: string | boolean,
  control: Control,
): void {
  const { host, words } = context;
  const before = host.memory.get(`value:${field.key}`);
  host.memory.set(`value:${field.key}`, value);
  const errorKey = `error:${field.key}`;
  const hadError = host.memory.has(errorKey);
  if (hadError) {
    const problem = problemOf(control, words, host.locale);
    if (problem) host.memory.set(errorKey, problem);
    else host.memory.delete(errorKey);
  }
  const emptied = before === undefined || Boolean(before) !== Boolean(value);
  if (hadError || emptied) host.requestUpdate();
}

function valueOf(element: HTMLElement): unknown {
  if (element instanceof HTMLInputElement && element.type === 'checkbox') return element.checked;
  if (element.matches('[role=radiogroup]')) {
    return element.querySelector<HTMLInputElement>('input:checked')?.value;
  }
  return (element as Control).value;
}

function fieldsOf(form: HTMLElement): HTMLElement[] {
  const all = [...form.querySelectorAll<HTMLElement>(FIELD)];
  return all.filter((field) => field.parentElement?.closest(FORM) === form);
}

function isDisabled(element: HTMLElement): boolean {
  return 'disabled' in element && element.disabled === true;
}

/** The values of the form around an element, or undefined outside of any. */
export function formValues(from: HTMLElement): Values | undefined {
  const form = from.closest<HTMLElement>(FORM);
  if (!form) return undefined;
  const values: Values = {};
  for (const field of fieldsOf(form)) {
    const name = field.dataset['ckField'] ?? '';
    const value = valueOf(field);
    if (name && value !== undefined && !isDisabled(field)) values[name] = value;
  }
  return values;
}

function matches(pattern: string, value: string): boolean {
  if (pattern.length > PATTERN_MAX) return true;
  try {
    return new RegExp(`^(?:${pattern})$`, 'v').test(value);
  } catch {
    // As in HTML: a pattern that is no regular expression checks nothing.
    return true;
  }
}

function missing(control: Control, words: WidgetStrings): string {
  if (control.type === 'checkbox') return words.requiredCheck;
  return control.type === 'radio' ? words.requiredChoice : words.required;
}

function outOfRange(
  { min, max, validity }: HTMLInputElement,
  words: WidgetStrings,
  locale: string,
): string {
  if (validity.rangeUnderflow) return words.earliest(dayInWords(min, locale));
  return validity.rangeOverflow ? words.latest(dayInWords(max, locale)) : '';
}

export function problemOf(control: Control, words: WidgetStrings, locale: string): string {
  const { validity, value } = control;
  if (
    validity.valueMissing ||
    (control.required && value.trim() === '' && control.type !== 'checkbox')
  ) {
    return missing(control, words);
  }
  if (validity.badInput) return control.type === 'date' ? words.date : words.number;
  if (validity.typeMismatch) return control.type === 'email' ? words.email : words.url;
  const pattern = control.dataset['pattern'];
  if (pattern && value && !matches(pattern, value)) return words.pattern;
  return control instanceof HTMLInputElement ? outOfRange(control, words, locale) : '';
}

function controlOf(field: HTMLElement): Control | null {
  return field.matches('[role=radiogroup]') ? field.querySelector('input') : (field as Control);
}

/** Notes each problem beside its field and moves to the first; true if there is none. */
export function validate(from: HTMLElement, context: Context): boolean {
  const form = from.closest<HTMLElement>(FORM);
  if (!form) return true;
  let first: Control | undefined;
  for (const field of fieldsOf(form)) {
    const control = controlOf(field);
    const key = `error:${field.dataset['ckKey'] ?? ''}`;
    const problem =
      control && !control.disabled ? problemOf(control, context.words, context.host.locale) : '';
    if (problem) context.host.memory.set(key, problem);
    else context.host.memory.delete(key);
    if (problem && control) first ??= control;
  }
  context.host.requestUpdate();
  first?.focus();
  return !first;
}
