/** A new chat: a greeting, and things to begin with. */
import type { StartScreenPrompt } from '@openai/chatkit';
import { html, nothing } from 'lit';

import { emptyDraft } from '../chat/composer.js';
import { icon } from '../icons/icon.js';
import { fromContent } from '../state/content.js';
import type { ThreadState } from '../state/thread.js';
import { currentModel, currentTool } from './composer-pickers.js';
import type { View } from './view.js';

export function isStart(state: ThreadState): boolean {
  return state.id === null && !state.outgoing && state.items.length === 0;
}

async function begin({ prompt }: StartScreenPrompt, view: View): Promise<void> {
  const content = typeof prompt === 'string' ? { text: prompt, tags: [] } : fromContent(prompt);
  if (matchMedia('(hover: hover)').matches) view.host.focusComposer();
  try {
    await view.app.send({
      draft: { ...emptyDraft, ...content },
      toolId: currentTool(view)?.id ?? null,
      modelId: currentModel(view)?.id ?? null,
    });
  } catch (error) {
    view.host.fail(error);
  }
}

export function startTemplate(view: View): unknown {
  const { t, options } = view;
  const { greeting, prompts = [] } = options.startScreen ?? {};
  return html`<div class="ck-start">
    <h2 class="ck-greeting" dir="auto">${greeting ?? t.greeting}</h2>
    ${
      prompts.length
        ? html`<ul class="ck-prompts" aria-label=${t.suggestions}>
          ${prompts.map(
            (prompt) => html`<li>
              <button type="button" class="ck-prompt" dir="auto" @click=${() => void begin(prompt, view)}>
                ${icon(prompt.icon)}<span>${prompt.label}</span>
              </button>
            </li>`,
          )}
        </ul>`
        : nothing
    }
  </div>`;
}
