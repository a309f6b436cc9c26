/** Directives for single elements: what happens once when a field appears, and text that grows. */

import { noChange } from 'lit';
import type { ElementPart } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { DirectiveParameters } from 'lit/directive.js';

import type { Context } from './context.js';
import type { Field } from './forms.js';
import { flag, type Data } from './nodes.js';

function isTyping(root: Document | ShadowRoot): boolean {
  const active = root.activeElement;
  return (
    (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) &&
    active.value !== ''
  );
}

function focusOnce(element: HTMLElement, context: Context, key: string): void {
  const done = `focused:${key}`;
  if (context.host.readOnly || context.host.memory.has(done)) return;
  context.host.memory.set(done, true);
  queueMicrotask(() => {
    const root = element.getRootNode();
    const rooted = root instanceof Document || root instanceof ShadowRoot;
    if (rooted && !isTyping(root)) element.focus({ preventScroll: true });
  });
}

class AppearDirective extends Directive {
  #seen = false;

  render(_context: Context, _field: Field, _data: Data): unknown {
    return noChange;
  }

  /** `autoFocus` once per widget, and never away from somebody who is typing elsewhere. */
  override update(part: ElementPart, [context, field, data]: DirectiveParameters<this>): unknown {
    if (this.#seen) return noChange;
    this.#seen = true;
    const element = part.element as HTMLInputElement;
    if (flag(data, 'autoSelect')) element.addEventListener('focus', () => element.select());
    if (flag(data, 'autoFocus')) focusOnce(element, context, field.key);
    return noChange;
  }
}

export const appear = directive(AppearDirective);

class GrowingTextDirective extends Directive {
  render(_value: string): unknown {
    return noChange;
  }

  /** Appends instead of replacing, so that a selection in streamed text holds. */
  override update(part: ElementPart, [value]: DirectiveParameters<this>): unknown {
    const { element } = part;
    const node = element.firstChild;
    if (!(node instanceof Text)) element.textContent = value;
    else if (value.startsWith(node.data)) node.appendData(value.slice(node.data.length));
    else node.data = value;
    return noChange;
  }
}

export const growing = directive(GrowingTextDirective);

const sizesItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

class AutosizeDirective extends Directive {
  #listening = false;

  render(_active: boolean): unknown {
    return noChange;
  }

  /** Only where the browser cannot size a field by its content itself. */
  override update(part: ElementPart, [active]: DirectiveParameters<this>): unknown {
    const element = part.element as HTMLTextAreaElement;
    if (!active || this.#listening || sizesItself) return noChange;
    this.#listening = true;
    const fit = () => {
      element.style.height = 'auto';
      element.style.height = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`;
    };
    element.addEventListener('input', fit);
    requestAnimationFrame(fit);
    return noChange;
  }
}

export const autosize = directive(AutosizeDirective);
