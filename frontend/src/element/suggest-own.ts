/** What `/` offers by itself: everything that the composer's buttons do. */
import { chooseTool } from './composer-pickers.js';
import type { Suggestion } from './suggest.js';
import type { View } from './view.js';

export function ownCommands(view: View, openFiles: () => void): Suggestion[] {
  const { t, options } = view;
  const entry = (id: string, label: string, icon: string, run: () => void): Suggestion => ({
    id: `own:${id}`,
    label,
    icon,
    group: t.commands,
    run,
  });
  const list = [entry('new', t.newChat, 'compose', () => view.host.newChat())];
  if (options.history?.enabled !== false)
    list.push(entry('history', t.history, 'history', () => view.host.showHistory()));
  if (options.composer?.attachments?.enabled)
    list.push(entry('attach', t.attach, 'attach', openFiles));
  for (const tool of options.composer?.tools ?? [])
    list.push(entry(`tool:${tool.id}`, tool.label, tool.icon, () => chooseTool(view, tool.id)));
  return list;
}
