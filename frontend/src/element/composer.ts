/** Where one writes: grows, takes files, mentions, commands, tools, a model, speech. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';

import { acceptAttribute } from '../chat/uploads.js';
import { icon } from '../icons/icon.js';
import { segments } from '../state/content.js';
import { isRunning, statusOf } from '../state/thread.js';
import { filesTemplate } from './composer-files.js';
import {
  chooseTool,
  currentModel,
  currentTool,
  modelPicker,
  toolPicker,
} from './composer-pickers.js';
import { iconButton } from './icon-button.js';
import { LightPart } from './light-part.js';
import type { Suggestion, Trigger } from './suggest.js';
import { ownCommands } from './suggest-own.js';
import { SUGGEST_ID, type SuggestPart } from './suggest-list.js';

interface Pick {
  suggestion: Suggestion;
  trigger: Trigger;
}

export class ComposerPart extends LightPart {
  #composing = false;

  get #field(): HTMLTextAreaElement | null {
    return this.querySelector<HTMLTextAreaElement>('.ck-input');
  }

  get #suggest(): SuggestPart | null {
    return this.querySelector<SuggestPart>('ck-suggest');
  }

  focusField(): void {
    this.#field?.focus();
  }

  get #sendable(): boolean {
    const { composer, uploads } = this.view.app;
    const { text, attachments } = composer.draft;
    return !uploads.busy && (text.trim() !== '' || attachments.length > 0);
  }

  async #send(): Promise<void> {
    const { app } = this.view;
    if (!this.#sendable || app.current.running || this.view.inert) return;
    if (app.current.state.outgoing) app.editUnsent();
    const tool = currentTool(this.view);
    const message = {
      draft: app.composer.draft,
      toolId: tool?.id ?? null,
      modelId: currentModel(this.view)?.id ?? null,
    };
    app.composer.clear();
    app.uploads.clear();
    this.#suggest?.close();
    if (tool && !tool.persistent) chooseTool(this.view, null);
    await app.send(message).catch((error: unknown) => this.view.host.fail(error));
  }

  #typed(): void {
    const field = this.#field;
    if (!field) return;
    this.view.app.composer.edit({ text: field.value });
    this.#look();
  }

  #look(): void {
    const field = this.#field;
    if (!field || this.#composing || field.selectionStart !== field.selectionEnd) return;
    this.#suggest?.look(field.value, field.selectionStart);
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing || this.#composing) return;
    if (this.#suggest?.key(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      void this.#send();
    } else if (event.key === 'Escape' && this.view.app.current.running) {
      event.preventDefault();
      void this.view.app.current.stop();
    }
  }

  #pasted(event: ClipboardEvent): void {
    const files = [...(event.clipboardData?.files ?? [])];
    if (!files.length || !this.view.options.composer?.attachments?.enabled) return;
    if (event.clipboardData?.types.includes('text/plain')) return;
    event.preventDefault();
    this.addFiles(files);
  }

  addFiles(files: Iterable<File>): void {
    const limits = this.view.options.composer?.attachments;
    if (!limits?.enabled || this.view.inert) return;
    const { composer, uploads } = this.view.app;
    void uploads.add(files, limits, composer.draft.attachments.length);
    this.focusField();
  }

  #picked(event: CustomEvent<Pick>): void {
    const { suggestion, trigger } = event.detail;
    const { composer } = this.view.app;
    const { text, tags } = composer.draft;
    const { entity } = suggestion;
    const insert = entity ? `@${entity.title} ` : '';
    // A command may have written something else in the meantime, which is to stay.
    const there = text.slice(trigger.from, trigger.to) === `${trigger.kind}${trigger.query}`;
    const after = there ? text.slice(trigger.to).trimStart() : text.slice(trigger.from);
    const tag = entity ? [{ ...entity, text: entity.title }] : [];
    composer.edit({ text: text.slice(0, trigger.from) + insert + after, tags: [...tags, ...tag] });
    suggestion.run?.();
    const caret = trigger.from + insert.length;
    void this.updateComplete.then(() => {
      if (suggestion.run) return;
      this.focusField();
      this.#field?.setSelectionRange(caret, caret);
    });
  }

  #said(words: string): void {
    const { composer } = this.view.app;
    const { text } = composer.draft;
    if (words) composer.edit({ text: text ? `${text.trimEnd()} ${words}` : words });
    this.focusField();
  }

  #openFiles(): void {
    this.querySelector<HTMLInputElement>('.ck-file-input')?.click();
  }

  #mention(): void {
    const field = this.#field;
    if (!field) return;
    const { composer } = this.view.app;
    const at = field.selectionStart;
    const space = at > 0 && !/\s/.test(field.value[at - 1] ?? '') ? ' ' : '';
    const text = `${field.value.slice(0, at)}${space}@${field.value.slice(at)}`;
    composer.edit({ text });
    void this.updateComplete.then(() => {
      field.focus();
      field.setSelectionRange(at + space.length + 1, at + space.length + 1);
      this.#look();
    });
  }

  #sendButton(): unknown {
    const { t, app } = this.view;
    const { state } = app.current;
    if (isRunning(state) && state.run.allowCancel)
      return html`<button
        type="button"
        class="ck-send ck-stop"
        aria-label=${t.stop}
        title=${t.stop}
        ?disabled=${state.run.phase === 'stopping'}
        @click=${() => void app.current.stop()}
      >
        ${icon('stop')}
      </button>`;
    return html`<button
      class="ck-send"
      aria-label=${t.send}
      title=${t.send}
      ?disabled=${!this.#sendable || isRunning(state)}
    >
      ${icon('send')}
    </button>`;
  }

  #quote(): unknown {
    const { t, app } = this.view;
    const { quote } = app.composer.draft;
    if (!quote) return nothing;
    return html`<div class="ck-reply">
      ${icon('quote')}<span dir="auto">${quote}</span>
      ${iconButton(t.removeQuote, 'close', () => app.composer.edit({ quote: null }))}
    </div>`;
  }

  #blocked(): unknown {
    const { t, app } = this.view;
    const { meta } = app.current.state;
    const status = statusOf(app.current.state);
    const reason = meta?.status && 'reason' in meta.status ? meta.status.reason : null;
    return html`<div class="ck-composer ck-composer-blocked" role="note">
      ${icon('lock')}
      <span>${reason ?? (status === 'locked' ? t.locked : t.closed)}</span>
      <button type="button" class="ck-button" @click=${() => this.view.host.newChat()}>${t.startNew}</button>
    </div>`;
  }

  #buttons(): unknown {
    const { t, options } = this.view;
    const { attachments } = options.composer ?? {};
    const choose = (event: Event) => {
      const input = event.target as HTMLInputElement;
      this.addFiles([...(input.files ?? [])]);
      input.value = '';
    };
    return html`<div class="ck-toolbar">
      ${
        attachments?.enabled
          ? html`<input
              type="file"
              class="ck-file-input"
              multiple
              hidden
              accept=${acceptAttribute(attachments) || nothing}
              @change=${choose}
            />${iconButton(t.attach, 'attach', () => this.#openFiles())}`
          : nothing
      }
      ${
        options.entities?.onTagSearch && options.entities.showComposerMenu
          ? iconButton(t.addContext, 'at', () => this.#mention())
          : nothing
      }
      ${toolPicker(this.view)}
      <span class="ck-spring"></span>
      ${modelPicker(this.view)}
      ${
        options.composer?.dictation?.enabled
          ? html`<ck-dictation .view=${this.view} @said=${(event: CustomEvent<string>) => this.#said(event.detail)}></ck-dictation>`
          : nothing
      }
      ${this.#sendButton()}
    </div>`;
  }

  #mirror(text: string): unknown {
    const { tags } = this.view.app.composer.draft;
    const parts = segments(text, tags);
    return html`<div class="ck-mirror" aria-hidden="true" dir=${text ? 'auto' : nothing}>${parts.map(({ text: part, tag }) => (tag ? html`<mark>${part}</mark>` : part))}${'\u200b'}</div>`;
  }

  protected override render(): unknown {
    const { t, app, options } = this.view;
    if (this.view.readOnly) return nothing;
    if (statusOf(app.current.state) !== 'active') return this.#blocked();
    const { text } = app.composer.draft;
    const placeholder =
      currentTool(this.view)?.placeholderOverride ?? options.composer?.placeholder ?? t.placeholder;
    const suggest = this.#suggest;
    const submit = (event: Event) => {
      event.preventDefault();
      void this.#send();
    };
    return html`<form class="ck-composer" @submit=${submit}>
      <ck-suggest
        .view=${this.view}
        .builtIn=${ownCommands(this.view, () => this.#openFiles())}
        @suggest-change=${() => this.requestUpdate()}
        @pick=${(event: CustomEvent<Pick>) => this.#picked(event)}
        @nothing-to-pick=${() => void this.#send()}
      ></ck-suggest>
      ${this.#quote()} ${filesTemplate(this.view)}
      <div class="ck-input-box">
        ${this.#mirror(text)}
        <textarea
          class="ck-input"
          rows="1"
          dir=${text ? 'auto' : nothing}
          enterkeyhint="send"
          aria-label=${t.composerLabel}
          aria-autocomplete="list"
          aria-controls=${suggest?.trigger ? SUGGEST_ID : nothing}
          aria-activedescendant=${suggest?.active ?? nothing}
          placeholder=${placeholder}
          .value=${live(text)}
          @input=${() => this.#typed()}
          @keydown=${(event: KeyboardEvent) => this.#key(event)}
          @keyup=${(event: KeyboardEvent) => event.key.startsWith('Arrow') && !suggest?.trigger && this.#look()}
          @click=${() => this.#look()}
          @blur=${() => setTimeout(() => this.#suggest?.close(), 120)}
          @paste=${(event: ClipboardEvent) => this.#pasted(event)}
          @compositionstart=${() => (this.#composing = true)}
          @compositionend=${() => {
            this.#composing = false;
            this.#typed();
          }}
        ></textarea>
      </div>
      ${this.#buttons()}
    </form>`;
  }
}
