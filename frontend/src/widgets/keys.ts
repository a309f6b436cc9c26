/** Which part is which from one update to the next: by key, id or field name, else by type and order. */

import { text, type WidgetNode } from './nodes.js';

export interface Keyed {
  key: string;
  node: WidgetNode;
}

function nameOf(node: WidgetNode): string {
  const given = text(node, 'key') || text(node, 'id');
  if (given) return `${node.type}#${given}`;
  const field = text(node, 'name');
  return field && node.type !== 'Icon' ? `${node.type}:${field}` : node.type;
}

export function keyed(nodes: readonly WidgetNode[]): Keyed[] {
  const seen = new Map<string, number>();
  return nodes.map((node) => {
    const name = nameOf(node);
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return { key: before ? `${name}~${before}` : name, node };
  });
}
