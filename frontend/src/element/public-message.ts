/** What a page passes to sendUserMessage() and setComposerValue(), in our own shape. */
import type { OpenAIChatKit } from '@openai/chatkit';

import { type ComposerDraft, emptyDraft } from '../chat/composer.js';
import type { Message } from '../chat/outgoing.js';
import { fromContent } from '../state/content.js';

export type UserMessage = Parameters<OpenAIChatKit['sendUserMessage']>[0];
export type ComposerValue = Parameters<OpenAIChatKit['setComposerValue']>[0];

function words(params: Pick<UserMessage, 'text' | 'content'>): Partial<ComposerDraft> {
  if (params.content) return fromContent(params.content);
  return params.text === undefined ? {} : { text: params.text, tags: [] };
}

/** Only what was given changes. */
export function draftOf(params: ComposerValue): Partial<ComposerDraft> {
  return {
    ...words(params),
    ...(params.reply === undefined ? {} : { quote: params.reply || null }),
    ...(params.attachments ? { attachments: params.attachments } : {}),
  };
}

export function messageOf(params: UserMessage): Message {
  const { reply, attachments, toolChoice, model, newThread } = params;
  return {
    draft: {
      ...emptyDraft,
      ...words(params),
      quote: reply ?? null,
      attachments: attachments ?? [],
    },
    toolId: toolChoice?.id ?? null,
    modelId: model ?? null,
    newThread: newThread ?? false,
  };
}
