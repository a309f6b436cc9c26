/** Sends a widget's actions, with what the form around holds, and shows that it is being done. */

import type { WidgetAction } from '../contracts.js';
import type { Context } from './context.js';
import { formValues, type Values } from './forms.js';

type Behaviour = 'none' | 'self' | 'container';

const CONTAINER = 'busy';
const selfKey = (path: string) => `busy:${path}`;

export function containerBusy(context: Context): boolean {
  return context.host.memory.has(CONTAINER);
}

export function isBusy(context: Context): boolean {
  return context.host.memory.has(selfKey(context.path));
}

/** What the action brings wins over a field of the same name. */
function mergePayload(
  action: WidgetAction,
  values: Values | undefined,
  report: (error: Error) => void,
): WidgetAction {
  if (!values) return action;
  for (const name of Object.keys(action.payload ?? {})) {
    if (!Object.hasOwn(values, name)) continue;
    report(
      new Error(`The field "${name}" is not sent: the action's payload has that key already.`),
    );
  }
  return { ...action, payload: { ...values, ...action.payload } };
}

function focusAgain(element: HTMLElement): void {
  const root = element.getRootNode() as Document | ShadowRoot;
  const lost = !root.activeElement || root.activeElement === document.body;
  if (element.isConnected && lost) element.focus({ preventScroll: true });
}

async function perform(
  context: Context,
  action: WidgetAction,
  key: string | undefined,
): Promise<void> {
  const { host } = context;
  if (key) {
    host.memory.set(key, true);
    host.requestUpdate();
  }
  try {
    await host.action(action);
  } catch {
    // The host has told the person; the widget is only to be usable again.
  } finally {
    if (key && host.memory.delete(key)) host.requestUpdate();
  }
}

export interface Sending {
  context: Context;
  action: WidgetAction | undefined;
  /** Where it came from: the form around it is found from here. */
  from: HTMLElement;
  /** What loadingBehavior `auto` means here. */
  auto: Behaviour;
  /** Values beside the form's: a field's own, outside a form. */
  own?: Values;
  withForm?: boolean;
}

export async function send({
  context,
  action,
  from,
  auto,
  own,
  withForm = true,
}: Sending): Promise<void> {
  if (!action || context.host.readOnly || containerBusy(context) || isBusy(context)) return;
  const chosen = action.loadingBehavior ?? 'auto';
  const behaviour = chosen === 'auto' ? auto : chosen;
  const inForm = withForm ? formValues(from) : undefined;
  const values = own || inForm ? { ...own, ...inForm } : undefined;
  const report = (error: Error) => context.host.report?.(error);
  const keys = { none: undefined, self: selfKey(context.path), container: CONTAINER };
  const done = perform(context, mergePayload(action, values, report), keys[behaviour]);
  if (behaviour !== 'container') return done;
  await done;
  requestAnimationFrame(() => focusAgain(from));
}
