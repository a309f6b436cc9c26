/** The layout properties that boxes, cards and images share, as a map of CSS properties. */

import type { StyleMap } from '../../dom/styles.js';
import type { Context, Scheme } from '../context.js';
import { choice, record, type Data } from '../nodes.js';
import { colour, schemeFor } from './colours.js';
import { aspectRatio, flex, length, LOGICAL, radius, sides, space, spacing } from './sizes.js';

const ALIGN = {
  start: 'flex-start',
  center: 'center',
  end: 'flex-end',
  baseline: 'baseline',
  stretch: 'stretch',
} as const;
const JUSTIFY = {
  start: 'flex-start',
  center: 'center',
  end: 'flex-end',
  between: 'space-between',
  around: 'space-around',
  evenly: 'space-evenly',
  stretch: 'stretch',
} as const;
const LINES = [
  'solid',
  'dashed',
  'dotted',
  'double',
  'groove',
  'ridge',
  'inset',
  'outset',
] as const;
const WRAPS = ['nowrap', 'wrap', 'wrap-reverse'] as const;
const MAX_BORDER = 20;

export function align(value: unknown): string | undefined {
  return typeof value === 'string' && Object.hasOwn(ALIGN, value)
    ? ALIGN[value as keyof typeof ALIGN]
    : undefined;
}

export function justify(value: unknown): string | undefined {
  return typeof value === 'string' && Object.hasOwn(JUSTIFY, value)
    ? JUSTIFY[value as keyof typeof JUSTIFY]
    : undefined;
}

/** Sizes: `size` is both ways, a single one wins over it. */
export function blockStyles(node: Data): StyleMap {
  const either = (one: string, both: string) => length(node[one] ?? node[both]);
  return {
    height: either('height', 'size'),
    width: either('width', 'size'),
    'min-height': either('minHeight', 'minSize'),
    'min-width': either('minWidth', 'minSize'),
    'max-height': either('maxHeight', 'maxSize'),
    'max-width': either('maxWidth', 'maxSize'),
    'aspect-ratio': aspectRatio(node['aspectRatio']),
    'border-radius': radius(node['radius']),
    ...spacing('margin', node['margin']),
  };
}

function borderLine(value: unknown, scheme: Scheme): string | undefined {
  const border = typeof value === 'number' ? { size: value } : record(value);
  const size = border?.['size'];
  if (!border || typeof size !== 'number' || !(size >= 0)) return undefined;
  const style = choice(border['style'], LINES) ?? 'solid';
  const paint = colour(border['color'], 'border', scheme) ?? 'var(--ck-border)';
  return `${Math.min(size, MAX_BORDER)}px ${style} ${paint}`;
}

export function borderStyles(value: unknown, scheme: Scheme): StyleMap {
  const whole = borderLine(value, scheme);
  if (whole) return { border: whole };
  const each = sides(value);
  if (!each) return {};
  const result: Record<string, string | undefined> = {};
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    result[`border-${LOGICAL[side]}`] = borderLine(each[side], scheme);
  }
  return result;
}

export function flexStyles(node: Data): StyleMap {
  return {
    'align-items': align(node['align']),
    'justify-content': justify(node['justify']),
    'flex-wrap': choice(node['wrap'], WRAPS),
    flex: flex(node['flex']),
    gap: space(node['gap']),
  };
}

export function boxStyles(node: Data, context: Context): StyleMap {
  const { scheme } = context;
  return {
    ...blockStyles(node),
    ...flexStyles(node),
    ...spacing('padding', node['padding']),
    ...borderStyles(node['border'], scheme),
    'background-color': colour(node['background'], 'surface', scheme),
  };
}

/** The context inside a box whose background asks for the other scheme. */
export function withBackground(node: Data, context: Context): { inner: Context; theme?: Scheme } {
  const theme = schemeFor(node['background'], context.scheme);
  return theme ? { inner: { ...context, scheme: theme }, theme } : { inner: context };
}
