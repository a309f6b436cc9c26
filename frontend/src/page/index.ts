/** The chat page: the element, the tasks beside it, and the socket that keeps both true. */
import type { OpenAIChatKit } from '@openai/chatkit';

import { forgetAtLogout } from '../site/logout';
import { NO_OFFERS, type Offers, type PageConfig, readConfig } from './config';
import { elementDefined } from './element';
import { Live } from './live';
import { onStep, openThread, rememberThread } from './open-thread';
import { json, optionsOf } from './options';
import { freshNav } from './nav';
import { panes } from './panes';
import { TaskPanel } from './task-panel';
import { TasksApi } from './tasks-api';

function say(text: string): void {
  const notice = document.querySelector<HTMLElement>('#page-notice');
  if (!notice) return;
  notice.textContent = text;
  notice.hidden = false;
}

function taskPanel(config: PageConfig): TaskPanel | null {
  customElements.define('task-panel', TaskPanel);
  const panel = document.querySelector<TaskPanel>('task-panel');
  if (!panel) return null;
  panel.locale = config.locale;
  panel.timeZone = config.timeZone;
  panel.icons = config.urls.icons;
  panel.start(new TasksApi(config.urls.tasks, config.csrf));
  return panel;
}

async function chat(config: PageConfig): Promise<OpenAIChatKit> {
  // Without them the conversation works all the same.
  const offers = json<Offers>(`${config.urls.chatkit}/start`).catch(() => NO_OFFERS);
  await elementDefined(config, say);
  const offered = await offers;
  const element = document.querySelector('openai-chatkit') as OpenAIChatKit;
  element.addEventListener('chatkit.thread.change', (event) => rememberThread(event.detail.threadId));
  element.setOptions(optionsOf(config, offered, element, openThread()));
  onStep((id) => void element.setThreadId(id));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    element.setOptions(optionsOf(config, offered, element, openThread()));
  });
  // A keyboard is at hand: type at once. On a phone it would push the page away.
  if (matchMedia('(hover: hover)').matches) await element.focusComposer();
  return element;
}

function follow(config: PageConfig, panel: TaskPanel | null, element: Promise<OpenAIChatKit>): void {
  const tasks = (): void => {
    void panel?.refresh();
    freshNav();
  };
  const all = (): void => {
    tasks();
    void element.then((chatkit) => chatkit.fetchUpdates());
  };
  const url = new URL(config.urls.live, location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  new Live(
    url.href,
    ({ topic, id }) => {
      if (topic === 'tasks') tasks();
      else if (topic === 'thread' && id === openThread()) {
        void element.then((chatkit) => chatkit.fetchUpdates());
      }
    },
    all,
    () => location.reload(), // the server asks to log in; drafts wait in the browser
  );
}

const config = readConfig();
forgetAtLogout();
const root = document.querySelector<HTMLElement>('.chat-page');
if (root) panes(root);
follow(config, taskPanel(config), chat(config));
