/** What a screen reader is told when a reply is complete: once, and not endlessly. */
import type { ThreadItem } from '../protocol/items.js';
import { replyText } from '../state/turns.js';
import type { View } from './view.js';

const LONGEST = 600;

export function announcementOf(view: View, items: readonly ThreadItem[]): string {
  const { stopped } = view.app.current.state;
  if (items.some((item) => stopped.has(item.id))) return view.t.replyStopped;
  return view.t.replyReady(replyText(items).slice(0, LONGEST));
}
