/** OpenAI's React binding drives our element without knowing it. */
import { ChatKit, useChatKit } from '@openai/chatkit-react';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';

import { register } from '../../src/register.js';
import { fakeServer } from './fake-server.js';

type Control = ReturnType<typeof useChatKit>;
let control: Control;
let root: Root;
const seen: string[] = [];

function Page({ greeting, fetch }: { greeting: string; fetch: typeof globalThis.fetch }) {
    control = useChatKit({
        api: { url: '/chatkit', domainKey: 'local', fetch },
        startScreen: { greeting },
        onReady: () => seen.push('ready'),
        onThreadChange: ({ threadId }) => seen.push(`thread ${threadId ?? 'none'}`),
        onResponseStart: () => seen.push('start'),
        onResponseEnd: () => seen.push('end'),
        onError: ({ error }) => seen.push(`error ${error.message}`),
    });
    return <ChatKit control={control.control} className="chat" />;
}

const shown = () => document.querySelector('openai-chatkit')?.shadowRoot?.textContent ?? '';

beforeAll(() => {
    Object.assign(globalThis, {
        IS_REACT_ACT_ENVIRONMENT: true,
        ResizeObserver: class {
            observe() {}
            disconnect() {}
        },
    });
    register();
});
beforeEach(() => {
    seen.length = 0;
    const host = document.body.appendChild(document.createElement('div'));
    root = createRoot(host);
    const { fetch } = fakeServer();
    act(() => root.render(<Page greeting="Hello from React" fetch={fetch} />));
});
afterEach(() => {
    act(() => root.unmount());
    document.body.replaceChildren();
});

test('mounts, is ready, and shows the options', async () => {
    await vi.waitFor(() => expect(seen).toEqual(['ready']));
    expect(shown()).toContain('Hello from React');
});

test('changed options are shown', async () => {
    act(() => root.render(<Page greeting="Changed" fetch={fakeServer().fetch} />));
    await vi.waitFor(() => expect(shown()).toContain('Changed'));
});

test('its methods send a message and its handlers hear of the answer', async () => {
    await control.sendUserMessage({ text: 'Hi there' });
    await vi.waitFor(() => expect(seen).toContain('end'));
    expect(seen).toEqual(expect.arrayContaining(['thread t1', 'start', 'end']));
    await vi.waitFor(() => expect(shown()).toContain('Echo: Hi there'));
});

test('the composer can be filled and the history opened and closed', async () => {
    await control.setComposerValue({ text: 'half a thought', reply: 'quoted' });
    await vi.waitFor(() => {
        const field = document
            .querySelector('openai-chatkit')
            ?.shadowRoot?.querySelector('textarea');
        expect(field?.value).toBe('half a thought');
    });
    expect(shown()).toContain('quoted');
    await control.showHistory();
    await vi.waitFor(() => expect(shown()).toContain('An old chat'));
    await control.hideHistory();
    await vi.waitFor(() => expect(shown()).not.toContain('An old chat'));
});

test('every method of the binding is there', async () => {
    await control.setThreadId('t9');
    await vi.waitFor(() => expect(seen).toContain('thread t9'));
    await control.fetchUpdates();
    await control.focusComposer();
    await control.sendCustomAction({ type: 'ping' });
    await vi.waitFor(() => expect(shown()).toContain('Did ping'));
});
