/** When to try again after the connection was lost. */
const FIRST = 400;
const LONGEST = 15_000;
const GIVE_UP_AFTER = 5 * 60_000;

/** Doubling, with jitter so that many pages do not come back at once. */
export function* reconnectDelays(random: () => number = Math.random): Generator<number> {
  let delay = FIRST;
  let total = 0;
  while (total < GIVE_UP_AFTER) {
    const jittered = delay * (0.75 + random() / 2);
    total += jittered;
    yield jittered;
    delay = Math.min(delay * 2, LONGEST);
  }
}

/** Ends early when the browser comes back online; rejects when the wait is called off. */
export function waitOrOnline(delay: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = new AbortController();
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      done.abort();
      settle();
    };
    const timer = setTimeout(() => finish(resolve), delay);
    const stopped = () => finish(() => reject(new DOMException('Called off', 'AbortError')));
    if (signal.aborted) {
      stopped();
      return;
    }
    signal.addEventListener('abort', stopped, { signal: done.signal });
    globalThis.addEventListener('online', () => finish(resolve), { signal: done.signal });
  });
}
