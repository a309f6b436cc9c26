/** Request bodies, one builder per kind of request. */
import type { InferenceOptions, StructuredAnswer, UserMessageContent } from './items.js';

export interface UserInput {
  content: UserMessageContent[];
  attachments: string[];
  quoted_text?: string;
  inference_options: InferenceOptions;
}

export interface CustomAction {
  type: string;
  payload?: Record<string, unknown>;
}

export interface Paging {
  limit?: number;
  after?: string;
  order?: 'asc' | 'desc';
}

export interface ChatRequest {
  type: string;
  params: Record<string, unknown>;
}

const request = (type: string, params: object): ChatRequest => ({ type, params: { ...params } });

const action = (type: string, threadId: string, chosen: CustomAction, itemId?: string) =>
  request(type, {
    thread_id: threadId,
    ...(itemId === undefined ? {} : { item_id: itemId }),
    action: { type: chosen.type, payload: chosen.payload ?? null },
  });

export const requests = {
  threadGet: (id: string) => request('threads.get_by_id', { thread_id: id }),
  threadList: (paging: Paging) => request('threads.list', { order: 'desc', ...paging }),
  threadRename: (id: string, title: string) => request('threads.update', { thread_id: id, title }),
  threadDelete: (id: string) => request('threads.delete', { thread_id: id }),
  threadCreate: (input: UserInput) => request('threads.create', { input }),
  messageAdd: (threadId: string, input: UserInput) =>
    request('threads.add_user_message', { thread_id: threadId, input }),
  itemList: (threadId: string, paging: Paging) =>
    request('items.list', { thread_id: threadId, order: 'desc', ...paging }),
  retryAfter: (threadId: string, itemId: string) =>
    request('threads.retry_after_item', { thread_id: threadId, item_id: itemId }),
  toolOutput: (threadId: string, result: unknown) =>
    request('threads.add_client_tool_output', { thread_id: threadId, result }),
  structuredInput: (
    threadId: string,
    itemId: string,
    input: { status: 'answered' | 'skipped'; answers: Record<string, StructuredAnswer> },
  ) => request('threads.add_structured_input', { thread_id: threadId, item_id: itemId, input }),
  customAction: (threadId: string, chosen: CustomAction, itemId?: string) =>
    action('threads.custom_action', threadId, chosen, itemId),
  syncAction: (threadId: string, chosen: CustomAction, itemId?: string) =>
    action('threads.sync_custom_action', threadId, chosen, itemId),
  feedback: (threadId: string, itemIds: string[], kind: 'positive' | 'negative') =>
    request('items.feedback', { thread_id: threadId, item_ids: itemIds, kind }),
  attachmentCreate: (file: { name: string; size: number; mime_type: string }) =>
    request('attachments.create', file),
  attachmentDelete: (id: string) => request('attachments.delete', { attachment_id: id }),
  transcribe: (audio: { audio_base64: string; mime_type: string }) =>
    request('input.transcribe', audio),
};
