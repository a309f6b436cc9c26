/** Every chat of the person: search, open, rename, delete; thousands of rows, few in the DOM. */
import { html, nothing, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { styles } from '../dom/styles.js';
import { failureText, formatTime } from '../i18n/index.js';
import { icon } from '../icons/icon.js';
import type { ThreadMetadata } from '../protocol/events.js';
import { dayIn, matching, type Row, rowsOf } from '../state/history.js';
import { iconButton } from './icon-button.js';
import { LightPart } from './light-part.js';

const ROW = 44;
const OVERSCAN = 8;

export class HistoryPart extends LightPart {
  static override properties = {
    ...LightPart.properties,
    top: { state: true },
    height: { state: true },
    renaming: { state: true },
    deleting: { state: true },
  };
  declare top: number;
  declare height: number;
  declare renaming: string | null;
  declare deleting: ThreadMetadata | null;
  #rows: Row[] = [];

  constructor() {
    super();
    this.top = 0;
    this.height = 600;
    this.renaming = null;
    this.deleting = null;
    this.addEventListener('keydown', (event) => this.#key(event));
  }

  protected override firstUpdated(): void {
    this.querySelector<HTMLElement>('input[type="search"]')?.focus();
    this.height = this.querySelector('.ck-history-list')?.clientHeight ?? 600;
  }

  protected override willUpdate(): void {
    const { history } = this.view.app;
    const { locale, timeZone } = this.view;
    this.#rows = rowsOf(matching(history.state, locale), new Date(), dayIn(timeZone));
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('deleting') && this.deleting)
      this.querySelector<HTMLDialogElement>('dialog:not([open])')?.showModal();
    if (changed.has('renaming') && this.renaming)
      this.querySelector<HTMLInputElement>('.ck-rename input')?.select();
    this.#fill();
  }

  /** Reads on when the end of what is known comes near. */
  #fill(): void {
    const { history } = this.view.app;
    const end = this.#rows.length * ROW - this.top - this.height;
    if (end < this.height && !history.failure) void history.more();
  }

  #close(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }

  #key(event: KeyboardEvent): void {
    const inDialog = (event.target as Element).closest('dialog');
    if (event.key === 'Escape' && !inDialog) {
      event.stopPropagation();
      if (this.renaming) this.renaming = null;
      else this.#close();
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if ((event.target as Element).closest('ck-menu, dialog, .ck-rename')) return;
    const buttons = [...this.querySelectorAll<HTMLElement>('.ck-history-open')];
    const index = buttons.findIndex((button) => button === event.target);
    const next = buttons[event.key === 'ArrowDown' ? index + 1 : index - 1];
    if (!next && index >= 0 && event.key === 'ArrowUp')
      this.querySelector<HTMLElement>('input[type="search"]')?.focus();
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  async #open(id: string): Promise<void> {
    this.#close();
    await this.view.app.open(id);
  }

  async #rename(thread: ThreadMetadata, title: string): Promise<void> {
    this.renaming = null;
    const next = title.trim();
    if (!next || next === thread.title) return;
    await this.view.app
      .renameThread(thread.id, next)
      .catch((error: unknown) => this.view.host.fail(error));
  }

  async #delete(): Promise<void> {
    const thread = this.deleting;
    this.querySelector('dialog')?.close();
    this.deleting = null;
    if (!thread) return;
    await this.view.app
      .deleteThread(thread.id)
      .catch((error: unknown) => this.view.host.fail(error));
    this.querySelector<HTMLElement>('input[type="search"]')?.focus();
  }

  #renameForm(thread: ThreadMetadata): unknown {
    const { t } = this.view;
    const submit = (event: Event) => {
      event.preventDefault();
      const input = (event.target as HTMLFormElement).querySelector('input');
      void this.#rename(thread, input?.value ?? '');
    };
    return html`<form class="ck-rename" @submit=${submit}>
      <input class="ck-field" dir="auto" maxlength="200" aria-label=${t.renameLabel} .value=${thread.title ?? ''} />
      <button class="ck-icon-button" aria-label=${t.save} title=${t.save}>${icon('check')}</button>
      ${iconButton(t.cancel, 'close', () => (this.renaming = null))}
    </form>`;
  }

  #menu(thread: ThreadMetadata, title: string): unknown {
    const { t, options } = this.view;
    const { showRename = true, showDelete = true } = options.history ?? {};
    const entries = [
      ...(showRename ? [{ id: 'rename', label: t.rename, icon: 'write' }] : []),
      ...(showDelete ? [{ id: 'delete', label: t.delete, icon: 'trash', danger: true }] : []),
    ];
    if (!entries.length) return nothing;
    const choose = (event: CustomEvent<string>) => {
      if (event.detail === 'rename') this.renaming = thread.id;
      else this.deleting = thread;
    };
    return html`<ck-menu
      .view=${this.view}
      .label=${t.more(title)}
      .entries=${entries}
      .face=${icon('dots-horizontal')}
      .quiet=${true}
      @choose=${choose}
    ></ck-menu>`;
  }

  #thread(thread: ThreadMetadata): unknown {
    if (this.renaming === thread.id) return this.#renameForm(thread);
    const { t, app, locale, timeZone } = this.view;
    const title = thread.title ?? t.untitled;
    const current = app.current.state.id === thread.id;
    return html`<button
        type="button"
        class="ck-history-open"
        dir="auto"
        aria-current=${current ? 'true' : nothing}
        title=${`${title} · ${formatTime(thread.created_at, locale, timeZone)}`}
        @click=${() => void this.#open(thread.id)}
      >
        ${thread.status?.type === 'locked' || thread.status?.type === 'closed' ? icon('lock') : nothing}
        <span>${title}</span>
      </button>
      ${this.#menu(thread, title)}`;
  }

  #row(row: Row): unknown {
    if (row.kind === 'group')
      return html`<h3 class="ck-history-group">${this.view.t[row.age]}</h3>`;
    return html`<div class="ck-history-row">${this.#thread(row.thread)}</div>`;
  }

  #list(): unknown {
    const first = Math.max(0, Math.floor(this.top / ROW) - OVERSCAN);
    const last = Math.ceil((this.top + this.height) / ROW) + OVERSCAN;
    const rows = this.#rows.slice(first, last);
    const after = Math.max(0, this.#rows.length - last) * ROW;
    return html`<div ${styles({ 'block-size': `${first * ROW}px` })}></div>
      ${repeat(
        rows,
        (row) => (row.kind === 'group' ? row.age : row.thread.id),
        (row) => this.#row(row),
      )}
      <div ${styles({ 'block-size': `${after}px` })}></div>`;
  }

  #state(): unknown {
    const { t, app, locale } = this.view;
    const { state, loading, failure } = app.history;
    if (failure)
      return html`<div class="ck-notice" data-level="danger" role="alert">
        ${icon('error')}
        <div>
          <strong>${t.errorHistory}</strong>
          <p>${failureText(failure, t, locale)}</p>
          <button type="button" class="ck-button" @click=${() => void app.history.more()}>${icon('reload')}${t.retry}</button>
        </div>
      </div>`;
    if (loading)
      return html`<p class="ck-empty"><span class="ck-spin">${icon('spinner')}</span>${t.loading}</p>`;
    if (this.#rows.length) return nothing;
    return state.query
      ? html`<p class="ck-empty" role="status">${t.noMatches(state.query)}</p>`
      : html`<p class="ck-empty"><strong>${t.noChats}</strong>${t.noChatsHint}</p>`;
  }

  #dialog(): unknown {
    if (!this.deleting) return nothing;
    const { t } = this.view;
    const cancel = () => {
      this.querySelector('dialog')?.close();
      this.deleting = null;
    };
    return html`<dialog class="ck-dialog" aria-labelledby="ck-delete-title" @close=${cancel}>
      <h2 id="ck-delete-title">${t.deleteTitle}</h2>
      <p>${t.deleteBody(this.deleting.title ?? t.untitled)}</p>
      <div class="ck-row ck-row-end">
        <button type="button" class="ck-button" autofocus @click=${cancel}>${t.cancel}</button>
        <button type="button" class="ck-button ck-danger" @click=${() => void this.#delete()}>
          ${t.delete}
        </button>
      </div>
    </dialog>`;
  }

  protected override render(): unknown {
    const { t, app } = this.view;
    const scrolled = (event: Event) => {
      const list = event.target as HTMLElement;
      this.top = list.scrollTop;
      this.height = list.clientHeight;
    };
    return html`<section class="ck-history" aria-label=${t.history}>
      <div class="ck-history-head">
        ${iconButton(t.closeHistory, 'back-large', () => this.#close())}
        <h2>${t.history}</h2>
      </div>
      <label class="ck-search">
        ${icon('search')}
        <input
          type="search"
          placeholder=${t.searchHistory}
          aria-label=${t.searchHistory}
          .value=${app.history.state.query}
          @input=${(event: Event) => app.history.search((event.target as HTMLInputElement).value)}
        />
      </label>
      <div class="ck-history-list" tabindex="-1" @scroll=${scrolled}>${this.#list()}${this.#state()}</div>
      ${this.#dialog()}
    </section>`;
  }
}
