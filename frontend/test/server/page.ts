/** The page that embeds the built element, as strict as ours: CSP and Trusted Types. */
import { existsSync, readFileSync } from 'node:fs';

import type { Behaviour } from './scripted.js';

const BUILT = new URL('../../../static/built/', import.meta.url);

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

const HTML = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Chat</title>
<link rel="stylesheet" href="/page.css">
<main><h1>Chat</h1><openai-chatkit id="chat" time-zone="Europe/Berlin"></openai-chatkit></main>
<script type="module" src="/page.js"></script>
</html>`;

const CSS =
  'html,body,main{margin:0;height:100%}main{height:100dvh}h1{position:absolute;clip-path:inset(50%);margin:0}';

/** Options come from the address, so that each test says its own; functions are the page's. */
const JS = `import { forgetEverything, progressFetch } from '/built/chatkit.js';
const chat = document.getElementById('chat');
const query = new URLSearchParams(location.search);
const given = JSON.parse(query.get('options') ?? '{}');
const person = query.get('person');
if (person) chat.setAttribute('person', person);
if (query.has('readonly')) chat.setAttribute('read-only', '');
const events = (window.events = []);
for (const name of ['ready','error','effect','deeplink','response.start','response.end','history.open',
  'history.close','thread.change','thread.load.start','thread.load.end','tool.change','log'])
  chat.addEventListener('chatkit.' + name, (event) => {
    events.push([name, name === 'error' ? String(event.detail.error) : event.detail]);
    if (name === 'thread.change') {
      const url = new URL(location.href);
      if (event.detail.threadId) url.searchParams.set('thread', event.detail.threadId);
      else url.searchParams.delete('thread');
      history.replaceState(null, '', url);
    }
  });
window.forgetEverything = forgetEverything;
const entities = [
  { id: 't1', title: 'Buy milk', group: 'Tasks', icon: 'check-circle', interactive: true, data: { n: '1' } },
  { id: 't2', title: 'Call the dentist', group: 'Tasks', icon: 'check-circle' },
  { id: 'p1', title: 'Ada', group: 'People', icon: 'user' },
];
window.options = {
  api: { url: '/chatkit', domainKey: 'local', fetch: (url, init) => progressFetch_or_fetch(url, init),
    uploadStrategy: { type: 'direct', uploadUrl: '/upload' } },
  initialThread: query.get('thread'),
  thread: { autoScroll: true },
  threadItemActions: { feedback: true, retry: true },
  startScreen: { greeting: 'What shall we do today?', prompts: [
    { label: 'Plan my week', prompt: 'plan my week', icon: 'calendar' },
    { label: 'Show everything', prompt: 'all', icon: 'sparkle' } ] },
  composer: { attachments: { enabled: true, maxCount: 3, maxSize: 1000000 },
    tools: [{ id: 'search', label: 'Search my tasks', shortLabel: 'Search', icon: 'search' }],
    models: [{ id: 'small', label: 'Small', default: true }, { id: 'big', label: 'Big', description: 'Thinks longer' }] },
  entities: { showComposerMenu: true,
    onTagSearch: async (text) => entities.filter((one) => one.title.toLowerCase().includes(text.toLowerCase())),
    onClick: (entity) => events.push(['entity', entity]),
    onRequestPreview: async (entity) => ({ preview: { type: 'Basic', children: [{ type: 'Text', value: 'About ' + entity.title }] } }) },
  commands: { enabled: true,
    onSearch: async (text) => [{ id: 'add', label: 'Add a task', icon: 'plus' }].filter((one) => one.label.toLowerCase().includes(text.toLowerCase())),
    onSelect: async (command) => { events.push(['command', command.id]); } },
  onClientTool: async (call) => ({ selected: call.params.kind + ' 7' }),
  disclaimer: { text: 'Answers may be wrong. [Read more](https://example.org).' },
  ...given,
};
function progressFetch_or_fetch(url, init) {
  return init.onUploadProgress ? progressFetch(url, init) : fetch(url, init);
}
customElements.whenDefined('openai-chatkit').then(() => chat.setOptions(window.options));
`;

export const files: Behaviour['files'] = (path) => {
  if (path === '/')
    return { type: 'text/html', body: HTML, headers: { 'Content-Security-Policy': CSP } };
  if (path === '/page.js') return { type: 'text/javascript', body: JS };
  if (path === '/page.css') return { type: 'text/css', body: CSS };
  if (path === '/favicon.ico') return { type: 'image/x-icon', body: '' };
  const built = /^\/built\/([\w-]+\.js)$/.exec(path)?.[1];
  const file = built ? new URL(built, BUILT) : null;
  if (!file || !existsSync(file)) return null;
  return { type: 'text/javascript', body: readFileSync(file) };
};
