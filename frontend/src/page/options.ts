/** The element's options, from what the server says. */
import type { ChatKitOptions, Entity, OpenAIChatKit } from '@openai/chatkit';

import { progressFetch, type UploadInit } from '../protocol/upload.js';
import type { Offers, PageConfig } from './config';

/** Same origin: the session cookie says who it is, the CSRF header that the page sent it. */
function signedFetch(csrf: string): typeof fetch {
  return (input, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set('X-CSRFToken', csrf);
    const signed: UploadInit = { ...init, headers, credentials: 'same-origin' };
    return signed.onUploadProgress ? progressFetch(input instanceof Request ? input.url : input.toString(), signed) : fetch(input, signed);
  };
}

function ownApi(config: PageConfig): ChatKitOptions['api'] {
  return {
    url: config.urls.chatkit,
    domainKey: config.domainKey,
    fetch: signedFetch(config.csrf),
    uploadStrategy: { type: 'direct', uploadUrl: config.urls.upload },
  };
}

/** OpenAI answers; this site only opens the session, and opens a new one when it runs out. */
function hostedApi(config: PageConfig): ChatKitOptions['api'] {
  const send = signedFetch(config.csrf);
  return {
    getClientSecret: async (currentClientSecret) => {
      const url = currentClientSecret ? config.urls.refresh : config.urls.session;
      const answer = await send(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(currentClientSecret ? { currentClientSecret } : {}),
      });
      if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
      return ((await answer.json()) as { client_secret: string }).client_secret;
    },
  };
}

export async function json<T>(url: string): Promise<T> {
  const answer = await fetch(url, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return (await answer.json()) as T;
}

export function colorScheme(config: PageConfig): 'light' | 'dark' {
  if (config.theme !== 'system') return config.theme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function themeOf(config: PageConfig): NonNullable<ChatKitOptions['theme']> {
  const dark = colorScheme(config) === 'dark';
  return {
    colorScheme: dark ? 'dark' : 'light',
    radius: 'soft',
    color: {
      grayscale: { hue: 40, tint: 2 },
      accent: { primary: dark ? '#74cbb0' : '#1b6653', level: 1 },
    },
  };
}

export function optionsOf(
  config: PageConfig,
  offers: Offers,
  element: OpenAIChatKit,
  initialThread: string | null,
): ChatKitOptions {
  const entities = `${config.urls.chatkit}/entities`;
  return {
    api: config.backend === 'hosted' ? hostedApi(config) : ownApi(config),
    locale: config.locale as NonNullable<ChatKitOptions['locale']>,
    theme: themeOf(config),
    initialThread,
    history: { enabled: true, showDelete: true, showRename: true },
    startScreen: {
      ...(offers.greeting ? { greeting: offers.greeting } : {}),
      prompts: offers.prompts,
    },
    thread: { autoScroll: true },
    threadItemActions: { feedback: true, retry: true },
    composer: {
      attachments: config.uploads,
      tools: offers.tools,
      models: offers.models,
      dictation: { enabled: config.dictation },
    },
    entities: {
      onTagSearch: async (query) => {
        const found = await json<{ entities: Entity[] }>(`${entities}?q=${encodeURIComponent(query)}`);
        return found.entities;
      },
      onRequestPreview: (entity) => json(`${entities}/${encodeURIComponent(entity.id)}`),
    },
    commands: {
      enabled: offers.commands.length > 0,
      onSearch: (query) => {
        const word = query.toLowerCase();
        return Promise.resolve(offers.commands.filter((command) => command.id.startsWith(word)));
      },
      onSelect: async ({ id }) => {
        const command = offers.commands.find((known) => known.id === id);
        if (!command) return;
        const write = () => element.setComposerValue({ text: command.prompt });
        // Not waited for: the list would stay open until the answer is complete.
        if (command.send) void element.sendUserMessage({ text: command.prompt }).catch(write);
        else await write();
      },
    },
  };
}
