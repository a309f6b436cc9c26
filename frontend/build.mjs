import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

import { icons, slimCss } from './vite.shared.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const outDir = here('../static/built');

/** Each entry becomes exactly one file: hashed static storage does not rewrite inner imports. */
const entries = {
  chatkit: 'src/index.ts',
  embed: 'src/embed/index.ts',
  highlight: 'src/markdown/highlight.ts',
  icons: 'src/icons/all.ts',
  page: 'src/page/index.ts',
  site: 'src/site/index.ts',
};

mkdirSync(outDir, { recursive: true });
for (const name of readdirSync(outDir)) rmSync(`${outDir}/${name}`, { recursive: true });

for (const [name, entry] of Object.entries(entries)) {
  await build({
    configFile: false,
    root: here('.'),
    logLevel: 'warn',
    publicDir: false,
    plugins: [icons(), slimCss()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      sourcemap: false,
      lib: { entry: here(entry), formats: ['es'], fileName: () => `${name}.js`, cssFileName: name },
      rolldownOptions: {
        output: { codeSplitting: false, minify: true },
        // htmx evaluates only hx-on and js: values; the pages have none and their CSP forbids it.
        onwarn: (warning, warn) => (warning.code === 'EVAL' ? undefined : warn(warning)),
      },
    },
  });
}
