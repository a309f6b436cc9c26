/** On a phone the conversation and the tasks are two tabs; beside each other they need none. */
export function panes(root: HTMLElement): void {
  const tabs = [...root.querySelectorAll<HTMLButtonElement>('[role="tab"]')];
  const show = (tab: HTMLButtonElement): void => {
    root.dataset['pane'] = tab.dataset['pane'];
    for (const each of tabs) {
      each.setAttribute('aria-selected', String(each === tab));
      each.tabIndex = each === tab ? 0 : -1;
    }
  };
  root.querySelector('[role="tablist"]')?.addEventListener('keydown', (event) => {
    const { key } = event as KeyboardEvent;
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
    const other = tabs.find((tab) => tab.getAttribute('aria-selected') !== 'true');
    if (!other) return;
    show(other);
    other.focus();
  });
  for (const tab of tabs) tab.addEventListener('click', () => show(tab));
}
