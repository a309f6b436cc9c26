/** The list of threads: pages, search and the rows that are shown. Pure. */
import type { Page, ThreadMetadata } from '../protocol/events.js';

export interface HistoryState {
  threads: readonly ThreadMetadata[];
  cursor: string | null;
  complete: boolean;
  query: string;
}

export const emptyHistory: HistoryState = { threads: [], cursor: null, complete: false, query: '' };

export type Age = 'today' | 'yesterday' | 'week' | 'month' | 'older';

export type Row = { kind: 'group'; age: Age } | { kind: 'thread'; thread: ThreadMetadata };

export function addPage(state: HistoryState, page: Page<ThreadMetadata>): HistoryState {
  const known = new Set(state.threads.map((thread) => thread.id));
  const fresh = page.data.filter((thread) => !known.has(thread.id));
  const cursor = page.after ?? page.data.at(-1)?.id ?? null;
  const more = page.has_more && cursor !== null && cursor !== state.cursor;
  return { ...state, threads: [...state.threads, ...fresh], cursor, complete: !more };
}

export function putThread(state: HistoryState, thread: ThreadMetadata): HistoryState {
  const index = state.threads.findIndex((other) => other.id === thread.id);
  const threads = index < 0 ? [thread, ...state.threads] : state.threads.with(index, thread);
  return { ...state, threads };
}

export function dropThread(state: HistoryState, id: string): HistoryState {
  return { ...state, threads: state.threads.filter((thread) => thread.id !== id) };
}

function fold(text: string, locale: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLocaleLowerCase(locale);
}

export function matching(state: HistoryState, locale: string): readonly ThreadMetadata[] {
  const words = fold(state.query, locale).split(/\s+/).filter(Boolean);
  if (!words.length) return state.threads;
  return state.threads.filter((thread) => {
    const title = fold(thread.title ?? '', locale);
    return words.every((word) => title.includes(word));
  });
}

/** The day's number in the person's own zone, so that midnight is theirs. */
export function dayIn(timeZone: string): (date: Date) => number {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone });
  return (date) => Date.parse(`${format.format(date)}T00:00:00Z`) / 86_400_000;
}

function ageOf(days: number): Age {
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days <= 7) return 'week';
  return days <= 30 ? 'month' : 'older';
}

export function rowsOf(
  threads: readonly ThreadMetadata[],
  now: Date,
  day: (date: Date) => number,
): Row[] {
  const today = day(now);
  const rows: Row[] = [];
  let age: Age | null = null;
  for (const thread of threads) {
    const created = new Date(thread.created_at);
    const next = Number.isNaN(created.getTime()) ? 'older' : ageOf(today - day(created));
    if (next !== age) rows.push({ kind: 'group', age: next });
    age = next;
    rows.push({ kind: 'thread', thread });
  }
  return rows;
}
