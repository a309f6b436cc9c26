/** Widgets, drawn from the data that the server sends. */

import { html, nothing } from 'lit';

import type { WidgetHost, WidgetRoot } from '../contracts.js';
import { containerBusy } from './actions.js';
import type { Context } from './context.js';
import { drawChildren, drawNode, startDrawing } from './draw.js';
import { keepFocus } from './focus.js';
import { readNode } from './nodes.js';
import { notice } from './parts/unknown.js';
import { strings } from './strings.js';

export { widgetStyles } from './styles/index.js';

export function renderWidget(root: WidgetRoot, host: WidgetHost): unknown {
  const words = strings(host.locale);
  const node = readNode(root);
  if (!node) return notice(words.unreadable);
  const context: Context = {
    host,
    words,
    scheme: host.colorScheme,
    drawing: startDrawing(node),
    path: '',
    depth: 0,
    form: '',
    children: drawChildren,
  };
  const busy = containerBusy(context);
  return html`<div class="ck-widget" ?inert=${busy} aria-busy=${busy ? 'true' : nothing} ${keepFocus()}>${drawNode(node, context)}</div>`;
}
