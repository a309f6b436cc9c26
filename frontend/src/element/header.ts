/** The bar on top: history, the page's own buttons, the title, a new chat. */
import type { HeaderOption } from '@openai/chatkit';
import { html, nothing } from 'lit';

import { iconButton } from './icon-button.js';
import type { View } from './view.js';

type Side = NonNullable<HeaderOption['leftAction']>;

function ownButton(action: Side | undefined, label: string): unknown {
  if (!action) return nothing;
  return iconButton(label, action.icon, () => action.onClick());
}

function titleOf(view: View): string {
  const title = view.options.header?.title;
  if (title?.enabled === false) return '';
  return title?.text ?? view.app.current.state.meta?.title ?? '';
}

function readable(icon: string): string {
  return icon.replaceAll('-', ' ');
}

export function headerTemplate(view: View): unknown {
  const { header, history } = view.options;
  if (header?.enabled === false) return nothing;
  const { t, app } = view;
  const { state } = app.current;
  const fresh = state.id === null && !state.outgoing;
  const { leftAction, rightAction } = header ?? {};
  const title = titleOf(view);
  return html`<header class="ck-header">
    <div class="ck-header-side">
      ${ownButton(leftAction, readable(leftAction?.icon ?? ''))}
      ${
        history?.enabled === false || view.readOnly
          ? nothing
          : iconButton(t.history, 'history', () => view.host.showHistory())
      }
    </div>
    ${title ? html`<h2 class="ck-title" dir="auto">${title}</h2>` : nothing}
    <div class="ck-header-side ck-header-end">
      ${view.readOnly ? nothing : iconButton(t.newChat, 'compose', () => view.host.newChat(), fresh)}
      ${ownButton(rightAction, readable(rightAction?.icon ?? ''))}
    </div>
  </header>`;
}
