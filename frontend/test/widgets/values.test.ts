import { expect, test } from 'vitest';

import { colour, schemeFor } from '../../src/widgets/values/colours.js';
import { dayOf } from '../../src/widgets/values/dates.js';
import { aspectRatio, flex, length, radius, space } from '../../src/widgets/values/sizes.js';

test.each([
  ['danger', 'text', 'var(--ck-danger)'],
  ['surface-tertiary', 'surface', 'var(--ck-surface-3)'],
  ['strong', 'border', 'var(--ck-border-strong)'],
  ['#abc', 'text', '#abc'],
  ['rgb(1 2 3 / 50%)', 'text', 'rgb(1 2 3 / 50%)'],
  ['oklch(0.5 0.1 200deg)', 'text', 'oklch(0.5 0.1 200deg)'],
  ['rebeccapurple', 'text', 'rebeccapurple'],
  ['blue-500', 'text', 'oklch(0.570 0.170 255)'],
  [' red ', 'text', 'red'],
] as const)('%j is a colour for %s', (value, role, css) => {
  expect(colour(value, role, 'light')).toBe(css);
});

test.each([
  'url(//x)',
  'red;x:y',
  'var(--x)',
  'rgb(url(x))',
  '#ggg',
  'blue-1001',
  'constructor',
  '__proto__-1',
  '',
  7,
  null,
  [],
  { light: 'url(x)' },
  'color-mix(in srgb, red, blue)',
  'rgb(' + '1 '.repeat(80) + ')',
])('%j is no colour', (value) => {
  const result = colour(value, 'text', 'light');
  expect(result === undefined || /^[a-z]+$/i.test(result)).toBe(true);
});

test.each([
  [8, '8px'],
  ['50%', '50%'],
  ['1.5rem', '1.5rem'],
  ['auto', 'auto'],
  ['12', '12px'],
  [0, '0px'],
  [1e9, '4000px'],
])('%j is the length %s', (value, css) => {
  expect(length(value)).toBe(css);
});

test.each(['-1px', -1, 'calc(1px)', '1px;x', '99999px', 'NaN', NaN, Infinity, {}, 'red'])(
  '%j is no length',
  (value) => {
    expect(length(value)).toBeUndefined();
  },
);

test.each([
  [2, 'calc(var(--ck-unit) * 2)'],
  ['md', 'calc(var(--ck-unit) * 3)'],
  ['8px 12px', '8px 12px'],
  ['1 2', 'calc(var(--ck-unit) * 1) calc(var(--ck-unit) * 2)'],
  ['1 2 3 4 5', undefined],
  ['1px url(x)', undefined],
  [-1, undefined],
])('%j as a space is %j', (value, css) => {
  expect(space(value)).toBe(css);
});

test('ratios, growth and corners are of their kind or nothing', () => {
  expect([1.5, '16/9', '4 / 3', 'auto', '1;x', -1].map(aspectRatio)).toEqual([
    '1.5',
    '16/9',
    '4 / 3',
    'auto',
    undefined,
    undefined,
  ]);
  expect([1, '1 1 auto', 'none', '1 1 0;x', '1 1 url(x)'].map(flex)).toEqual([
    '1 1 0%',
    '1 1 auto',
    'none',
    undefined,
    undefined,
  ]);
  expect(['md', '100%', 'toString', '5px'].map(radius)).toEqual([
    '8px',
    '100%',
    undefined,
    undefined,
  ]);
});

test('a fixed background brings the scheme that suits it', () => {
  expect(
    ['#fff', '#000000', 'yellow-100', 'blue-900', 'surface', 'red'].map((value) =>
      schemeFor(value, 'light'),
    ),
  ).toEqual([undefined, 'dark', undefined, 'dark', undefined, undefined]);
});

test.each([
  ['2026-11-20', '2026-11-20'],
  ['2026-11-20T10:00:00', '2026-11-20'],
  ['2026-11-20T23:30:00Z', '2026-11-21'],
  ['2026-11-20T00:30:00+02:00', '2026-11-19'],
  ['2026-13-45', ''],
  ['tomorrow', ''],
  [20261120, ''],
])('%j is the day %j in Berlin', (value, day) => {
  expect(dayOf(value, 'Europe/Berlin')).toBe(day);
});
