/** Which conversation is open: in the address, so that reload and the back button find it. */
const NAME = 'thread';

export function openThread(): string | null {
  return new URL(location.href).searchParams.get(NAME);
}

export function rememberThread(id: string | null): void {
  const url = new URL(location.href);
  if (url.searchParams.get(NAME) === id) return;
  if (id) url.searchParams.set(NAME, id);
  else url.searchParams.delete(NAME);
  history.replaceState(history.state, '', url);
}
