/** The element in any page: `{% chatkit %}` wrote it, with its configuration beside it. */
import type { OpenAIChatKit } from '@openai/chatkit';

import { NO_OFFERS, type Offers, type PageConfig } from '../page/config';
import { elementDefined } from '../page/element';
import { openThread, rememberThread } from '../page/open-thread';
import { json, optionsOf } from '../page/options';
import { forgetAtLogout } from '../site/logout';

interface EmbedConfig extends PageConfig {
  /** The conversation to open. */
  thread: string | null;
}

function configOf(element: HTMLElement): EmbedConfig {
  const text = document.getElementById(element.dataset['config'] ?? '')?.textContent;
  if (!text) throw new Error('The chat element has no configuration beside it.');
  return JSON.parse(text) as EmbedConfig;
}

function sayAbove(element: HTMLElement): (text: string) => void {
  return (text) => {
    const notice = document.createElement('p');
    notice.setAttribute('role', 'status');
    notice.textContent = text;
    element.before(notice);
  };
}

async function embed(element: OpenAIChatKit & HTMLElement): Promise<void> {
  const config = configOf(element);
  const readOnly = element.hasAttribute('read-only');
  // Without them the conversation works all the same.
  const offers = readOnly ? NO_OFFERS : json<Offers>(`${config.urls.chatkit}/start`).catch(() => NO_OFFERS);
  await elementDefined(config, sayAbove(element));
  const options = optionsOf(config, await offers, element, config.thread ?? (readOnly ? null : openThread()));
  if (readOnly) {
    element.setOptions({ ...options, history: { enabled: false } });
    return;
  }
  element.addEventListener('chatkit.thread.change', (event) => rememberThread(event.detail.threadId));
  element.setOptions(options);
}

forgetAtLogout();
for (const element of document.querySelectorAll<OpenAIChatKit & HTMLElement>('openai-chatkit[data-config]'))
  void embed(element);
