/** What a part is drawn with. */

import type { WidgetHost } from '../contracts.js';
import type { WidgetNode } from './nodes.js';
import type { WidgetStrings } from './strings.js';

export type Scheme = 'light' | 'dark';

/** Facts of one drawing of one widget; counted in drawing order, which is always the same. */
export interface Drawing {
  /** Names the forms for the memory: by their key, else by their order in the data. */
  readonly forms: ReadonlyMap<WidgetNode, string>;
  /** "form/field" of every Label. */
  readonly labelled: ReadonlySet<string>;
  readonly fieldsSeen: Map<string, number>;
  partsLeft: number;
}

export interface Context {
  readonly host: WidgetHost;
  readonly words: WidgetStrings;
  readonly scheme: Scheme;
  readonly drawing: Drawing;
  /** Where the part stands: the same from one update to the next. */
  readonly path: string;
  readonly depth: number;
  /** The form around, or '' for none. */
  readonly form: string;
  children(value: unknown, context: Context): unknown;
}

export type Part = (node: WidgetNode, context: Context) => unknown;

/** Ids are unique in the element, whose one root holds every widget of the thread. */
export function elementId(context: Context, name: string): string {
  return `ckw-${context.host.itemId}-${name}`.replace(/[^\w-]/g, '_');
}
