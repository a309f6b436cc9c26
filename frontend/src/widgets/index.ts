/** Widgets, drawn from the data that the server sends. */
import { css, html } from 'lit';

import type { WidgetHost, WidgetRoot } from '../contracts.js';

export const widgetStyles = css``;

export function renderWidget(root: WidgetRoot, _host: WidgetHost): unknown {
  return html`<pre>${JSON.stringify(root, null, 2)}</pre>`;
}
