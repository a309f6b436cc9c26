/** Lengths from widget data: numbers, our spacing names, or one plain CSS length each. */

import { record } from '../nodes.js';

const MAX_PX = 4000;
const MAX_UNITS = 100;
const LENGTH = /^\d{1,5}(?:\.\d{1,4})?(?:px|rem|em|%|vw|vh|vi|vb|svh|dvh|ch|lh|cqw|cqi|fr)?$/;
const KEYWORDS = new Set(['auto', 'min-content', 'max-content', 'fit-content', 'none']);
const NAMED: Record<string, number> = {
  none: 0,
  '3xs': 0.25,
  '2xs': 0.5,
  xs: 1,
  sm: 2,
  md: 3,
  lg: 4,
  xl: 6,
  '2xl': 8,
  '3xl': 12,
  '4xl': 16,
};

function numeric(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number) || number < 0) return undefined;
  return number;
}

function cssLength(value: unknown): string | undefined {
  if (typeof value !== 'string' || !LENGTH.test(value.trim())) return undefined;
  return parseFloat(value) <= MAX_PX ? value.trim() : undefined;
}

/** Widths, heights and thicknesses: a number is pixels. */
export function length(value: unknown): string | undefined {
  const pixels = numeric(value);
  if (pixels !== undefined) return `${Math.min(pixels, MAX_PX)}px`;
  if (typeof value === 'string' && KEYWORDS.has(value)) return value;
  return cssLength(value);
}

function spaceOne(value: unknown): string | undefined {
  const units = numeric(value);
  if (units !== undefined) return `calc(var(--ck-unit) * ${Math.min(units, MAX_UNITS)})`;
  const name = typeof value === 'string' ? value.trim() : '';
  if (Object.hasOwn(NAMED, name)) return `calc(var(--ck-unit) * ${NAMED[name] ?? 0})`;
  return name === 'auto' ? name : cssLength(name);
}

/** Gaps, padding and margins: a number is so many spacing units; "8px 12px" is as in CSS. */
export function space(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/\s/.test(value.trim())) return spaceOne(value);
  const parts = value.trim().split(/\s+/).map(spaceOne);
  return parts.length <= 4 && parts.every(Boolean) ? parts.join(' ') : undefined;
}

type Sides = Record<'top' | 'right' | 'bottom' | 'left', unknown>;

/** `x`, `y` and single sides; the sides are physical in the types, but follow the text's direction. */
export function sides(value: unknown): Sides | undefined {
  const data = record(value);
  if (!data) return undefined;
  const { x, y, top = y, bottom = y, left = x, right = x } = data;
  return { top, right, bottom, left };
}

export const LOGICAL = {
  top: 'block-start',
  right: 'inline-end',
  bottom: 'block-end',
  left: 'inline-start',
} as const;

export function spacing(property: 'padding' | 'margin', value: unknown): Record<string, string> {
  const data = sides(value);
  if (!data) {
    const all = space(value);
    return all ? { [property]: all } : {};
  }
  const result: Record<string, string> = {};
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const size = space(data[side]);
    if (size) result[`${property}-${LOGICAL[side]}`] = size;
  }
  return result;
}

export function aspectRatio(value: unknown): string | undefined {
  if (typeof value === 'number' && value > 0 && value < 100) return String(value);
  if (typeof value !== 'string') return undefined;
  const ratio = value.trim();
  return ratio === 'auto' || /^\d{1,5}(?:\.\d+)?(?:\s*\/\s*\d{1,5}(?:\.\d+)?)?$/.test(ratio)
    ? ratio
    : undefined;
}

export function flex(value: unknown): string | undefined {
  const grow = numeric(value);
  if (grow !== undefined) return `${Math.min(grow, MAX_UNITS)} 1 0%`;
  if (typeof value !== 'string') return undefined;
  const basis = /^(?:auto|none|initial|\d{1,3}(?:\.\d+)? \d{1,3}(?:\.\d+)?(?: (\S+))?)$/.exec(
    value.trim(),
  );
  if (!basis) return undefined;
  return basis[1] === undefined || length(basis[1]) ? value.trim() : undefined;
}

const RADII: Record<string, string> = {
  none: '0',
  '2xs': '2px',
  xs: '4px',
  sm: 'var(--ck-radius-sm)',
  md: '8px',
  lg: 'var(--ck-radius)',
  xl: '14px',
  '2xl': 'var(--ck-radius-lg)',
  '3xl': '22px',
  '4xl': '28px',
  full: 'var(--ck-radius-full)',
  '100%': '100%',
};

export function radius(value: unknown): string | undefined {
  return typeof value === 'string' && Object.hasOwn(RADII, value) ? RADII[value] : undefined;
}
