/** Icon and Image. */

import { html, nothing } from 'lit';

import { styles, type StyleMap } from '../../dom/styles.js';
import { icon } from '../../icons/icon.js';
import { safeImage } from '../../markdown/urls.js';
import type { Context } from '../context.js';
import { choice, flag, text, type Data, type WidgetNode } from '../nodes.js';
import { blockStyles } from '../values/box.js';
import { colour } from '../values/colours.js';
import { flex } from '../values/sizes.js';

const ICON_SIZES = ['xs', 'sm', 'md', 'lg', 'xl', '2xl', '3xl'] as const;
const FITS = ['cover', 'contain', 'fill', 'scale-down', 'none'] as const;
const POSITIONS = [
  'top left',
  'top',
  'top right',
  'left',
  'center',
  'right',
  'bottom left',
  'bottom',
  'bottom right',
] as const;

export function iconPart(node: WidgetNode, context: Context): unknown {
  const size = choice(node['size'], ICON_SIZES) ?? 'md';
  const map = { color: colour(node['color'], 'text', context.scheme) };
  return html`<span class="ck-w-icon ck-w-icon-${size}" ${styles(map)}>${icon(text(node, 'name'))}</span>`;
}

function imageStyles(node: Data, context: Context): StyleMap {
  return {
    ...blockStyles(node),
    flex: flex(node['flex']),
    'background-color': colour(node['background'], 'surface', context.scheme),
    'object-fit': choice(node['fit'], FITS),
    'object-position': choice(node['position'], POSITIONS),
  };
}

function blocked(node: Data, context: Context, map: StyleMap): unknown {
  const label = text(node, 'alt') || context.words.image;
  return html`<span class="ck-w-image ck-w-image-off" role="img" aria-label=${label} title=${context.words.imageBlocked} ${styles(map)}
    >${icon('image-off')}<span>${text(node, 'alt')}</span></span
  >`;
}

export function imagePart(node: WidgetNode, context: Context): unknown {
  const { host } = context;
  const map = imageStyles(node, context);
  const source = safeImage(node['src'], (url) => host.imageAllowed(url));
  const key = `image:${context.path}:${source ?? ''}`;
  if (!source || host.memory.has(key)) return blocked(node, context, map);
  const onError = () => {
    host.memory.set(key, true);
    host.requestUpdate();
  };
  const frame = flag(node, 'frame') ? ' ck-w-image-frame' : '';
  const flush = flag(node, 'flush') ? ' ck-w-flush' : '';
  return html`<img
    class="ck-w-image${frame}${flush}" src=${source} alt=${text(node, 'alt')}
    loading="lazy" decoding="async" referrerpolicy="no-referrer" @error=${onError} ${styles(map)}
  />`;
}

export function smallImage(source: unknown, className: string, { host }: Context): unknown {
  const address = safeImage(source, (url) => host.imageAllowed(url));
  if (!address) return nothing;
  return html`<img class=${className} src=${address} alt="" referrerpolicy="no-referrer" />`;
}
