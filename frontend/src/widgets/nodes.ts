/** Reads widget data that nobody vouches for: every property may be missing or of any type. */

import type { WidgetAction } from '../contracts.js';

export type Data = Readonly<Record<string, unknown>>;

export interface WidgetNode extends Data {
  readonly type: string;
}

export function record(value: unknown): Data | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return value as Data;
}

export function readNode(value: unknown): WidgetNode | undefined {
  const data = record(value);
  return typeof data?.['type'] === 'string' ? (data as WidgetNode) : undefined;
}

/** Children are a list, or one alone. What is not a part is left out. */
export function readNodes(value: unknown): WidgetNode[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((item) => readNode(item) ?? []);
}

export function records(value: unknown): Data[] {
  const list: unknown[] = Array.isArray(value) ? value : [];
  return list.map(record).filter((item) => item !== undefined);
}

export function text(data: Data | undefined, name: string): string {
  const value = data?.[name];
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

export function flag(data: Data, name: string): boolean {
  return data[name] === true;
}

export function choice<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((item) => item === value);
}

/** A whole number from 1 to `max`. */
export function count(value: unknown, max: number): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 1) return undefined;
  return Math.min(Math.floor(value), max);
}

const HANDLERS = ['client', 'server'] as const;
const BEHAVIOURS = ['auto', 'none', 'self', 'container'] as const;

export function readAction(value: unknown): WidgetAction | undefined {
  const data = record(value);
  if (!data || typeof data['type'] !== 'string') return undefined;
  const payload = record(data['payload']);
  return {
    type: data['type'],
    ...(payload && { payload: { ...payload } }),
    handler: choice(data['handler'], HANDLERS) ?? 'server',
    loadingBehavior: choice(data['loadingBehavior'], BEHAVIOURS) ?? 'auto',
    streaming: data['streaming'] !== false,
  };
}
