/** The line that adds: empty again after a task was added, and never a preview of what it no longer says. */
interface Swap {
  shouldSwap: boolean;
  requestConfig: { path: string; parameters: { text?: string } };
}

export function quickAdd(): void {
  const hint = [...(document.querySelector('#understood')?.childNodes ?? [])].map((node) => node.cloneNode(true));
  document.addEventListener('task-added', () => {
    const form = document.querySelector<HTMLFormElement>('#quick-add');
    const text = document.querySelector<HTMLInputElement>('#quick-text');
    if (!form || !text) return;
    form.reset();
    text.value = '';
    form.querySelector('#understood')?.replaceChildren(...hint.map((node) => node.cloneNode(true)));
    text.focus();
  });
  document.addEventListener('htmx:beforeSwap', (event) => {
    const { detail } = event as CustomEvent<Swap>;
    const text = document.querySelector<HTMLInputElement>('#quick-text');
    const { path, parameters } = detail.requestConfig;
    if (path.endsWith('/preview') && parameters.text !== text?.value) detail.shouldSwap = false;
  });
}
