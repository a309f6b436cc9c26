/** The sheet of keyboard shortcuts. */
export function openSheet(): void {
  document.querySelector<HTMLDialogElement>('#sheet')?.showModal();
}

export function sheet(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-open-sheet]')) {
    button.hidden = false; // without this script it would do nothing
    button.addEventListener('click', openSheet);
  }
}
