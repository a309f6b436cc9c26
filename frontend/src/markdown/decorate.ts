/** Adds our own parts to sanitised nodes: copy buttons, scroll frames, boxes, citation marks. */

import type { Citation } from '../contracts.js';
import type { Highlight } from './highlighter.js';
import { sanitise } from './sanitise.js';
import type { MarkdownStrings } from './strings.js';

const HIGHLIGHT_MAX = 40_000;

export interface Decoration {
  strings: MarkdownStrings;
  citations: readonly Citation[];
  highlighter: () => Highlight | undefined;
}

type Attributes = Record<string, string>;

function element(tag: string, attributes: Attributes, text = ''): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (text) made.textContent = text;
  return made;
}

function highlightCode(code: Element, language: string, decoration: Decoration): void {
  const text = code.textContent;
  if (!language || text.length > HIGHLIGHT_MAX) return;
  const html = decoration.highlighter()?.(text, language.toLowerCase());
  if (html !== undefined) code.replaceChildren(sanitise(html));
}

function decorateCode(pre: HTMLElement, decoration: Decoration): void {
  const { strings } = decoration;
  const language = pre.dataset['info'] ?? '';
  delete pre.dataset['info'];
  const frame = element('div', { class: 'ck-code', dir: 'ltr' });
  const bar = element('div', { class: 'ck-code-bar' });
  const label = element('span', { class: 'ck-code-language' }, language);
  const copy = element(
    'button',
    { type: 'button', class: 'ck-code-copy', 'data-copy-code': '', 'aria-label': strings.copyCode },
    strings.copy,
  );
  pre.replaceWith(frame);
  bar.append(label, copy);
  frame.append(bar, pre);
  pre.tabIndex = 0;
  pre.setAttribute('role', 'group');
  pre.setAttribute('aria-label', strings.code(language));
  const code = pre.querySelector('code');
  if (code) highlightCode(code, language, decoration);
}

function decorateTable(table: Element, strings: MarkdownStrings): void {
  const frame = element('div', {
    class: 'ck-table',
    role: 'group',
    tabindex: '0',
    'aria-label': strings.table,
    dir: 'auto',
  });
  table.replaceWith(frame);
  frame.append(table);
}

function decorateTask(item: HTMLElement, strings: MarkdownStrings): void {
  const done = item.dataset['task'] === 'done';
  const box = element('span', {
    class: 'ck-task-box',
    role: 'img',
    'aria-label': done ? strings.done : strings.open,
  });
  item.classList.add('ck-task');
  const first = item.firstElementChild;
  (first?.tagName === 'P' ? first : item).prepend(box);
}

function decorateCitation(mark: HTMLElement, { citations, strings }: Decoration): void {
  const citation = citations[Number(mark.dataset['cite'])];
  if (!citation) {
    mark.remove();
    return;
  }
  const { key, label, title } = citation;
  const button = element(
    'button',
    {
      type: 'button',
      class: 'ck-citation',
      'data-citation': key,
      title,
      'aria-label': strings.source(label, title),
    },
    label,
  );
  const link = mark.closest('a');
  if (link) link.after(button);
  mark.replaceWith(...(link ? [] : [button]));
}

function decorateDeeplink(link: HTMLElement): void {
  link.setAttribute('role', 'link');
  link.tabIndex = 0;
}

function each(root: ParentNode, selector: string, act: (found: HTMLElement) => void): void {
  root.querySelectorAll<HTMLElement>(selector).forEach(act);
}

export function decorate(root: DocumentFragment, decoration: Decoration): DocumentFragment {
  const { strings } = decoration;
  for (const child of root.children) child.setAttribute('dir', 'auto');
  each(root, '[data-cite]', (mark) => decorateCitation(mark, decoration));
  each(root, 'pre', (pre) => decorateCode(pre, decoration));
  each(root, 'table', (table) => decorateTable(table, strings));
  each(root, '[data-task]', (item) => decorateTask(item, strings));
  each(root, '[data-deeplink]', decorateDeeplink);
  return root;
}
