import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { Live } from '../../src/page/live';

class FakeSocket {
  static made: FakeSocket[] = [];
  static OPEN = 1;
  readyState = 0;
  onopen: () => void = () => undefined;
  onmessage: (event: { data: string }) => void = () => undefined;
  onclose: (event: { code: number }) => void = () => undefined;
  constructor(readonly url: string) {
    FakeSocket.made.push(this);
  }
  close(): void {
    this.readyState = 3;
  }
}

const last = (): FakeSocket => FakeSocket.made.at(-1) as FakeSocket;
const onChange = vi.fn();
const onGap = vi.fn();
const onSignedOut = vi.fn();
let live: Live;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', FakeSocket);
  FakeSocket.made = [];
  onChange.mockReset();
  onGap.mockReset();
  onSignedOut.mockReset();
  live = new Live('ws://x/ws/live', onChange, onGap, onSignedOut);
});
afterEach(() => {
  live.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('hands on what changed', () => {
  last().onmessage({ data: '{"type":"changed","topic":"tasks","version":3}' });
  expect(onChange).toHaveBeenCalledWith({ type: 'changed', topic: 'tasks', version: 3 });
});

it('comes back after a loss and asks for everything once', () => {
  last().onopen();
  last().onclose({ code: 1006 });
  vi.advanceTimersByTime(1000);
  expect(FakeSocket.made).toHaveLength(2);
  last().onopen();
  expect(onGap).toHaveBeenCalledTimes(1);
});

it('waits longer each time', () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  for (const wait of [500, 1000, 2000]) {
    const before = FakeSocket.made.length;
    last().onclose({ code: 1006 });
    vi.advanceTimersByTime(wait - 1);
    expect(FakeSocket.made).toHaveLength(before);
    vi.advanceTimersByTime(1);
    expect(FakeSocket.made).toHaveLength(before + 1);
  }
});

it('says that the person signed out, and does not come back', () => {
  last().onmessage({ data: '{"type":"changed","topic":"tasks","version":3}' });
  last().onclose({ code: 4401 });
  vi.advanceTimersByTime(60_000);
  expect(FakeSocket.made).toHaveLength(1);
  expect(onSignedOut).toHaveBeenCalledTimes(1);
});

it('leaves a page alone that is going away already, or that was never known', () => {
  last().onclose({ code: 4401 });
  last().onmessage({ data: '{"type":"changed","topic":"tasks","version":3}' });
  last().onclose({ code: 4401 });
  live.close();
  vi.advanceTimersByTime(60_000);
  expect(onSignedOut).not.toHaveBeenCalled();
});
