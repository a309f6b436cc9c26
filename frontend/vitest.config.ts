import { defineConfig } from 'vitest/config';

import { icons } from './vite.shared.mjs';

export default defineConfig({
  plugins: [icons()],
  test: {
    environment: 'jsdom',
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    restoreMocks: true,
    sequence: { shuffle: true },
  },
});
