/** Shared by the widget tests: a host that draws again when it is asked, as the element does. */
import { render } from 'lit';
import { beforeEach } from 'vitest';

import type { WidgetAction, WidgetHost, WidgetRoot } from '../../src/contracts.js';
import { renderWidget } from '../../src/widgets/index.js';

export type Json = Record<string, unknown>;

beforeEach(() => {
  (document.activeElement as HTMLElement | null)?.blur();
  document.body.replaceChildren();
});

export class Stage {
  readonly node = document.body.appendChild(document.createElement('div'));
  readonly sent: WidgetAction[] = [];
  readonly host: WidgetHost;
  answer: () => Promise<void> = () => Promise.resolve();
  #root: Json;

  constructor(root: Json, changes: Partial<WidgetHost> = {}) {
    this.#root = root;
    this.host = {
      itemId: 'item1',
      locale: 'en',
      timeZone: 'Europe/Berlin',
      colorScheme: 'light',
      readOnly: false,
      memory: new Map(),
      action: (action) => {
        this.sent.push(action);
        return this.answer();
      },
      imageAllowed: (url) => new URL(url).origin === location.origin,
      requestUpdate: () => this.show(this.#root),
      ...changes,
    };
    this.show(root);
  }

  show(root: Json): void {
    this.#root = root;
    render(renderWidget(root as unknown as WidgetRoot, this.host), this.node);
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- says what is expected
  get<T extends HTMLElement = HTMLElement>(selector: string): T {
    const found = this.node.querySelector<T>(selector);
    if (!found) throw new Error(`nothing matches ${selector} in ${this.node.innerHTML}`);
    return found;
  }

  all(selector: string): HTMLElement[] {
    return [...this.node.querySelectorAll<HTMLElement>(selector)];
  }

  type(selector: string, value: string): void {
    const control = this.get<HTMLInputElement>(selector);
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }

  pick(selector: string, value: string): void {
    const control = this.get<HTMLInputElement>(selector);
    control.value = value;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }

  tick(selector: string, checked = true): void {
    const control = this.get<HTMLInputElement>(selector);
    control.checked = checked;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

export const card = (...children: unknown[]): Json => ({ type: 'Card', children });
export const form = (...children: unknown[]): Json => ({
  type: 'Form',
  onSubmitAction: { type: 'save', payload: { id: 7 } },
  children,
});
export const submit = { type: 'Button', label: 'Save', submit: true };
export const settle = () => new Promise((done) => setTimeout(done, 0));

/** A promise that is settled by hand. */
export function later(): { promise: Promise<void>; reject: (reason: Error) => void } {
  const hands: { reject?: (reason: Error) => void } = {};
  const promise = new Promise<void>((_resolve, reject) => {
    hands.reject = reject;
  });
  return { promise, reject: (reason) => hands.reject?.(reason) };
}
