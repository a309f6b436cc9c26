/** The element in the page: OpenAI's when the site asks for it and it comes, else ours. */
import type { PageConfig } from './config';

const PATIENCE_MS = 5000;

export async function elementDefined(config: PageConfig, say: (text: string) => void): Promise<void> {
  const defined = customElements.whenDefined('openai-chatkit');
  if (config.ui === 'openai') {
    const late = new Promise<'late'>((resolve) => {
      setTimeout(() => resolve('late'), PATIENCE_MS);
    });
    if ((await Promise.race([defined, late])) === 'late') {
      say('OpenAI’s chat element could not be loaded. This is the site’s own.');
      await import(/* @vite-ignore */ config.urls.element);
    }
  }
  await defined;
}
