/** Tools that only the page has: the server waits for what they answer. */
import { type ClientToolCallItem, type ThreadItem } from '../protocol/items.js';
import type { ChatHost } from './host.js';

/** Only the last item can wait; what comes after a call answers it. */
export function pendingCall(items: readonly ThreadItem[]): ClientToolCallItem | null {
  const last = items.findLast((item) => item.type !== 'end_of_turn');
  return last?.type === 'client_tool_call' && last.status === 'pending' ? last : null;
}

/** A tool that fails is an answer too, so that the thread goes on. */
export async function callTool(call: ClientToolCallItem, host: ChatHost): Promise<unknown> {
  const handler = host.options.onClientTool;
  try {
    if (!handler) throw new Error(`This page has no handler for the tool "${call.name}"`);
    return await handler({ name: call.name, params: call.arguments });
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error));
    host.emit('chatkit.error', { error: failure });
    return { error: failure.message };
  }
}
