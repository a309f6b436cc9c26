/** Box, Row, Col, Form, Spacer and Divider. */

import { html, nothing } from 'lit';

import { styles } from '../../dom/styles.js';
import { isBusy, send } from '../actions.js';
import type { Context } from '../context.js';
import { validate } from '../forms.js';
import { flag, readAction, type WidgetNode } from '../nodes.js';
import { boxStyles, withBackground } from '../values/box.js';
import { colour } from '../values/colours.js';
import { length, space } from '../values/sizes.js';

function direction(node: WidgetNode): 'row' | 'col' {
  if (node.type === 'Row' || node.type === 'Col') return node.type === 'Row' ? 'row' : 'col';
  return node['direction'] === 'row' ? 'row' : 'col';
}

export function boxPart(node: WidgetNode, context: Context): unknown {
  const { inner, theme } = withBackground(node, context);
  return html`<div
    class="ck-w-box ck-w-${direction(node)} ck-w-${node.type.toLowerCase()}${theme ? ' ck-w-themed' : ''}"
    data-theme=${theme ?? nothing}
    ${styles(boxStyles(node, context))}
  >${context.children(node['children'], inner)}</div>`;
}

export function enterForm(node: WidgetNode, context: Context): Context {
  return { ...context, form: context.drawing.forms.get(node) ?? '' };
}

export function submit(event: Event, node: WidgetNode, context: Context): void {
  event.preventDefault();
  event.stopPropagation();
  const form = event.currentTarget as HTMLElement;
  const action = readAction(node['onSubmitAction']);
  const first = form.querySelector<HTMLElement>('[data-ck-field]') ?? form;
  const focused = (form.getRootNode() as Document | ShadowRoot).activeElement;
  const from = focused instanceof HTMLElement && form.contains(focused) ? focused : first;
  if (validate(first, context)) void send({ context, action, from, auto: 'container' });
}

export function formPart(node: WidgetNode, context: Context): unknown {
  const { inner, theme } = withBackground(node, context);
  const content = context.children(node['children'], enterForm(node, inner));
  const look = `ck-w-box ck-w-form ck-w-${direction(node)}${theme ? ' ck-w-themed' : ''}`;
  const onSubmit = (event: Event) => submit(event, node, context);
  return html`<form
    class=${look} data-ck-form aria-busy=${isBusy(context) ? 'true' : nothing} novalidate autocomplete="off" data-theme=${theme ?? nothing}
    @submit=${onSubmit} ${styles(boxStyles(node, context))}
  >${content}</form>`;
}

export function spacerPart(node: WidgetNode): unknown {
  return html`<div class="ck-w-spacer" ${styles({ '--ck-w-min': length(node['minSize']) })}></div>`;
}

export function dividerPart(node: WidgetNode, context: Context): unknown {
  const map = {
    '--ck-w-line': colour(node['color'], 'border', context.scheme),
    '--ck-w-thick': length(node['size']),
    '--ck-w-space': space(node['spacing']),
  };
  return html`<hr class="ck-w-divider${flag(node, 'flush') ? ' ck-w-flush' : ''}" ${styles(map)} />`;
}
