import type { OpenAIChatKit } from '@openai/chatkit';
import { afterEach, expect, it, vi } from 'vitest';

import { NO_OFFERS, type PageConfig } from '../../src/page/config';
import { optionsOf } from '../../src/page/options';

const config: PageConfig = {
  ui: 'openai',
  backend: 'hosted',
  domainKey: 'key',
  person: 'p',
  csrf: 'token',
  locale: 'en',
  timeZone: 'UTC',
  theme: 'light',
  urls: {
    chatkit: '/chatkit',
    upload: '/chatkit/upload',
    session: '/api/chatkit/session',
    refresh: '/api/chatkit/refresh',
    live: '/ws/live',
    tasks: '/api/tasks',
    element: '/static/chatkit.js',
    icons: '/static/icons.svg',
  },
  uploads: { enabled: false, maxSize: 0, maxCount: 0, accept: {} },
  dictation: false,
};
const element = {} as OpenAIChatKit;
const answering = (body: unknown, status = 200) =>
  vi.fn<typeof fetch>(() => Promise.resolve(new Response(JSON.stringify(body), { status })));

afterEach(() => vi.unstubAllGlobals());

function secretOf(): (current: string | null) => Promise<string> {
  const { api } = optionsOf(config, NO_OFFERS, element, null);
  if (!('getClientSecret' in api)) throw new Error('not hosted');
  return api.getClientSecret;
}

it('opens a hosted session, signed', async () => {
  const fetched = answering({ client_secret: 's1' });
  vi.stubGlobal('fetch', fetched);
  expect(await secretOf()(null)).toBe('s1');
  const [url, init] = fetched.mock.calls[0] as [string, RequestInit];
  expect(url).toBe('/api/chatkit/session');
  expect(new Headers(init.headers).get('X-CSRFToken')).toBe('token');
});

it('opens a new one in the place of one that ran out', async () => {
  const fetched = answering({ client_secret: 's2' });
  vi.stubGlobal('fetch', fetched);
  expect(await secretOf()('s1')).toBe('s2');
  const [url, init] = fetched.mock.calls[0] as [string, RequestInit];
  expect(url).toBe('/api/chatkit/refresh');
  expect(init.body).toBe('{"currentClientSecret":"s1"}');
});

it('fails loudly when it is refused', async () => {
  vi.stubGlobal('fetch', answering({}, 401));
  await expect(secretOf()(null)).rejects.toThrow('401');
});

it('speaks to this site otherwise', () => {
  const { api } = optionsOf({ ...config, backend: 'self' }, NO_OFFERS, element, null);
  expect(api).toMatchObject({ url: '/chatkit', domainKey: 'key' });
});
