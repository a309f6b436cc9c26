/** After a task was added the line is empty again, ready for the next one. */
export function quickAdd(): void {
  document.addEventListener('task-added', () => {
    const form = document.querySelector<HTMLFormElement>('#quick-add');
    const text = document.querySelector<HTMLInputElement>('#quick-text');
    if (!form || !text) return;
    form.reset();
    text.value = '';
    for (const chip of form.querySelectorAll('.understood > *')) chip.remove();
    text.focus();
  });
}
