/** Colours from widget data: our tokens, a palette by name, or a plain CSS colour; nothing else. */

import type { Scheme } from '../context.js';
import { record } from '../nodes.js';

export type ColourRole = 'text' | 'surface' | 'border';

const TOKENS: Record<ColourRole, Record<string, string>> = {
  text: {
    prose: 'var(--ck-text)',
    primary: 'var(--ck-text)',
    emphasis: 'var(--ck-text)',
    secondary: 'var(--ck-text-2)',
    tertiary: 'var(--ck-text-3)',
    success: 'var(--ck-success)',
    warning: 'var(--ck-warning)',
    caution: 'var(--ck-caution)',
    danger: 'var(--ck-danger)',
    info: 'var(--ck-info)',
    discovery: 'var(--ck-discovery)',
  },
  surface: {
    surface: 'var(--ck-surface)',
    'surface-secondary': 'var(--ck-surface-2)',
    'surface-tertiary': 'var(--ck-surface-3)',
    'surface-elevated': 'var(--ck-surface-raised)',
    'surface-elevated-secondary': 'var(--ck-surface-2)',
  },
  border: {
    default: 'var(--ck-border)',
    subtle: 'color-mix(in srgb, var(--ck-border) 60%, transparent)',
    strong: 'var(--ck-border-strong)',
  },
};

/** Hue and strength in OKLCH; the number gives the lightness, so that shades match across hues. */
const PALETTE: Record<string, readonly [hue: number, chroma: number]> = {
  gray: [260, 0.01],
  red: [25, 0.19],
  orange: [50, 0.17],
  yellow: [90, 0.15],
  green: [150, 0.15],
  blue: [255, 0.17],
  purple: [300, 0.17],
  pink: [350, 0.17],
};

const HEX = /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i;
const FUNCTION =
  /^(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\((?:[\d\s.,%/+-]|deg|turn|rad|none){1,60}\)$/i;
const NAME = /^[a-z]{3,20}$/i;

function paletteColour(value: string): { css: string; lightness: number } | undefined {
  const [, name = '', shade = ''] = /^([a-z]+)-(\d{1,4})$/.exec(value) ?? [];
  const colour = Object.hasOwn(PALETTE, name) ? PALETTE[name] : undefined;
  const level = Number(shade);
  if (!colour || !shade || level > 1000) return undefined;
  const lightness = 1 - (level / 1000) * 0.86;
  const chroma = colour[1] * Math.min(1, 4 * lightness * (1 - lightness) + 0.02);
  return { css: `oklch(${lightness.toFixed(3)} ${chroma.toFixed(3)} ${colour[0]})`, lightness };
}

function isNamed(value: string): boolean {
  if (!NAME.test(value)) return false;
  return typeof CSS === 'undefined' || !('supports' in CSS) || CSS.supports('color', value);
}

function pick(value: unknown, scheme: Scheme): string {
  const themed = record(value);
  const picked = themed ? themed[scheme] : value;
  return typeof picked === 'string' ? picked.trim() : '';
}

export function colour(value: unknown, role: ColourRole, scheme: Scheme): string | undefined {
  const name = pick(value, scheme);
  if (Object.hasOwn(TOKENS[role], name)) return TOKENS[role][name];
  const shade = paletteColour(name);
  if (shade) return shade.css;
  return HEX.test(name) || FUNCTION.test(name) || isNamed(name) ? name : undefined;
}

function hexLightness(value: string): number | undefined {
  if (!HEX.test(value) || value.length === 5 || value.length === 9) return undefined;
  const short = value.length === 4;
  const digits = short ? value.slice(1).replace(/./g, '$&$&') : value.slice(1);
  const [r = 0, g = 0, b = 0] = (digits.match(/../g) ?? []).map((part) => parseInt(part, 16) / 255);
  return Math.cbrt(0.2126 * r ** 2.2 + 0.7152 * g ** 2.2 + 0.0722 * b ** 2.2);
}

/** Text on a fixed background must suit it, whatever the page's theme: dark text on light pink. */
export function schemeFor(background: unknown, scheme: Scheme): Scheme | undefined {
  const value = pick(background, scheme);
  const lightness = paletteColour(value)?.lightness ?? hexLightness(value);
  if (lightness === undefined) return undefined;
  const suits: Scheme = lightness > 0.62 ? 'light' : 'dark';
  return suits === scheme ? undefined : suits;
}
