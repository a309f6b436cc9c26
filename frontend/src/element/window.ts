/** Which turns stand in the DOM: those near the view, the last, and the one that has the focus. */

/** Below this many everything is drawn. */
export const WINDOW_FROM = 24;
const FIRST_GUESS = 220;

export type Slot = { kind: 'turn'; index: number } | { kind: 'gap'; from: number; height: number };

export class Heights {
  readonly #known = new Map<string, number>();
  #sum = 0;

  set(key: string, height: number): boolean {
    const before = this.#known.get(key);
    if (before === height) return false;
    this.#known.set(key, height);
    this.#sum += height - (before ?? 0);
    return true;
  }

  of(key: string): number {
    return this.#known.get(key) ?? this.average;
  }

  get average(): number {
    return this.#known.size ? this.#sum / this.#known.size : FIRST_GUESS;
  }
}

export interface Viewport {
  top: number;
  height: number;
}

/** Indexes of the turns that touch the viewport, widened by one and a half screens each way. */
export function nearRange(
  keys: readonly string[],
  heights: Heights,
  { top, height }: Viewport,
): [number, number] {
  const from = top - height * 1.5;
  const to = top + height * 2.5;
  let start = keys.length;
  let end = 0;
  let y = 0;
  for (const [index, key] of keys.entries()) {
    const bottom = y + heights.of(key);
    if (bottom >= from && y <= to) {
      start = Math.min(start, index);
      end = index + 1;
    }
    y = bottom;
  }
  return start < end ? [start, end] : [Math.max(0, keys.length - 1), keys.length];
}

/** Turns and the gaps between them, in order. */
export function slotsOf(
  keys: readonly string[],
  heights: Heights,
  viewport: Viewport,
  pinned: ReadonlySet<number>,
): Slot[] {
  if (keys.length <= WINDOW_FROM) return keys.map((_, index) => ({ kind: 'turn', index }));
  const [start, end] = nearRange(keys, heights, viewport);
  const slots: Slot[] = [];
  for (const [index, key] of keys.entries()) {
    const last = slots.at(-1);
    if ((index >= start && index < end) || pinned.has(index)) slots.push({ kind: 'turn', index });
    else if (last?.kind === 'gap') last.height += heights.of(key);
    else slots.push({ kind: 'gap', from: index, height: heights.of(key) });
  }
  return slots;
}
