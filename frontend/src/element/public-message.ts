/** What a page passes to sendUserMessage() and setComposerValue(), in our own shape. */
import type { OpenAIChatKit } from '@openai/chatkit';

import type { ChatApp } from '../chat/app.js';
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
function draftOf(params: ComposerValue): Partial<ComposerDraft> {
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

/** Text, quote, tool and model at once; resolves when the files are up. */
export async function fillComposer(
  app: ChatApp,
  params: ComposerValue,
  changed: () => void,
): Promise<void> {
  const { composer, uploads, options } = app;
  composer.edit(draftOf(params));
  if (params.selectedModelId !== undefined) composer.modelId = params.selectedModelId;
  if (params.selectedToolId !== undefined && params.selectedToolId !== composer.toolId) {
    composer.toolId = params.selectedToolId;
    app.emit('chatkit.tool.change', { toolId: params.selectedToolId });
  }
  changed();
  const limits = options.composer?.attachments ?? { enabled: true };
  if (params.files?.length)
    await uploads.add(params.files, limits, composer.draft.attachments.length);
}
