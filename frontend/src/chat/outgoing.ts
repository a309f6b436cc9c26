/** Turns what a person wants to say into a request and the item that shows it meanwhile. */
import type { Attachment, InferenceOptions } from '../protocol/items.js';
import type { UserInput } from '../protocol/requests.js';
import { toContent } from '../state/content.js';
import type { ComposerDraft } from './composer.js';
import type { Sent } from './conversation.js';

export interface Message {
  draft: ComposerDraft;
  toolId: string | null;
  modelId: string | null;
  newThread?: boolean;
}

function inference(message: Message): InferenceOptions {
  return {
    ...(message.toolId === null ? {} : { tool_choice: { id: message.toolId } }),
    ...(message.modelId === null ? {} : { model: message.modelId }),
  };
}

function inputOf(message: Message, options: InferenceOptions): UserInput {
  const { draft } = message;
  return {
    content: toContent(draft.text, draft.tags),
    attachments: draft.attachments.map((attachment: Attachment) => attachment.id),
    inference_options: options,
    ...(draft.quote ? { quoted_text: draft.quote } : {}),
  };
}

export function outgoing(message: Message, threadId: string | null): Sent {
  const key = crypto.randomUUID();
  const options = inference(message);
  const input = inputOf(message, options);
  return {
    key,
    input,
    item: {
      type: 'user_message',
      id: `local:${key}`,
      thread_id: threadId ?? '',
      created_at: new Date().toISOString(),
      content: input.content,
      attachments: message.draft.attachments,
      quoted_text: message.draft.quote,
      inference_options: options,
    },
  };
}
