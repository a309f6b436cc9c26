/** What we do not draw, as a plain labelled block: its words are not lost. */

import { html, nothing } from 'lit';

import type { Context } from '../context.js';
import { readNodes, record, records, text, type Data, type WidgetNode } from '../nodes.js';

const WORDS = ['title', 'label', 'value', 'text', 'alt'] as const;
const MAX_LINES = 60;
const MAX_DEPTH = 12;

function own(data: Data): string {
  return WORDS.map((name) => text(data, name))
    .filter(Boolean)
    .join(' ');
}

function rowOf(node: WidgetNode, depth: number): string {
  return readNodes(node['children'])
    .map((cell) => wordsOf(cell, depth + 1).join(' '))
    .join(' · ');
}

function wordsOf(node: WidgetNode, depth = 0): string[] {
  if (depth > MAX_DEPTH) return [];
  if (node.type === 'Table.Row') return [rowOf(node, depth)];
  const data = records(node['data']).map((row) =>
    Object.entries(row)
      .map(([name, value]) => `${name}: ${text({ value }, 'value')}`)
      .join(' · '),
  );
  const inside =
    (record(node['children']) ?? Array.isArray(node['children']))
      ? readNodes(node['children'])
      : [];
  return [own(node), ...data, ...inside.flatMap((child) => wordsOf(child, depth + 1))].filter(
    Boolean,
  );
}

export function unknownPart(node: WidgetNode, { words }: Context): unknown {
  const label = words.unknown(node.type.slice(0, 60));
  const lines = wordsOf(node).slice(0, MAX_LINES);
  return html`<div class="ck-w-unknown" role="group" aria-label=${label}>
    <p class="ck-w-unknown-label">${label}</p>
    ${lines.length ? html`<p class="ck-w-unknown-text" dir="auto">${lines.join('\n')}</p>` : nothing}
  </div>`;
}

export function notice(message: string): unknown {
  return html`<div class="ck-w-unknown"><p class="ck-w-unknown-label">${message}</p></div>`;
}
