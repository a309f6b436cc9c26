/** Turns the page's theme options into token values. */
import type { ChatKitOptions, ThemeOption } from '@openai/chatkit';

import type { StyleMap } from '../dom/styles.js';

export type Theme = Required<Pick<ThemeOption, 'colorScheme' | 'radius' | 'density'>> & ThemeOption;

export function themeOf(option: ChatKitOptions['theme']): Theme {
  const given = typeof option === 'string' ? { colorScheme: option } : (option ?? {});
  const colorScheme = given.colorScheme === 'dark' ? 'dark' : 'light';
  return {
    ...given,
    colorScheme,
    radius: given.radius ?? 'pill',
    density: given.density ?? 'normal',
  };
}

const RADII = {
  pill: { sm: '8px', md: '14px', lg: '24px', full: '999px' },
  round: { sm: '6px', md: '10px', lg: '16px', full: '14px' },
  soft: { sm: '4px', md: '6px', lg: '8px', full: '6px' },
  sharp: { sm: '0px', md: '0px', lg: '0px', full: '0px' },
} as const;

const UNITS = { compact: '3.25px', normal: '4px', spacious: '4.75px' } as const;
const SOFTNESS = ['6%', '10%', '16%', '24%'] as const;

/** Red, green and blue of any colour that the browser knows. */
export function rgbOf(color: string): [number, number, number] | null {
  const context = document.createElement('canvas').getContext('2d');
  if (!context || !CSS.supports('color', color)) return null;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** Black or white, whichever can be read on the colour (WCAG's relative luminance). */
export function readableOn(rgb: readonly [number, number, number]): string {
  const [red = 0, green = 0, blue = 0] = rgb.map((channel) => {
    const part = channel / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return luminance > 0.179 ? '#000' : '#fff';
}

function colors({ color }: Theme): StyleMap {
  const { accent, grayscale, surface } = color ?? {};
  const rgb = accent ? rgbOf(accent.primary) : null;
  return {
    ...(grayscale
      ? {
          '--ck-hue': grayscale.hue,
          '--ck-tint': `${grayscale.tint * 3}%`,
          '--ck-shade': `${(grayscale.shade ?? 0) * 0.6}%`,
        }
      : {}),
    ...(accent && rgb
      ? {
          '--ck-accent': accent.primary,
          '--ck-on-accent': readableOn(rgb),
          '--ck-softness': SOFTNESS[accent.level],
        }
      : {}),
    ...(surface
      ? {
          '--ck-surface': surface.background,
          '--ck-surface-raised': surface.background,
          '--ck-text': surface.foreground,
        }
      : {}),
  };
}

export function themeStyles(theme: Theme): StyleMap {
  const radius = RADII[theme.radius];
  const { baseSize, fontFamily, fontFamilyMono } = theme.typography ?? {};
  return {
    '--ck-radius-sm': radius.sm,
    '--ck-radius': radius.md,
    '--ck-radius-lg': radius.lg,
    '--ck-radius-full': radius.full,
    '--ck-unit': UNITS[theme.density],
    ...(baseSize ? { '--ck-size': `${baseSize}px` } : {}),
    ...(fontFamily ? { '--ck-font': fontFamily } : {}),
    ...(fontFamilyMono ? { '--ck-mono': fontFamilyMono } : {}),
    ...colors(theme),
  };
}

const loaded = new Set<string>();

/** Font faces belong to the document, also for text in a shadow root. */
export function loadFonts(theme: Theme): void {
  for (const font of theme.typography?.fontSources ?? []) {
    const key = JSON.stringify(font);
    if (loaded.has(key) || typeof FontFace === 'undefined') continue;
    loaded.add(key);
    const { family, src, weight, style, display, unicodeRange } = font;
    const face = new FontFace(family, `url(${JSON.stringify(src)})`, {
      weight: String(weight ?? 'normal'),
      style: style ?? 'normal',
      display: display ?? 'swap',
      ...(unicodeRange ? { unicodeRange } : {}),
    });
    document.fonts.add(face);
  }
}
