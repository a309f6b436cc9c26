/** Which conversation is open: in the address, so that reload and the back button find it. */
const NAME = 'thread';

export function openThread(): string | null {
  return new URL(location.href).searchParams.get(NAME);
}

/** A step of its own in the browser's history, except for what the back button itself opened. */
export function rememberThread(id: string | null): void {
  const url = new URL(location.href);
  if (url.searchParams.get(NAME) === id) return;
  if (id) url.searchParams.set(NAME, id);
  else url.searchParams.delete(NAME);
  history.pushState(history.state, '', url);
}

export function onStep(show: (id: string | null) => void): void {
  addEventListener('popstate', () => show(openThread()));
}
