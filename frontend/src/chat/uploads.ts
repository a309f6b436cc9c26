/** Files on their way to the server, within the limits that the page set. */
import type { ComposerOption } from '@openai/chatkit';

import { asFailure, type ChatFailure } from '../protocol/failure.js';
import type { Attachment } from '../protocol/items.js';
import { requests } from '../protocol/requests.js';
import type { Transport } from '../protocol/transport.js';
import { uploadFile } from '../protocol/upload.js';

type Limits = NonNullable<ComposerOption['attachments']>;

const DEFAULT_SIZE = 100 * 1024 * 1024;
const DEFAULT_COUNT = 10;

export type Refusal =
  | { reason: 'type' }
  | { reason: 'size'; limit: number }
  | { reason: 'count'; limit: number }
  | { reason: 'empty' };

export interface Upload {
  key: string;
  file: File;
  /** 0 to 1; null while the browser cannot tell. */
  progress: number | null;
  refusal: Refusal | null;
  failure: ChatFailure | null;
}

function matches(pattern: string, type: string): boolean {
  if (pattern === '*' || pattern === '' || pattern === '*/*') return true;
  if (pattern.endsWith('/*')) return type.startsWith(pattern.slice(0, -1));
  return pattern === type;
}

function sizeLimit(limits: Limits, type: string): number {
  const { maxSize } = limits;
  if (typeof maxSize === 'number') return maxSize;
  if (!maxSize) return DEFAULT_SIZE;
  const exact = Object.entries(maxSize).find(
    ([key]) => key !== '*' && key !== '' && matches(key, type),
  );
  return exact?.[1] ?? maxSize['*'] ?? maxSize[''] ?? DEFAULT_SIZE;
}

function accepted(limits: Limits, file: File): boolean {
  const { accept } = limits;
  if (!accept || Object.keys(accept).length === 0) return true;
  const name = file.name.toLowerCase();
  return Object.entries(accept).some(([pattern, extensions]) => {
    const named = extensions.some((extension) => name.endsWith(extension.toLowerCase()));
    return matches(pattern, file.type)
      ? extensions.length === 0 || named || !name.includes('.')
      : named && !file.type;
  });
}

export function refusalOf(limits: Limits, file: File, present: number): Refusal | null {
  const count = limits.maxCount ?? DEFAULT_COUNT;
  if (present >= count) return { reason: 'count', limit: count };
  if (!accepted(limits, file)) return { reason: 'type' };
  if (file.size === 0) return { reason: 'empty' };
  const limit = sizeLimit(limits, file.type);
  return file.size > limit ? { reason: 'size', limit } : null;
}

/** For `<input accept>`. */
export function acceptAttribute(limits: Limits): string {
  return Object.entries(limits.accept ?? {})
    .flatMap(([type, extensions]) => [type, ...extensions])
    .join(',');
}

export class Uploads {
  list: readonly Upload[] = [];
  readonly #aborts = new Map<string, AbortController>();

  constructor(
    private readonly transport: () => Transport,
    private readonly changed: () => void,
    private readonly uploaded: (attachment: Attachment) => void,
    private readonly failed: (failure: ChatFailure) => void,
  ) {}

  get busy(): boolean {
    return this.list.some((upload) => !upload.refusal && !upload.failure);
  }

  add(files: Iterable<File>, limits: Limits, present: number): Promise<void> {
    let count = present + this.list.filter((upload) => !upload.refusal).length;
    const started: Promise<void>[] = [];
    for (const file of files) {
      const refusal = refusalOf(limits, file, count);
      const key = crypto.randomUUID();
      this.#set([...this.list, { key, file, progress: null, refusal, failure: null }]);
      if (refusal) continue;
      count += 1;
      started.push(this.#start(key, file));
    }
    return Promise.all(started).then(() => undefined);
  }

  retry(key: string): void {
    const upload = this.list.find((other) => other.key === key);
    if (!upload?.failure) return;
    this.#change(key, { failure: null, progress: null });
    void this.#start(key, upload.file);
  }

  remove(key: string): void {
    this.#aborts.get(key)?.abort();
    this.#set(this.list.filter((upload) => upload.key !== key));
  }

  clear(): void {
    for (const abort of this.#aborts.values()) abort.abort();
    this.#set([]);
  }

  async #start(key: string, file: File): Promise<void> {
    const abort = new AbortController();
    this.#aborts.set(key, abort);
    const onProgress = (progress: number) => this.#change(key, { progress });
    try {
      const attachment = await uploadFile(this.transport(), file, abort.signal, onProgress);
      this.#set(this.list.filter((upload) => upload.key !== key));
      if (abort.signal.aborted) discard(this.transport(), attachment.id);
      else this.uploaded(attachment);
    } catch (error) {
      if (abort.signal.aborted) return;
      const failure = asFailure(error);
      this.#change(key, { failure });
      this.failed(failure);
    } finally {
      this.#aborts.delete(key);
    }
  }

  #change(key: string, change: Partial<Upload>): void {
    this.#set(this.list.map((upload) => (upload.key === key ? { ...upload, ...change } : upload)));
  }

  #set(list: readonly Upload[]): void {
    this.list = list;
    this.changed();
  }
}

/** A file taken out again: the server may forget it; if it does not, its own clean-up will. */
export function discard(transport: Transport, id: string): void {
  void transport.json(requests.attachmentDelete(id)).catch(() => undefined);
}
