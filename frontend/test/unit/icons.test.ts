import { expect, test } from 'vitest';

import all from '../../src/icons/all.js';

test('an icon that Lucide has renamed is found by both names', () => {
  expect(all['home']).toEqual(all['house']);
  expect(all['help-circle']).toEqual(all['circle-question-mark']);
  expect(all['house']).not.toBeUndefined();
});
