import { expect, test } from 'vitest';

import {
  failureText,
  formatBytes,
  formatDuration,
  formatTime,
  strings,
  textDirection,
  validLocale,
  validTimeZone,
} from '../../src/i18n/index.js';
import { ar } from '../../src/i18n/ar.js';
import { en } from '../../src/i18n/en.js';
import { ChatFailure } from '../../src/protocol/failure.js';

test('every English word has an Arabic one, of the same kind', () => {
  for (const [key, word] of Object.entries(en))
    expect(typeof ar[key as keyof typeof ar], key).toBe(typeof word);
});
test('nothing was left in English', () => {
  const same = Object.entries(en).filter(
    ([key, word]) => typeof word === 'string' && ar[key as keyof typeof ar] === word,
  );
  expect(same).toEqual([]);
});
test('an untranslated right-to-left language is shown in English, so from the left', () =>
  expect([textDirection('ur'), textDirection('ar-EG')]).toEqual(['ltr', 'rtl']));
test('a locale that is none is English', () => expect(validLocale('not a locale')).toBe('en'));
test('a zone that is none is the browser’s', () =>
  expect(validTimeZone('Mars/Base')).toBe(validTimeZone(null)));
test('sizes', () =>
  expect([
    formatBytes(0, 'en'),
    formatBytes(1536, 'en'),
    formatBytes(100 * 1024 ** 2, 'de'),
  ]).toEqual(['0 byte', '1.5 kB', '100 MB']));
test('durations', () =>
  expect([formatDuration(0.2, 'en'), formatDuration(90, 'en'), formatDuration(7200, 'en')]).toEqual(
    ['1 second', '2 minutes', '2 hours'],
  ));
test('times stand in the person’s zone', () =>
  expect(formatTime('2026-01-01T23:30:00Z', 'en', 'Europe/Berlin')).toContain('Jan 2'));
test('the server’s own reason comes first when it knows better', () => {
  const t = strings('en');
  const text = (kind: ConstructorParameters<typeof ChatFailure>[0], detail: string) =>
    failureText(new ChatFailure(kind, { detail }), t, 'en');
  expect(text('rejected', 'Too many tags.')).toBe('Too many tags.');
  expect(text('server', 'Traceback (most recent call last)')).toBe(t.errorServer);
});
