/** A list that was drawn anew keeps the person's place: the row at the same position gets the focus. */

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-task]')];

export const titleOf = (row: Element | undefined): HTMLElement | null =>
  row?.querySelector<HTMLElement>('.task-title') ?? null;

export function currentRow(): HTMLElement | undefined {
  return rows().find((row) => row.contains(document.activeElement));
}

/** Moves by rows; from nowhere it starts at the first. */
export function moveFocus(step: 1 | -1): void {
  const all = rows();
  const at = all.indexOf(currentRow() as HTMLElement);
  titleOf(all[at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)])?.focus();
}

export function keepFocus(): void {
  let at = -1;
  document.addEventListener('htmx:beforeSwap', () => {
    at = rows().indexOf(currentRow() as HTMLElement);
  });
  document.addEventListener('htmx:afterSettle', () => {
    const editor =
      document.querySelector<HTMLElement>('.editor [aria-invalid="true"]') ??
      document.querySelector<HTMLElement>('.editor input:not([type="hidden"])');
    if (document.activeElement !== document.body || at < 0) return;
    const all = rows();
    const target = editor ?? titleOf(all[Math.min(at, all.length - 1)]);
    (target ?? document.querySelector<HTMLElement>('#quick-text'))?.focus();
    at = -1;
  });
}
