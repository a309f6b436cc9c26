/** Text, Title, Caption and Markdown. */

import { html, nothing } from 'lit';

import { styles, type StyleMap } from '../../dom/styles.js';
import { direction } from '../../i18n/catalog.js';
import { renderMarkdown } from '../../markdown/index.js';
import type { Context } from '../context.js';
import { growing } from '../mount.js';
import { choice, count, flag, record, text, type Data, type WidgetNode } from '../nodes.js';
import { colour } from '../values/colours.js';
import { length } from '../values/sizes.js';
import { editableText } from './editable.js';

const WEIGHTS = { normal: '400', medium: '500', semibold: '600', bold: '700' } as const;
const ALIGNS = ['start', 'center', 'end'] as const;
const TEXT_SIZES = ['xs', 'sm', 'md', 'lg', 'xl'] as const;
const TITLE_SIZES = ['sm', 'md', 'lg', 'xl', '2xl', '3xl', '4xl', '5xl'] as const;
const CAPTION_SIZES = ['sm', 'md', 'lg'] as const;
const MAX_LINES = 200;

/** By the page's direction, not the text's own, so that a card's lines start on one side. */
function alignment(value: unknown, { host }: Context): string {
  const wanted = choice(value, ALIGNS) ?? 'start';
  if (wanted === 'center') return wanted;
  return (direction(host.locale) === 'rtl') === (wanted === 'start') ? 'right' : 'left';
}

export function textStyles(node: Data, context: Context): StyleMap {
  const weight = choice(node['weight'], ['normal', 'medium', 'semibold', 'bold'] as const);
  return {
    color: colour(node['color'], 'text', context.scheme),
    'font-weight': weight && WEIGHTS[weight],
    'text-align': alignment(node['textAlign'], context),
    '--ck-w-lines': flag(node, 'truncate') ? undefined : count(node['maxLines'], MAX_LINES),
  };
}

function classes(base: string, node: Data, size: string): string {
  const clamp = count(node['maxLines'], MAX_LINES) ? ' ck-w-clamp' : '';
  return `${base} ck-w-${size}${flag(node, 'truncate') ? ' ck-w-truncate' : clamp}`;
}

/** The whole of what is cut off, for a pointer; assistive technology reads it anyway. */
function tooltip(node: Data): string | typeof nothing {
  return flag(node, 'truncate') || count(node['maxLines'], MAX_LINES)
    ? text(node, 'value')
    : nothing;
}

export function textPart(node: WidgetNode, context: Context): unknown {
  const size = `text-${choice(node['size'], TEXT_SIZES) ?? 'md'}`;
  const minLines = count(node['minLines'], MAX_LINES);
  const map: StyleMap = {
    ...textStyles(node, context),
    width: length(node['width']),
    'min-height': minLines ? `calc(${minLines} * 1lh)` : undefined,
    'font-style': flag(node, 'italic') ? 'italic' : undefined,
    'text-decoration': flag(node, 'lineThrough') ? 'line-through' : undefined,
  };
  const editable = record(node['editable']);
  if (editable) return editableText(node, editable, context, `ck-w-${size}`, map);
  return html`<p
    dir="auto"
    class=${classes('ck-w-text', node, size)}
    title=${tooltip(node)}
    ${styles(map)}
    ${growing(text(node, 'value'))}
  ></p>`;
}

export function titlePart(node: WidgetNode, context: Context): unknown {
  const size = `title-${choice(node['size'], TITLE_SIZES) ?? 'md'}`;
  return html`<h3
    dir="auto"
    class=${classes('ck-w-title', node, size)}
    title=${tooltip(node)}
    ${styles(textStyles(node, context))}
    ${growing(text(node, 'value'))}
  ></h3>`;
}

export function captionPart(node: WidgetNode, context: Context): unknown {
  const size = `caption-${choice(node['size'], CAPTION_SIZES) ?? 'md'}`;
  return html`<p
    dir="auto"
    class=${classes('ck-w-caption', node, size)}
    title=${tooltip(node)}
    ${styles(textStyles(node, context))}
    ${growing(text(node, 'value'))}
  ></p>`;
}

export function markdownPart(node: WidgetNode, { host }: Context): unknown {
  const options = {
    streaming: flag(node, 'streaming'),
    locale: host.locale,
    imageAllowed: (url: string) => host.imageAllowed(url),
  };
  return html`<div class="ck-w-markdown">${renderMarkdown(text(node, 'value'), options)}</div>`;
}
