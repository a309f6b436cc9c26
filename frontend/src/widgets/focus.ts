/** Keeps the keyboard where it was when an update replaces the focused control by one like it. */

import { noChange } from 'lit';
import type { ElementPart } from 'lit';
import { Directive, directive } from 'lit/directive.js';

interface Held {
  key: string;
  start: number | null;
  end: number | null;
}

function selection(element: HTMLElement): Pick<Held, 'start' | 'end'> {
  const isText = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  return isText
    ? { start: element.selectionStart, end: element.selectionEnd }
    : { start: null, end: null };
}

function held(container: Element): Held | undefined {
  const root = container.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return undefined;
  const active = root.activeElement;
  if (!(active instanceof HTMLElement) || !container.contains(active)) return undefined;
  const key = active.closest<HTMLElement>('[data-ck-key]')?.dataset['ckKey'];
  return key ? { key, ...selection(active) } : undefined;
}

function restore(container: Element, { key, start, end }: Held): void {
  if (!container.isConnected || held(container)) return;
  const all = [...container.querySelectorAll<HTMLElement>('[data-ck-key]')];
  const element = all.find((one) => one.dataset['ckKey'] === key);
  element?.focus({ preventScroll: true });
  const isText = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  if (isText && start !== null) element.setSelectionRange(start, end);
}

class KeepFocusDirective extends Directive {
  #before: Held | undefined;

  render(): unknown {
    return noChange;
  }

  /** Runs before the children are drawn; what is lost by then is looked for again after. */
  override update(part: ElementPart): unknown {
    const { element } = part;
    const before = held(element);
    if (!before) return noChange;
    if (!this.#before) queueMicrotask(() => this.#restore(element));
    this.#before = before;
    return noChange;
  }

  #restore(element: Element): void {
    if (this.#before) restore(element, this.#before);
    this.#before = undefined;
  }
}

export const keepFocus = directive(KeepFocusDirective);
