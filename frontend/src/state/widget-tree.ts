/** Finds a component by id anywhere in a widget and returns the widget with it changed. */
import type { WidgetRoot } from '../contracts.js';

type Node = Record<string, unknown>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Copies only the path to the component, so that everything else stays the same object. */
function change(value: unknown, id: string, edit: (node: Node) => Node): unknown {
  if (Array.isArray(value)) {
    const next = value.map((child: unknown) => change(child, id, edit));
    return next.some((child, index) => child !== value[index]) ? next : value;
  }
  if (!isNode(value)) return value;
  if (value['id'] === id && typeof value['type'] === 'string') return edit(value);
  let next = value;
  for (const [key, child] of Object.entries(value)) {
    if (typeof child !== 'object' || child === null) continue;
    const changed = change(child, id, edit);
    if (changed !== child) next = { ...next, [key]: changed };
  }
  return next;
}

export function replaceComponent(root: WidgetRoot, id: string, component: Node): WidgetRoot {
  return change(root, id, () => component) as WidgetRoot;
}

export function appendText(root: WidgetRoot, id: string, delta: string, done: boolean): WidgetRoot {
  const edit = (node: Node): Node => ({
    ...node,
    value: (typeof node['value'] === 'string' ? node['value'] : '') + delta,
    ...(done ? { streaming: false } : {}),
  });
  return change(root, id, edit) as WidgetRoot;
}
