/** The custom element: the public methods of `OpenAIChatKit`, and the life of the parts below it. */
import type {
  ChatKitEvents,
  ChatKitOptions,
  CustomApiConfig,
  Entity,
  OpenAIChatKit,
} from '@openai/chatkit';
import { nothing } from 'lit';

import { configureAsset } from '../assets.js';
import { ChatApp } from '../chat/app.js';
import type { WidgetAction } from '../contracts.js';
import { strings, validLocale } from '../i18n/index.js';
import { ChatFailure } from '../protocol/failure.js';
import type { ThreadItem, WidgetItem } from '../protocol/items.js';
import { loadFonts, themeOf, themeStyles } from '../theme/apply.js';
import { announcementOf } from './announcement.js';
import type { ComposerPart } from './composer.js';
import { parseDeeplink } from './deeplink.js';
import { dress } from './look.js';
import { troubleText } from './notices.js';
import {
  type ComposerValue,
  fillComposer,
  messageOf,
  type UserMessage,
} from './public-message.js';
import { shellTemplate, unusableTemplate } from './shell.js';
import { Stage } from './stage.js';
import { elementStyles } from './styles.js';
import { TypedEvents } from './typed-events.js';
import { View } from './view.js';
import { runWidgetAction } from './widget-actions.js';

export class ChatKitElement extends TypedEvents implements OpenAIChatKit {
  static override styles = elementStyles;
  static override shadowRootOptions: ShadowRootInit = { mode: 'open' };
  static override properties = {
    person: { type: String },
    timeZone: { type: String, attribute: 'time-zone' },
    readOnly: { type: Boolean, attribute: 'read-only' },
    highlightSrc: { type: String, attribute: 'highlight-src' },
    iconsSrc: { type: String, attribute: 'icons-src' },
  };
  /** An opaque name for who is signed in: drafts are kept for that person only. */
  declare person: string | null;
  /** IANA name; the browser's if absent. */
  declare timeZone: string | null;
  /** A transcript: nothing can be sent. */
  declare readOnly: boolean;
  declare highlightSrc: string | null;
  declare iconsSrc: string | null;

  #view: View | null = null;
  #options: ChatKitOptions | null = null;
  #unusable: ChatFailure | null = null;
  #revision = 0;
  #historyOpen = false;
  #look = '';
  #left: string | null = null;
  readonly #stage = new Stage(this, () => this.#takesFiles());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stage.connect();
    if (this.#options && !this.#view) this.#start(this.#options);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stage.disconnect();
    // Moved within the document it comes back at once and keeps its streams.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#view?.app.dispose();
      this.#view = null;
    });
  }

  /** A page that the browser keeps for "back" keeps nothing that the next person could see. */
  putAway(): void {
    if (!this.#view) return;
    this.#left = this.#view.app.current.state.id;
    this.#view.app.dispose();
    this.#view = null;
    this.requestUpdate();
  }

  takeOut(): void {
    if (!this.#options || this.#view) return;
    this.#start({ ...this.#options, initialThread: this.#left });
    this.requestUpdate();
  }

  setOptions(options: ChatKitOptions): void {
    const before = this.#options;
    this.#options = options;
    const api = options.api as CustomApiConfig | undefined;
    const same = this.#view?.app.transport.api.url === api?.url;
    if (this.#view && before && same && api) {
      this.#view.app.options = options;
      this.#view.app.transport.api = api;
    } else if (this.isConnected || !before) {
      this.#view?.app.dispose();
      this.#start(options);
    }
    this.#applyLook();
    this.requestUpdate();
  }

  #start(options: ChatKitOptions): void {
    this.#view = null;
    const { api } = options;
    if (!('url' in api)) {
      this.#unusable = new ChatFailure('hosted-api');
      this.#emit('chatkit.error', { error: this.#unusable });
      return;
    }
    this.#unusable = null;
    const locale = validLocale(options.locale);
    const app = new ChatApp({ ...options, api }, locale, this.person, {
      emit: (type, detail) => this.#emit(type, detail),
      changed: () => this.requestUpdate(),
      replied: (items) => this.#replied(items),
    });
    this.#view = new View(app, this.#hostOfView(), strings(locale));
    this.#look = '';
    this.#applyLook();
    void this.updateComplete.then(() => setTimeout(() => this.#emit('chatkit.ready')));
  }

  #hostOfView(): View['host'] {
    return {
      requestUpdate: () => this.requestUpdate(),
      announce: (text) => this.#stage.announce(text),
      toast: (text, kind = 'info') => this.#stage.showToast(text, kind),
      fail: (error) => this.#fail(error),
      showHistory: () => void this.showHistory(),
      focusComposer: () => void this.focusComposer(),
      newChat: () => void this.#newChat(),
      widgetAction: (item, action) => this.#widgetAction(item, action),
      clickEntity: (entity: Entity) => this.#options?.entities?.onClick?.(entity),
    };
  }

  /** Words, direction, zone and theme; finished turns are drawn again only when one changed. */
  #applyLook(): void {
    const view = this.#view;
    if (!view || !this.#options) return;
    const theme = dress(view, this.#options, this);
    const look = view.looks();
    if (look !== this.#look) view.look += 1;
    this.#look = look;
    this.dataset['theme'] = theme.colorScheme;
    loadFonts(theme);
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    this.#revision += 1;
    if (changed.has('highlightSrc') && this.highlightSrc)
      configureAsset('highlight', this.highlightSrc);
    if (changed.has('iconsSrc') && this.iconsSrc) configureAsset('icons', this.iconsSrc);
    if (changed.has('person') && changed.get('person') !== undefined && this.#options)
      this.#restart(this.#options);
    if (changed.has('timeZone') || changed.has('readOnly')) this.#applyLook();
  }

  /** Somebody else: nothing of the one before stays. */
  #restart(options: ChatKitOptions): void {
    this.#view?.app.dispose();
    this.#start({ ...options, initialThread: null });
  }

  #emit<K extends keyof ChatKitEvents>(type: K, detail?: ChatKitEvents[K]['detail']): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  #fail(error: unknown): void {
    const failure = error instanceof Error ? error : new Error(String(error));
    this.#emit('chatkit.error', { error: failure });
    if (this.#view) this.#stage.showToast(troubleText(failure, this.#view), 'error');
  }

  #replied(items: readonly ThreadItem[]): void {
    if (this.#view) this.#stage.announce(announcementOf(this.#view, items));
  }

  async #widgetAction(item: WidgetItem, action: WidgetAction): Promise<void> {
    try {
      await runWidgetAction(this.#app, item, action);
    } catch (error) {
      this.#fail(error);
      throw error;
    }
  }

  #takesFiles(): boolean {
    const enabled = this.#options?.composer?.attachments?.enabled;
    return enabled === true && this.#view !== null && !this.#view.inert;
  }

  dropFiles(files: File[]): void {
    this.#composer?.addFiles(files);
  }

  get #composer(): ComposerPart | null {
    return this.renderRoot.querySelector<ComposerPart>('ck-composer');
  }

  get #app(): ChatApp {
    if (!this.#view) throw new Error('Call setOptions() first, with the api of a ChatKit server');
    return this.#view.app;
  }

  async focusComposer(): Promise<void> {
    await this.updateComplete;
    await this.#composer?.updateComplete;
    this.#composer?.focusField();
  }

  async setThreadId(threadId: string | null): Promise<void> {
    this.#historyOpen = false;
    await this.#app.open(threadId);
  }

  /** Where there is a keyboard one can type at once; a screen keyboard would only be in the way. */
  async #newChat(): Promise<void> {
    await this.#app.open(null);
    if (matchMedia('(hover: hover)').matches) await this.focusComposer();
  }

  async sendCustomAction(
    action: { type: string; payload?: Record<string, unknown> },
    itemId?: string,
  ): Promise<void> {
    await this.#app.current.action(action, itemId);
  }

  async sendUserMessage(params: UserMessage): Promise<void> {
    await this.#app.send(messageOf(params));
  }

  async setComposerValue(params: ComposerValue): Promise<void> {
    await fillComposer(this.#app, params, () => this.requestUpdate());
    await this.updateComplete;
  }

  async showHistory(): Promise<void> {
    if (this.#historyOpen || this.readOnly) return;
    const { history } = this.#app;
    this.#historyOpen = true;
    this.requestUpdate();
    this.#emit('chatkit.history.open');
    await history.open();
  }

  async hideHistory(): Promise<void> {
    if (!this.#historyOpen) return;
    this.#historyOpen = false;
    this.requestUpdate();
    this.#emit('chatkit.history.close');
    await this.focusComposer();
  }

  async fetchUpdates(): Promise<void> {
    const app = this.#app;
    await Promise.all([app.current.catchUp(), this.#historyOpen ? app.history.open() : undefined]);
  }

  /** `chatkit-link://` addresses are for the page. */
  #clicked(event: Event): void {
    const link = (event.target as Element).closest<HTMLElement>('[data-deeplink]');
    const target = link?.dataset['deeplink'];
    if (target === undefined) return;
    event.preventDefault();
    this.#emit('chatkit.deeplink', parseDeeplink(target));
  }

  protected override firstUpdated(): void {
    this.renderRoot.addEventListener('click', (event) => this.#clicked(event));
  }

  protected override render(): unknown {
    const view = this.#view;
    if (this.#unusable) return unusableTemplate(this.#unusable, this.#options?.locale);
    if (!view || !this.#options) return nothing;
    return shellTemplate(view, {
      revision: this.#revision,
      historyOpen: this.#historyOpen,
      dropping: this.#stage.dropping,
      online: this.#stage.online,
      toast: this.#stage.toast,
      announcement: this.#stage.announcement,
      theme: themeStyles(themeOf(this.#options.theme)),
      closeHistory: () => void this.hideHistory(),
      closeToast: this.#stage.closeToast,
    });
  }
}
