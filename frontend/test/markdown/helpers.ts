/** Shared by the Markdown tests. */
import type { MarkdownOptions } from '../../src/contracts.js';
import { MarkdownView } from '../../src/markdown/view.js';

export const options = (changes: Partial<MarkdownOptions> = {}): MarkdownOptions => ({
  streaming: false,
  locale: 'en',
  imageAllowed: (url) => new URL(url).origin === location.origin,
  ...changes,
});

export function show(text: string, changes: Partial<MarkdownOptions> = {}): HTMLElement {
  const root = document.createElement('div');
  new MarkdownView(root, Infinity).update(text, options(changes));
  return root;
}

export function stream(
  text: string,
  onStep: (root: HTMLElement, shown: string) => void,
): HTMLElement {
  const root = document.createElement('div');
  const view = new MarkdownView(root, Infinity);
  for (let end = 1; end <= text.length; end++) {
    view.update(text.slice(0, end), options({ streaming: true }));
    onStep(root, text.slice(0, end));
  }
  view.update(text, options());
  return root;
}
