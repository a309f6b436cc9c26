/** Carries out what a widget asks for: in the page, or on the server, streaming or not. */
import type { ChatApp } from '../chat/app.js';
import type { WidgetAction } from '../contracts.js';
import type { WidgetItem } from '../protocol/items.js';

export async function runWidgetAction(
  app: ChatApp,
  item: WidgetItem,
  action: WidgetAction,
): Promise<void> {
  const { type, payload, handler, streaming } = action;
  const chosen = payload === undefined ? { type } : { type, payload };
  const { id, widget } = item;
  if (handler === 'client') await app.options.widgets?.onAction?.(chosen, { id, widget });
  else if (streaming === false) await app.current.syncAction(chosen, id);
  else await app.current.action(chosen, id);
}
