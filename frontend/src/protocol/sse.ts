/** Reads server-sent events from a response body. */
import { createParser } from 'eventsource-parser';

import { ChatFailure } from './failure.js';

export interface Message {
  id: string | undefined;
  data: string;
}

const MAX_BUFFER = 8 * 1024 * 1024;

/** Yields what arrived together as one batch; throws when the body ends inside an event. */
export async function* readMessages(body: ReadableStream<Uint8Array>): AsyncGenerator<Message[]> {
  let batch: Message[] = [];
  let tail = '';
  const parser = createParser({
    maxBufferSize: MAX_BUFFER,
    onEvent: ({ id, data }) => batch.push({ id, data }),
    onError: (error) => {
      if (error.type === 'max-buffer-size-exceeded') throw new ChatFailure('garbled');
    },
  });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const text = decoder.decode(value, { stream: true });
      parser.feed(text);
      tail = (tail + text).slice(-4).replaceAll('\r\n', '\n').replaceAll('\r', '\n');
      if (batch.length) yield batch;
      batch = [];
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (tail && !tail.endsWith('\n\n')) throw new ChatFailure('cut');
}
