import { defineConfig } from 'vitest/config';

/** Stories in a real Chromium, against the built bundle: `npm run build` first. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/browser/**/*.browser.ts'],
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
