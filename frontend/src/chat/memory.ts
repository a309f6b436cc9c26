/**
 * What stays in the browser between two visits: drafts, messages not yet confirmed, and which
 * effects were carried out. No token, nothing of a conversation that was sent, and only for the
 * person that the page names: whoever comes next finds nothing, and logout empties it.
 */
const PREFIX = 'chatkit:';
const MOST = 200;

export type MemoryKind = 'draft' | 'outbox' | 'effects';

function keysOf(storage: Storage): string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  return keys.filter((key) => key.startsWith(PREFIX));
}

function storages(): Storage[] {
  try {
    return [localStorage, sessionStorage];
  } catch {
    return []; // Blocked by the browser: drafts then live as long as the page.
  }
}

/** Called at logout; also safe to call when nothing was kept. */
export function forgetEverything(): void {
  for (const storage of storages()) for (const key of keysOf(storage)) storage.removeItem(key);
}

interface Kept {
  at: number;
  value: unknown;
}

export class Memory {
  readonly #storage: Storage | undefined;
  readonly #prefix: string;

  /** Without a name for the person, nothing outlives the tab. */
  constructor(person: string | null) {
    const [local, session] = storages();
    this.#storage = person ? local : session;
    this.#prefix = `${PREFIX}${encodeURIComponent(person ?? '')}:`;
    for (const storage of storages()) {
      for (const key of keysOf(storage)) if (!key.startsWith(this.#prefix)) storage.removeItem(key);
    }
  }

  read(kind: MemoryKind, threadId: string | null): unknown {
    try {
      const text = this.#storage?.getItem(this.#key(kind, threadId));
      return text ? (JSON.parse(text) as Kept).value : null;
    } catch {
      return null; // Not ours, or cut short: as if nothing had been kept.
    }
  }

  write(kind: MemoryKind, threadId: string | null, value: unknown): void {
    const kept: Kept = { at: Date.now(), value };
    try {
      this.#storage?.setItem(this.#key(kind, threadId), JSON.stringify(kept));
      this.#prune();
    } catch {
      // Full or forbidden: the draft still stands in the composer.
    }
  }

  forget(kind: MemoryKind, threadId: string | null): void {
    this.#storage?.removeItem(this.#key(kind, threadId));
  }

  forgetThread(threadId: string): void {
    for (const kind of ['draft', 'outbox', 'effects'] as const) this.forget(kind, threadId);
  }

  #key(kind: MemoryKind, threadId: string | null): string {
    return `${this.#prefix}${kind}:${threadId ?? ''}`;
  }

  #prune(): void {
    const storage = this.#storage;
    if (!storage) return;
    const keys = keysOf(storage);
    if (keys.length <= MOST) return;
    const age = (key: string) => {
      try {
        return (JSON.parse(storage.getItem(key) ?? '{}') as Partial<Kept>).at ?? 0;
      } catch {
        return 0;
      }
    };
    const oldest = keys.sort((a, b) => age(a) - age(b)).slice(0, keys.length - MOST);
    for (const key of oldest) storage.removeItem(key);
  }
}
