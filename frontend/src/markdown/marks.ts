/** Finds what one paragraph leaves open: emphasis, a code span, a link's bracket. */

const DELIMITERS = ['**', '__', '~~', '*', '_'];
const WORD = /[\p{L}\p{N}]/u;

export interface OpenMarks {
  /** Emphasis still open, outermost first. */
  marks: string[];
  /** The backticks of an open code span, or nothing. */
  code: string;
  /** Where the innermost open bracket stands, or -1. */
  bracket: number;
}

/** One star between word characters is a product or a path more often than emphasis. */
function canOpen(text: string, at: number, mark: string): boolean {
  const next = text[at + mark.length];
  if (next !== undefined && /\s/.test(next)) return false;
  return mark === '**' || !WORD.test(text[at - 1] ?? '');
}

function canClose(text: string, at: number, mark: string): boolean {
  if (/\s/.test(text[at - 1] ?? ' ')) return false;
  return !mark.startsWith('_') || !WORD.test(text[at + mark.length] ?? '');
}

class Scan {
  readonly marks: string[] = [];
  readonly brackets: number[] = [];
  code = '';
  #at = 0;

  constructor(private readonly text: string) {}

  run(): void {
    while (this.#at < this.text.length) this.#step();
  }

  #step(): void {
    const char = this.text[this.#at];
    if (char === '\\') this.#at += 2;
    else if (char === '`') this.#codeSpan();
    else if (char === '[') this.brackets.push(this.#at++);
    else if (char === ']') {
      this.brackets.pop();
      this.#at++;
    } else this.#emphasis();
  }

  #codeSpan(): void {
    const rest = this.text.slice(this.#at);
    const ticks = /^`+/.exec(rest)?.[0] ?? '`';
    const close = new RegExp(`(?<!\`)${ticks}(?!\`)`).exec(rest.slice(ticks.length));
    if (!close) this.code = ticks;
    this.#at = close ? this.#at + ticks.length * 2 + close.index : this.text.length;
  }

  #emphasis(): void {
    const { marks, text } = this;
    const mark = this.#markHere();
    const opened = mark && canClose(text, this.#at, mark) ? marks.lastIndexOf(mark) : -1;
    if (opened >= 0) marks.length = opened;
    else if (mark && canOpen(text, this.#at, mark)) marks.push(mark);
    this.#at += mark.length || 1;
  }

  /** In "***" the inner emphasis ends first. */
  #markHere(): string {
    const top = this.marks.at(-1);
    if (top && this.text.startsWith(top, this.#at) && canClose(this.text, this.#at, top))
      return top;
    return DELIMITERS.find((mark) => this.text.startsWith(mark, this.#at)) ?? '';
  }
}

export function openMarks(text: string): OpenMarks {
  const scan = new Scan(text);
  scan.run();
  return { marks: scan.marks, code: scan.code, bracket: scan.brackets.at(-1) ?? -1 };
}
