/** Copying: the button of a code block. */

import type { MarkdownStrings } from './strings.js';

const SHOWN_MS = 2000;

export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No permission, or a page without TLS: the caller says how to copy by hand.
    return false;
  }
}

function selectContents(node: Node): void {
  getSelection()?.selectAllChildren(node);
}

export async function copyCode(button: HTMLElement, strings: MarkdownStrings): Promise<void> {
  const code = button.closest('.ck-code')?.querySelector('code');
  if (!code) return;
  const copied = await copyText(code.textContent);
  if (!copied) selectContents(code);
  const message = copied ? strings.copied : strings.copyFailed;
  button.textContent = message;
  button.setAttribute('aria-label', message);
  setTimeout(() => {
    button.textContent = strings.copy;
    button.setAttribute('aria-label', strings.copyCode);
  }, SHOWN_MS);
}
