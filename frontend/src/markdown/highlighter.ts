/** Loads the highlighter once, when code is first shown, and tells who waited. */

import { assetUrl } from '../assets.js';

export type Highlight = (code: string, language: string) => string | undefined;

interface Module {
  highlight: Highlight;
}

let load = (): Promise<Module> =>
  import(/* @vite-ignore */ assetUrl('highlight')) as Promise<Module>;
let loading: Promise<void> | undefined;
let ready: Highlight | undefined;

/** For pages without the built file beside the bundle: tests and the gallery. */
export function provideHighlighter(loader: () => Promise<Module>): void {
  load = loader;
  loading = undefined;
  ready = undefined;
}

/** The highlighter if it is here; else it is fetched and `done` is called once it is. */
export function highlighter(done: () => void): Highlight | undefined {
  if (ready) return ready;
  loading ??= load().then(
    (module) => {
      ready = module.highlight;
    },
    () => {
      // Code without colours is still code: a lost file must not cost the reply.
      ready = () => undefined;
    },
  );
  void loading.then(done);
  return undefined;
}
