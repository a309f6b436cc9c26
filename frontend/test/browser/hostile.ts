/** The corpus, what must never stand in the page, and bundles that are unsafe on purpose. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { Page } from 'playwright-core';
import { build, type Plugin } from 'vite';

import { icons, slimCss } from '../../vite.shared.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const payloads = (
  JSON.parse(readFileSync(here('../../../tests/browser/xss_corpus.json'), 'utf8')) as {
    text?: string;
  }[]
).flatMap(({ text }) => (text === undefined ? [] : [text]));

/** What is wrong in the shadow root as it stands. */
export const FOUND = `(() => {
  const root = document.querySelector('openai-chatkit').shadowRoot;
  const bad = [];
  for (const one of root.querySelectorAll('*')) {
    const ours = one.matches('form.ck-composer, form.ck-structured, form.ck-rename');
    if (/^(script|iframe|object|embed|form|base|meta|link|style|math|template)$/i.test(one.localName) && !ours) bad.push(one.outerHTML.slice(0, 120));
    for (const { name, value } of one.attributes) {
      if (/^on/i.test(name) || name === 'style' && /url|expression/i.test(value)) bad.push(name + '=' + value);
      if (/^(href|src|action|formaction|xlink:href)$/i.test(name) && !/^(https?:|mailto:|#|\\/)/i.test(value)) bad.push(name + '=' + value);
    }
    if (one.localName === 'img' && new URL(one.src, location).origin !== location.origin) bad.push(one.src);
  }
  return bad;
})()`;

export interface Watched {
  /** Dialogs that a payload opened. */
  alarms: string[];
  /** Requests to other origins. */
  elsewhere: string[];
  /** Everything that was ever wrong, however short it stood. */
  bad(): Promise<string[]>;
}

/** Looks at the shadow root after each of its changes. */
export async function watch(page: Page, origin: string): Promise<Watched> {
  const alarms: string[] = [];
  const elsewhere: string[] = [];
  page.on('dialog', (dialog) => {
    alarms.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) elsewhere.push(request.url());
  });
  await page.evaluate(`(() => {
    const bad = (window.bad = new Set());
    const look = () => { for (const one of ${FOUND}) bad.add(one); };
    const how = { subtree: true, childList: true, attributes: true };
    new MutationObserver(look).observe(document.querySelector('openai-chatkit').shadowRoot, how);
    look();
  })()`);
  return { alarms, elsewhere, bad: () => page.evaluate('[...window.bad]') };
}

/** Markdown whose HTML passes the parser, so that only the sanitiser stands before the page. */
const htmlPasses: Plugin = {
  name: 'html-passes-the-parser',
  transform: (code, id) =>
    id.endsWith('/markdown/parser.ts') ? code.replace('html: false', 'html: true') : undefined,
};

const noSanitiser: Plugin = {
  name: 'no-sanitiser',
  load: (id) =>
    id.endsWith('/markdown/sanitise.ts')
      ? `export function sanitise(html) {
          const made = document.createElement('template');
          made.innerHTML = html;
          return made.content;
        }`
      : undefined,
};

/** The element, with its defences taken away: for showing that the tests would see it. */
export async function unsafeElement(sanitised: boolean): Promise<string> {
  const made = await build({
    configFile: false,
    root: here('../..'),
    logLevel: 'error',
    publicDir: false,
    plugins: [htmlPasses, ...(sanitised ? [] : [noSanitiser]), icons(), slimCss()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: here('../../src/index.ts'), formats: ['es'], fileName: () => 'chatkit.js' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const first = Array.isArray(made) ? made[0] : made;
  if (!first || !('output' in first)) throw new Error('Nothing was built');
  return first.output[0].code;
}
