/** On a phone the conversation and the tasks are two tabs; beside each other they need none. */
const NARROW = '(max-width: 62rem)';

export function panes(root: HTMLElement): void {
  const tabs = [...root.querySelectorAll<HTMLButtonElement>('[role="tab"]')];
  const show = (tab: HTMLButtonElement): void => {
    root.dataset['pane'] = tab.dataset['pane'];
    for (const each of tabs) {
      each.setAttribute('aria-selected', String(each === tab));
      each.tabIndex = each === tab ? 0 : -1;
    }
  };
  const step = (key: string): HTMLButtonElement | undefined => {
    const at = tabs.findIndex((tab) => tab.getAttribute('aria-selected') === 'true');
    if (key === 'ArrowLeft' || key === 'ArrowRight') return tabs[(at + 1) % tabs.length]; // of two
    if (key === 'Home') return tabs[0];
    return key === 'End' ? tabs.at(-1) : undefined;
  };
  root.querySelector('[role="tablist"]')?.addEventListener('keydown', (event) => {
    const tab = step((event as KeyboardEvent).key);
    if (!tab) return;
    event.preventDefault();
    show(tab);
    tab.focus();
  });
  for (const tab of tabs) tab.addEventListener('click', () => show(tab));
  rolesFor(root, tabs);
}

/** Panels of tabs only while there are tabs. */
function rolesFor(root: HTMLElement, tabs: HTMLButtonElement[]): void {
  const narrow = matchMedia(NARROW);
  const apply = (): void => {
    for (const tab of tabs) {
      const pane = root.querySelector(`#${tab.getAttribute('aria-controls') ?? ''}`);
      if (narrow.matches) pane?.setAttribute('role', 'tabpanel');
      else pane?.removeAttribute('role');
    }
  };
  narrow.addEventListener('change', apply);
  apply();
}
