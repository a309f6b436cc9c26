/** Runs the corpus of hostile texts through every path, in this real browser. */
import { problems } from '../test/xss/inspect.js';
import { paths, widget, type Payload } from '../test/xss/paths.js';

/** The sanitiser alone is given raw HTML, which the policy reports although it never runs. */
export async function runCorpus(
  corpus: readonly Payload[],
  part: 'renderers' | 'sanitiser',
): Promise<string[]> {
  const found: string[] = [];
  const place = document.body.appendChild(document.createElement('div'));
  const shadow = place.attachShadow({ mode: 'open' });
  const check = (label: string, show: (root: HTMLElement) => void) => {
    const root = shadow.appendChild(document.createElement('div'));
    show(root);
    found.push(...problems(root).map((problem) => `${label}: ${problem}`));
    root.remove();
  };
  for (const { name, text, widget: data } of corpus) {
    if (data !== undefined) check(name, (root) => widget(data, root));
    if (text === undefined) continue;
    for (const [path, show] of Object.entries(paths)) {
      if ((path === 'sanitiser') !== (part === 'sanitiser')) continue;
      check(`${name} by ${path}`, (root) => show(text, root));
    }
    await new Promise((done) => setTimeout(done));
  }
  place.remove();
  return found;
}
