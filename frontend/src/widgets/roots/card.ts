/** Card. */

import { html, nothing } from 'lit';

import { styles, type StyleMap } from '../../dom/styles.js';
import { icon } from '../../icons/icon.js';
import { isBusy, send } from '../actions.js';
import { elementId, type Context, type Scheme } from '../context.js';
import { isDisabled } from '../field.js';
import { validate } from '../forms.js';
import { choice, flag, readAction, record, text, type Data, type WidgetNode } from '../nodes.js';
import { enterForm } from '../parts/layout.js';
import { borderStyles, withBackground } from '../values/box.js';
import { colour } from '../values/colours.js';
import { sides, space, spacing } from '../values/sizes.js';
import { status } from './status.js';

const SIZES = ['sm', 'md', 'lg', 'full'] as const;
export const SCHEMES = ['light', 'dark'] as const;

interface Footer {
  name: 'confirm' | 'cancel';
  data: Data;
}

function footerButton({ name, data }: Footer, node: WidgetNode, context: Context): unknown {
  const own = { ...context, path: `${context.path}/${name}` };
  const asForm = flag(node, 'asForm');
  const onClick = (event: Event) => {
    event.preventDefault();
    const from = event.currentTarget as HTMLElement;
    const withForm = asForm && name === 'confirm';
    if (withForm && !validate(from, context)) return;
    void send({
      context: own,
      action: readAction(data['action']),
      from,
      auto: 'container',
      withForm,
    });
  };
  const look =
    name === 'confirm' ? 'ck-w-tone-primary ck-w-solid' : 'ck-w-tone-secondary ck-w-outline';
  const busy = isBusy(own);
  return html`<button
    type=${asForm && name === 'confirm' ? 'submit' : 'button'} class="ck-w-button ck-w-control-lg ${look}"
    data-ck-key=${own.path} aria-busy=${busy ? 'true' : nothing} aria-disabled=${busy ? 'true' : nothing}
    ?disabled=${isDisabled({}, context)} @click=${onClick}
  >${busy ? html`<span class="ck-w-glyph ck-w-spin">${icon('spinner')}</span>` : nothing}<span class="ck-w-button-label" dir="auto">${text(data, 'label')}</span></button>`;
}

function footer(node: WidgetNode, context: Context): unknown {
  const found: Footer[] = [];
  for (const name of ['cancel', 'confirm'] as const) {
    const data = record(node[name]);
    if (data) found.push({ name, data });
  }
  if (!found.length) return nothing;
  return html`<div class="ck-w-footer">${found.map((item) => footerButton(item, node, context))}</div>`;
}

/** Padding also as variables: what is `flush` reaches back to the card's edge by them. */
function cardStyles(node: Data, context: Context): StyleMap {
  const each = sides(node['padding']);
  const whole = each ? undefined : space(node['padding']);
  const single = whole?.includes(' ') && !whole.startsWith('calc') ? undefined : whole;
  return {
    'background-color': colour(node['background'], 'surface', context.scheme),
    ...borderStyles(node['border'], context.scheme),
    '--ck-w-pad-start': space(each?.['left']) ?? single,
    '--ck-w-pad-end': space(each?.['right']) ?? single,
    '--ck-w-pad-top': space(each?.['top']) ?? single,
    '--ck-w-pad-bottom': space(each?.['bottom']) ?? single,
    ...(whole && !single ? spacing('padding', node['padding']) : {}),
  };
}

function collapsedBody(node: WidgetNode, context: Context, body: unknown): unknown {
  const { host, words } = context;
  const key = `open:${context.path}`;
  const open = host.memory.has(key);
  const id = elementId(context, `body-${context.path}`);
  const toggle = () => {
    if (!host.memory.delete(key)) host.memory.set(key, true);
    host.requestUpdate();
  };
  return html`<div class="ck-w-collapsed">
      ${record(node['status']) ? nothing : html`<span class="ck-w-collapsed-title" dir="auto">${firstWords(node)}</span>`}
      <button type="button" class="ck-w-toggle" aria-expanded=${open ? 'true' : 'false'} aria-controls=${id} @click=${toggle}>
        ${open ? words.collapse : words.expand}${icon(open ? 'chevron-up' : 'chevron-down')}
      </button>
    </div>
    <div id=${id} class="ck-w-body" ?hidden=${!open}>${body}</div>`;
}

/** What a closed card says it is: its first title or text. */
function firstWords(data: Data, depth = 0): string {
  if (data['type'] === 'Title' || data['type'] === 'Text') return text(data, 'value');
  const children: unknown = data['children'];
  if (!Array.isArray(children) || depth > 8) return '';
  for (const child of children) {
    const found = firstWords(record(child) ?? {}, depth + 1);
    if (found) return found;
  }
  return '';
}

export function themed(
  node: Data,
  context: Context,
): { inner: Context; theme: Scheme | undefined } {
  const theme = choice(node['theme'], SCHEMES);
  const scoped = theme ? { ...context, scheme: theme } : context;
  const { inner, theme: byColour } = withBackground(node, scoped);
  return { inner, theme: byColour ?? theme };
}

export function cardPart(node: WidgetNode, context: Context): unknown {
  const { inner, theme } = themed(node, context);
  const asForm = flag(node, 'asForm');
  const scoped = asForm ? enterForm(node, inner) : inner;
  const collapsed = flag(node, 'collapsed');
  const content = context.children(node['children'], scoped);
  const body = collapsed
    ? collapsedBody(node, inner, content)
    : html`<div class="ck-w-body">${content}</div>`;
  const inside = html`${status(node['status'], inner)}${body}${collapsed ? nothing : footer(node, scoped)}`;
  const size = choice(node['size'], SIZES) ?? 'md';
  const look = `ck-w-card ck-w-card-${size}${theme ? ' ck-w-themed' : ''}${asForm ? ' ck-w-as-form' : ''}`;
  const map = cardStyles(node, inner);
  if (!asForm) {
    return html`<div class=${look} data-theme=${theme ?? nothing} ${styles(map)}>${inside}</div>`;
  }
  const onSubmit = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  return html`<form
    class=${look} data-ck-form novalidate autocomplete="off" data-theme=${theme ?? nothing}
    @submit=${onSubmit} ${styles(map)}
  >${inside}</form>`;
}
