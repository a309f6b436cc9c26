/** Citation marks: put into the source as private characters, found again by an inline rule. */

import type { MarkdownIt, Token } from 'markdown-it';

import type { Citation } from '../contracts.js';

const START = '\uE200';
const END = '\uE201';
const MARK = /\uE200(\d+)\uE201/g;
const STRAY = /[\uE200\uE201]/g;
const CLOSING = /[.,;:!?…%)\]"'”’»*_~`。，、！？」』）]/u;
/** Scripts that separate words by spaces: only there does a mark move to the end of its word. */
const WORD =
  /^(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}]$/u;
/** A mark in these lines would break them: fences, table rules, underlines of headings. */
const SYNTAX_LINE = /^\s*(?:`{3,}.*|~{3,}.*|[\s|:=-]+)$/;

export function withoutMarks(text: string): string {
  return text.replace(MARK, '').replace(STRAY, '');
}

/** The protocol counts characters as Python does: code points, not UTF-16 units. */
function utf16Offset(text: string, codePoints: number): number {
  let offset = 0;
  for (let left = codePoints; left > 0 && offset < text.length; left--) {
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  }
  return offset;
}

function endOfLink(text: string, at: number): number {
  if (text[at - 1] !== ']' || text[at] !== '(') return at;
  const close = text.indexOf(')', at);
  return close < 0 ? at : close + 1;
}

function endOfWord(text: string, from: number): number {
  let at = from;
  if (at > 0 && WORD.test(text[at - 1] ?? '')) while (WORD.test(text[at] ?? '')) at++;
  while (at < text.length && CLOSING.test(text[at] ?? '')) at = endOfLink(text, at + 1);
  return at;
}

function lineAround(text: string, at: number): { start: number; line: string } {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return { start, line: text.slice(start, end < 0 ? undefined : end) };
}

/** Where a mark may stand without changing what the Markdown around it means. */
function place(text: string, wanted: number): number {
  let at = endOfWord(text, wanted);
  for (;;) {
    const { start, line } = lineAround(text, at);
    if (start === 0 || !(SYNTAX_LINE.test(line) || text.slice(start, at).trim() === '')) break;
    at = start - 1;
  }
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at--;
  if (text[at - 1] === '|') at--;
  return at === 0 ? lineAround(text, 0).line.trimEnd().length : at;
}

/** The source with a mark for each citation, and none that the text brought itself. */
export function insertMarks(source: string, list: readonly Citation[]): string {
  const text = STRAY.test(source) ? source.replace(STRAY, '') : source;
  if (!list.length) return text;
  const places = list.map((citation, number) => {
    const wanted = citation.index === null ? text.length : utf16Offset(text, citation.index);
    return { at: place(text, wanted), number };
  });
  places.sort((a, b) => a.at - b.at || a.number - b.number);
  let result = '';
  let last = 0;
  for (const { at, number } of places) {
    result += `${text.slice(last, at)}${START}${number}${END}`;
    last = at;
  }
  return result + text.slice(last);
}

type NewToken = (type: string, content: string) => Token;

function splitText(token: Token, create: NewToken): Token[] {
  if (token.type !== 'text' || !token.content.includes(START)) return [token];
  return token.content.split(MARK).flatMap((part, index) => {
    if (index % 2) return [create('citation', part)];
    return part ? [create('text', part)] : [];
  });
}

export function citations(md: MarkdownIt): void {
  md.core.ruler.push('citations', (state) => {
    const create: NewToken = (type, content) => {
      const token = new state.Token(type, '', 0);
      token.content = content;
      return token;
    };
    for (const token of state.tokens) {
      if (!token.children || !token.content.includes(START)) continue;
      token.children = token.children.flatMap((child) => splitText(child, create));
    }
  });
  md.renderer.rules['citation'] = (tokens, index) =>
    `<span data-cite="${Number(tokens[index]?.content)}"></span>`;
}

/** Marks that landed where none can be drawn (in code, in an address) follow their block. */
export function settleMarks(html: string, source: string): string {
  const clean = withoutMarks(html);
  const drawn = new Set(Array.from(clean.matchAll(/data-cite="(\d+)"/g), (match) => match[1]));
  const missing = Array.from(source.matchAll(MARK), (match) => match[1]);
  const rest = missing.filter((number) => !drawn.has(number));
  return clean + rest.map((number) => `<span data-cite="${Number(number)}"></span>`).join('');
}
