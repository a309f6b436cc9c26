/** Completes what is unfinished at the end of a stream, so that nothing shows as raw marks and flips. */

import { openMarks } from './marks.js';

const PENDING_LINE =
  /^[ \t]*(?:>[ \t]?)*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)*(?:[-*+_=~`|:# \t]+|\d{1,9}[.)]?|[-*+][ \t]*\[[ xX]?\]?)$/;
/** Longer than any line that is only marks: what hostile text makes of one is shown as it is. */
const PENDING_MAX = 60;
/** Nobody nests emphasis deeper; text that is made to would nest elements without end. */
const DEPTH_MAX = 8;
const FENCE = /^[ \t]*(?:>[ \t]?|[-*+][ \t]+|\d{1,9}[.)][ \t]+)*(`{3,}|~{3,})(.*)$/;
const TABLE_ROW = /^\s*\|.*$/;
const TABLE_RULE = /^\s*\|?[\s:|-]*$/;
/** Where the paragraph that is being written starts: after a blank line or a block's marker. */
const RUN_START = /(?:^|\n)[ \t]*(?:(?:#{1,6}|>|[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|\n)/g;

interface Fence {
  marker: string;
  start: number;
}

/** The fence that is open at the end, if one is. */
function openFence(text: string): Fence | undefined {
  let open: Fence | undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    const match = FENCE.exec(line);
    const marker = match?.[1] ?? '';
    if (!open && marker && !(marker.startsWith('`') && match?.[2]?.includes('`'))) {
      open = { marker, start };
    } else if (open && marker.startsWith(open.marker) && !match?.[2]?.trim()) {
      open = undefined;
    }
    start += line.length + 1;
  }
  return open;
}

function insideFence(text: string, fence: Fence): string {
  const lastBreak = text.lastIndexOf('\n');
  if (lastBreak < fence.start) return text.slice(0, fence.start) + fence.marker;
  const last = text.slice(lastBreak + 1).trim();
  const closing = last !== '' && fence.marker.startsWith(last);
  return closing ? text.slice(0, lastBreak) : text;
}

function completeTable(text: string): string {
  const lines = text.replace(/\n$/, '').split('\n');
  let first = lines.length;
  while (first > 0 && TABLE_ROW.test(lines[first - 1] ?? '')) first--;
  const header = lines[first];
  if (header === undefined || lines.length - first > 2) return text;
  const before = lines.slice(0, first).join('\n');
  const rule = lines[first + 1];
  const ended = rule !== undefined || text.endsWith('\n');
  if (!ended) return before;
  if (rule !== undefined && !TABLE_RULE.test(rule)) return text;
  const cells = header
    .trim()
    .replace(/^\||\|$/g, '')
    .replace(/\\\|/g, '')
    .split('|').length;
  return [before, header, '|---'.repeat(cells) + '|'].filter((part, at) => at || part).join('\n');
}

/** A link or image that is being written shows its text until its address is complete. */
function settleLink(run: string): string {
  const half = /(!?)\[([^[\]\n]*)\](?:\([^()\n]*|\[[^[\]\n]*)?$/.exec(run);
  if (!half) return run;
  return run.slice(0, half.index) + (half[1] ? '' : (half[2] ?? ''));
}

function settleBracket(run: string, bracket: number): string {
  if (bracket < 0) return run;
  if (run[bracket - 1] === '!') return run.slice(0, bracket - 1);
  return run.slice(0, bracket) + run.slice(bracket + 1);
}

function closeRun(run: string): string {
  let text = settleLink(run.replace(/(?<!\\)\\$/, ''));
  text = settleBracket(text, openMarks(text).bracket);
  text = text.replace(
    /(?:(?<![\\*])\*{1,3}|(?<![\\_])_{1,2}|(?<![\\~])~{1,2}|(?<![\\`])`{1,2}|!)$/,
    '',
  );
  const { marks, code } = openMarks(text);
  if ((!marks.length && !code) || marks.length > DEPTH_MAX) return text;
  const body = text.trimEnd();
  const space = text.slice(body.length);
  return body + code + [...marks].reverse().join('') + space;
}

function withoutPendingLine(text: string): string {
  const start = text.lastIndexOf('\n') + 1;
  const line = text.slice(start);
  if (line.length > PENDING_MAX || !PENDING_LINE.test(line)) return text;
  return text.slice(0, Math.max(start - 1, 0));
}

function runStart(text: string): number {
  let start = 0;
  for (const match of text.matchAll(RUN_START)) start = match.index + match[0].length;
  const row = text.lastIndexOf('\n') + 1;
  if (!TABLE_ROW.test(text.slice(row))) return start;
  return Math.max(start, text.lastIndexOf('|') + 1);
}

/** Give the text of the last block; the rest of a message is settled. */
export function completeTail(source: string): string {
  const fence = openFence(source);
  if (fence) return insideFence(source, fence);
  if (openFence(source.slice(0, source.lastIndexOf('\n') + 1))) return source;
  const table = completeTable(source);
  if (table !== source) return table;
  const text = withoutPendingLine(source);
  const start = runStart(text);
  return text.slice(0, start) + closeRun(text.slice(start));
}
