/** A change made elsewhere shows here: in another tab, by the assistant, by a program. */
import htmx from 'htmx.org';

import { Live } from '../page/live';

const OWN_ANSWER_MS = 150;

const listing = (): HTMLElement | null => document.querySelector('#listing');
const editing = (): boolean => listing()?.querySelector('.editor') != null;

export function live(): void {
  if (!listing()) return;
  /** The newest change that was heard of; the list says which one it shows. */
  let newest = 0;
  const catchUp = (): void => {
    // An open editor holds what somebody types: the list waits until it is closed.
    if (editing() || newest <= Number(listing()?.dataset['version'])) return;
    htmx.trigger(document.body, 'tasks-changed');
  };
  const url = new URL('/ws/live', location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  new Live(
    url.href,
    ({ topic, version = 0 }) => {
      if (topic !== 'tasks') return;
      newest = Math.max(newest, version);
      // One's own change comes with its answer: give that a moment before asking for it again.
      setTimeout(catchUp, OWN_ANSWER_MS);
    },
    () => undefined, // the server says at every connection how far the tasks have changed
    () => {
      // Half a line is not thrown away: the page says what happened when it is sent.
      if (!editing() && !document.querySelector<HTMLInputElement>('#quick-text')?.value) location.reload();
    },
  );
  document.addEventListener('htmx:afterSettle', catchUp);
}
