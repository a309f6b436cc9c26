/** `name?key=value` of a chatkit-link:// address, as the page is told it. */
export function parseDeeplink(target: string): { name: string; data?: Record<string, unknown> } {
  const [path = '', query] = target.split('?', 2);
  const name = path.replace(/\/$/, '');
  if (query === undefined) return { name };
  return { name, data: Object.fromEntries(new URLSearchParams(query)) };
}
