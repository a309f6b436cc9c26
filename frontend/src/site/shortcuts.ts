/** Single keys, only while nobody types: the sheet behind `?` lists them. */
import { currentRow, moveFocus } from './focus';
import { openSheet } from './sheet';

const VIEWS: Record<string, string> = { t: 'today', u: 'upcoming', o: 'overdue', a: 'all', d: 'done' };
const SECOND_KEY_WITHIN_MS = 1500;

const click = (selector: string, within: ParentNode | undefined = document): void =>
  within.querySelector<HTMLElement>(selector)?.click();

const focus = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus();

const ACTIONS: Record<string, () => void> = {
  n: () => focus('#quick-text'),
  '/': () => focus('#search'),
  j: () => moveFocus(1),
  k: () => moveFocus(-1),
  x: () => click('[data-key="x"]', currentRow()),
  e: () => click('[data-key="e"]', currentRow()),
  '#': () => click('[data-key="#"]', currentRow()),
  z: () => click('[data-undo]'),
  '?': openSheet,
};

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, dialog, [contenteditable]') !== null;
}

function go(key: string): void {
  if (key === 'c') location.assign('/');
  else if (VIEWS[key]) click(`[data-view="${VIEWS[key]}"]`);
}

export function shortcuts(): void {
  let wentAt = -Infinity;
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') click('[data-cancel]');
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const second = event.timeStamp - wentAt < SECOND_KEY_WITHIN_MS;
    wentAt = !second && event.key === 'g' ? event.timeStamp : -Infinity;
    if (second) go(event.key);
    const action = second ? undefined : ACTIONS[event.key];
    if (action || event.key === 'g') event.preventDefault();
    action?.();
  });
}
