/** Which client effects of a run were carried out: a reload replays the run's whole log. */
import type { Memory } from './memory.js';

interface Seen {
  run: string;
  number: number;
}

export class EffectLog {
  constructor(private readonly memory: Memory) {}

  /** The last position carried out; given a later one, remembers it. */
  seen(threadId: string, run: string, number?: number): number {
    const kept = this.memory.read('effects', threadId) as Seen | null;
    const last = kept?.run === run ? kept.number : -1;
    if (number === undefined || number <= last) return last;
    this.memory.write('effects', threadId, { run, number } satisfies Seen);
    return number;
  }
}
