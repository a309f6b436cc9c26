/** What the conversations need from whoever shows them. */
import type { ChatKitEvents, ChatKitOptions } from '@openai/chatkit';

import type { ThreadItem } from '../protocol/items.js';
import type { Transport } from '../protocol/transport.js';
import type { Conversation } from './conversation.js';

type Detail<K extends keyof ChatKitEvents> = ChatKitEvents[K]['detail'];

export interface ChatHost {
  readonly options: ChatKitOptions;
  readonly transport: Transport;
  emit<K extends keyof ChatKitEvents>(type: K, detail?: Detail<K>): void;
  /** The conversation's state changed. */
  changed(conversation: Conversation): void;
  /** A new conversation got its thread. */
  created(conversation: Conversation, threadId: string): void;
  /** The server has the person's message: nothing of it need be kept any longer. */
  delivered(conversation: Conversation): void;
  /** A reply is complete; it is announced once. */
  replied(conversation: Conversation, items: readonly ThreadItem[]): void;
  /** Client effects up to this position were carried out before (a reload replays them). */
  effectsSeen(threadId: string, run: string, number?: number): number;
}
