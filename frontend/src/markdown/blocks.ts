/** Cuts Markdown into its top-level blocks; while text streams in, only the last two are parsed again. */

import type { MarkdownIt, Token } from 'markdown-it';

import { settleMarks } from './citations.js';
import type { ParseState } from './parser.js';
import { completeTail } from './tail.js';

interface Cut {
  tokens: Token[];
  start: number;
}

interface Settled {
  /** Everything before this offset can no longer change by what is appended. */
  end: number;
  text: string;
  html: string[];
  state: ParseState;
}

const nothingSettled = (): Settled => ({ end: 0, text: '', html: [], state: {} });

function lineOffsets(text: string): number[] {
  const offsets = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) offsets.push(at + 1);
  return offsets;
}

function cut(tokens: Token[], offsets: readonly number[]): Cut[] {
  const blocks: Cut[] = [];
  for (const token of tokens) {
    if (token.level === 0 && token.nesting >= 0) {
      blocks.push({ tokens: [], start: offsets[token.map?.[0] ?? 0] ?? 0 });
    }
    blocks.at(-1)?.tokens.push(token);
  }
  return blocks;
}

export class BlockRenderer {
  #settled = nothingSettled();

  constructor(private readonly md: MarkdownIt) {}

  /** The blocks' HTML, not sanitised yet. */
  render(source: string, streaming: boolean): string[] {
    const text = source.replace(/\r\n?/g, '\n');
    if (!streaming || !text.startsWith(this.#settled.text)) this.#settled = nothingSettled();
    const { end, html, state } = this.#settled;
    const tail = text.slice(end);
    const shown = streaming ? completeTail(tail) : tail;
    const env: ParseState = { ...state, references: { ...state.references } };
    const blocks = cut(this.md.parse(shown, env), lineOffsets(shown));
    const rendered = this.#renderBlocks(blocks, shown, env);
    if (streaming) this.#settle(text, blocks, rendered);
    return [...html, ...rendered];
  }

  #renderBlocks(blocks: readonly Cut[], text: string, env: ParseState): string[] {
    return blocks.map((block, index) => {
      const source = text.slice(block.start, blocks[index + 1]?.start);
      return settleMarks(this.md.renderer.render(block.tokens, this.md.options, env), source);
    });
  }

  #settle(text: string, blocks: readonly Cut[], rendered: readonly string[]): void {
    const keep = blocks.at(-2)?.start ?? 0;
    if (blocks.length < 3 || !keep) return;
    const { end, html, state } = this.#settled;
    const settledText = text.slice(end, end + keep);
    const env: ParseState = { ...state, references: { ...state.references } };
    this.md.renderer.render(this.md.parse(settledText, env), this.md.options, env);
    this.#settled = {
      end: end + keep,
      text: text.slice(0, end + keep),
      html: [...html, ...rendered.slice(0, -2)],
      state: env,
    };
  }
}
