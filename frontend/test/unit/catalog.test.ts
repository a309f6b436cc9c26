import { expect, test } from 'vitest';

import { defineStrings, direction } from '../../src/i18n/catalog.js';

const strings = defineStrings({ en: { hi: 'Hello' }, ar: { hi: 'مرحبا' } });

test('a regional locale takes its language', () => expect(strings('ar-EG').hi).toBe('مرحبا'));
test('an unknown language falls back to English', () => expect(strings('fi').hi).toBe('Hello'));
test('Arabic reads from the right', () => expect(direction('ar-SA')).toBe('rtl'));
