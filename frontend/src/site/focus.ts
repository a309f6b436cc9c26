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

/** The same task if it is still there, else what took its place. */
function rowAfter(at: number, number: string | undefined): HTMLElement | undefined {
  const all = rows();
  return all.find((row) => row.dataset['task'] === number) ?? all[Math.min(at, all.length - 1)];
}

export function keepFocus(): void {
  let at = -1;
  let number: string | undefined;
  document.addEventListener('htmx:beforeSwap', () => {
    const row = currentRow();
    if (!row && at >= 0) return; // two answers at once: the place is known, and not given back yet
    at = rows().indexOf(row as HTMLElement);
    number = row?.dataset['task'];
  });
  document.addEventListener('htmx:afterSettle', () => {
    const editor = document.querySelector<HTMLElement>('.editor [aria-invalid="true"]');
    if (document.activeElement === document.body && at >= 0) {
      const target = editor ?? titleOf(rowAfter(at, number));
      (target ?? document.querySelector<HTMLElement>('#quick-text'))?.focus();
    }
    at = -1;
  });
}
