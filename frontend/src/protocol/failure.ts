/** What can go wrong between the page and the server, by what a person can do about it. */
export type FailureKind =
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'too-large'
  | 'rate-limited'
  | 'rejected'
  | 'server'
  | 'offline'
  | 'cut'
  | 'garbled'
  | 'not-chatkit'
  | 'hosted-api'
  | 'stream';

export interface FailureDetails {
  status?: number;
  /** The server's own sentence, if it gave one. */
  detail?: string;
  /** Seconds, from `Retry-After`. */
  retryAfter?: number;
  retryable?: boolean;
}

export class ChatFailure extends Error {
  override readonly name = 'ChatFailure';
  readonly status: number | undefined;
  readonly detail: string | undefined;
  readonly retryAfter: number | undefined;
  readonly retryable: boolean;

  constructor(
    readonly kind: FailureKind,
    details: FailureDetails = {},
  ) {
    super(details.detail ?? `${kind}${details.status ? ` (HTTP ${details.status})` : ''}`);
    this.status = details.status;
    this.detail = details.detail;
    this.retryAfter = details.retryAfter;
    this.retryable = details.retryable ?? kind !== 'hosted-api';
  }
}

function kindOf(status: number): FailureKind {
  if (status === 401) return 'signed-out';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 413) return 'too-large';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'server' : 'rejected';
}

function sentence(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const fields = body as Record<string, unknown>;
  const value = fields['message'] ?? fields['detail'] ?? fields['error'];
  if (typeof value === 'object') return sentence(value);
  return typeof value === 'string' && value.length <= 400 ? value : undefined;
}

function seconds(header: string | null): number | undefined {
  if (!header) return undefined;
  const number = Number(header);
  const value = Number.isFinite(number) ? number : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(value) && value >= 0 ? Math.ceil(value) : undefined;
}

export async function failureOf(response: Response): Promise<ChatFailure> {
  const details: FailureDetails = { status: response.status };
  const wait = seconds(response.headers.get('retry-after'));
  if (wait !== undefined) details.retryAfter = wait;
  if (response.headers.get('content-type')?.includes('json')) {
    const detail = sentence(await response.json().catch(() => undefined));
    if (detail !== undefined) details.detail = detail;
  }
  return new ChatFailure(kindOf(response.status), details);
}

export function isAbort(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError'
  );
}

/** Whatever was thrown on the way to the server; a failing `fetch` says only TypeError. */
export function asFailure(error: unknown): ChatFailure {
  if (error instanceof ChatFailure) return error;
  return new ChatFailure('offline', {
    detail: error instanceof Error ? error.message : String(error),
  });
}
