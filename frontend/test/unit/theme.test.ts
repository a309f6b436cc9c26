import { expect, test } from 'vitest';

import { readableOn, themeOf, themeStyles } from '../../src/theme/apply.js';

test('a colour scheme alone is a theme', () => expect(themeOf('dark').colorScheme).toBe('dark'));
test('light unless said otherwise', () => expect(themeOf(undefined).colorScheme).toBe('light'));
test('what stands on an accent can be read', () =>
  expect([readableOn([255, 255, 0]), readableOn([20, 20, 90])]).toEqual(['#000', '#fff']));
test('options become tokens', () =>
  expect(
    themeStyles(
      themeOf({
        radius: 'sharp',
        density: 'spacious',
        typography: { baseSize: 18, fontFamily: 'Inter' },
        color: {
          grayscale: { hue: 200, tint: 2, shade: -1 },
          surface: { background: '#eee', foreground: '#111' },
        },
      }),
    ),
  ).toMatchObject({
    '--ck-radius': '0px',
    '--ck-unit': '4.75px',
    '--ck-size': '18px',
    '--ck-font': 'Inter',
    '--ck-hue': 200,
    '--ck-tint': '6%',
    '--ck-surface': '#eee',
    '--ck-text': '#111',
  }));
