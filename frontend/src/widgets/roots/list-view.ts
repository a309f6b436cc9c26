/** ListView, its items, and Basic. */

import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { styles } from '../../dom/styles.js';
import { icon } from '../../icons/icon.js';
import { isBusy, send } from '../actions.js';
import { elementId, type Context } from '../context.js';
import { isDisabled } from '../field.js';
import { keyed } from '../keys.js';
import { count, readAction, readNodes, type WidgetNode } from '../nodes.js';
import { align, flexStyles } from '../values/box.js';
import { space, spacing } from '../values/sizes.js';
import { themed } from './card.js';
import { status } from './status.js';

const AUTO_LIMIT = 6;
const MAX_LIMIT = 1000;

function more(context: Context, total: number, limit: number): unknown {
  if (total <= limit) return nothing;
  const { host, words } = context;
  const key = `open:${context.path}`;
  const open = host.memory.has(key);
  const hidden = new Intl.NumberFormat(host.locale).format(total - limit);
  const toggle = () => {
    if (!host.memory.delete(key)) host.memory.set(key, true);
    host.requestUpdate();
  };
  return html`<button
    type="button" class="ck-w-more" aria-expanded=${open ? 'true' : 'false'}
    data-ck-key="${context.path}/more" @click=${toggle}
  >${open ? words.showLess : words.showMore(hidden)}${icon(open ? 'chevron-up' : 'chevron-down')}</button>`;
}

export function listViewPart(node: WidgetNode, context: Context): unknown {
  const { inner, theme } = themed(node, context);
  const items = readNodes(node['children']);
  const wanted = node['limit'] === 'auto' ? AUTO_LIMIT : count(node['limit'], MAX_LIMIT);
  const limit = wanted ?? items.length;
  const shown = context.host.memory.has(`open:${context.path}`) ? items : items.slice(0, limit);
  return html`<div class="ck-w-list${theme ? ' ck-w-themed' : ''}" data-theme=${theme ?? nothing}>
    ${status(node['status'], inner)}
    <ul class="ck-w-items">
      ${repeat(
        keyed(shown),
        ({ key }) => key,
        ({ key, node: item }) =>
          html`<li class="ck-w-item">${itemContent(item, { ...inner, path: `${inner.path}/${key}` })}</li>`,
      )}
    </ul>
    ${more(inner, items.length, limit)}
  </div>`;
}

/** A row that can be clicked is a button under its content, so that controls inside stay their own. */
function itemContent(node: WidgetNode, context: Context): unknown {
  const action = readAction(node['onClickAction']);
  const id = elementId(context, `item-${context.path}`);
  const map = { gap: space(node['gap']), 'align-items': align(node['align']) };
  const isItem = node.type === 'ListViewItem';
  const content = html`<div class="ck-w-item-content" id=${id} ${styles(map)}>${context.children(isItem ? node['children'] : [node], context)}</div>`;
  if (!action) return content;
  const busy = isBusy(context);
  return html`<button
      type="button" class="ck-w-item-hit" aria-labelledby=${id} data-ck-key=${context.path}
      aria-busy=${busy ? 'true' : nothing} aria-disabled=${busy ? 'true' : nothing}
      ?disabled=${isDisabled({}, context)}
      @click=${(event: Event) => void send({ context, action, from: event.currentTarget as HTMLElement, auto: 'self' })}
    ></button>${content}${busy ? html`<span class="ck-w-item-busy ck-w-spin">${icon('spinner')}</span>` : nothing}`;
}

/** An item outside of a list is still its content. */
export function listItemPart(node: WidgetNode, context: Context): unknown {
  return html`<div class="ck-w-item">${itemContent(node, context)}</div>`;
}

export function basicPart(node: WidgetNode, context: Context): unknown {
  const { inner, theme } = themed(node, context);
  const direction = node['direction'] === 'row' ? 'row' : 'col';
  const map = { ...flexStyles(node), ...spacing('padding', node['padding']) };
  return html`<div
    class="ck-w-basic ck-w-box ck-w-${direction}${theme ? ' ck-w-themed' : ''}"
    data-theme=${theme ?? nothing} ${styles(map)}
  >${context.children(node['children'], inner)}</div>`;
}
