/** The microphone button: start, finish, discard. Says what it heard by the event `said`. */
import { html, nothing } from 'lit';

import { canDictate, Dictation } from './dictation.js';
import { iconButton } from './icon-button.js';
import { LightPart } from './light-part.js';

export class DictationPart extends LightPart {
  static override properties = { ...LightPart.properties, phase: { state: true } };
  declare phase: 'idle' | 'recording' | 'transcribing';
  #dictation: Dictation | null = null;

  constructor() {
    super();
    this.phase = 'idle';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#discard();
  }

  async #start(): Promise<void> {
    try {
      this.#dictation = await Dictation.start(() => void this.#finish());
      this.phase = 'recording';
    } catch {
      this.view.host.toast(this.view.t.dictateDenied, 'error');
    }
  }

  async #finish(): Promise<void> {
    const dictation = this.#dictation;
    if (!dictation) return;
    this.#dictation = null;
    this.phase = 'transcribing';
    try {
      const detail = await dictation.finish(this.view.app.transport);
      this.dispatchEvent(new CustomEvent('said', { detail }));
    } catch (error) {
      this.view.app.emit('chatkit.error', {
        error: error instanceof Error ? error : new Error(String(error)),
      });
      this.view.host.toast(this.view.t.dictateFailed, 'error');
    }
    this.phase = 'idle';
  }

  #discard(): void {
    this.#dictation?.cancel();
    this.#dictation = null;
    this.phase = 'idle';
  }

  protected override render(): unknown {
    const { t } = this.view;
    if (!canDictate()) return nothing;
    if (this.phase === 'transcribing') return html`<span class="ck-muted">${t.transcribing}</span>`;
    if (this.phase === 'idle') return iconButton(t.dictate, 'microphone', () => void this.#start());
    return html`<span class="ck-recording" aria-hidden="true"></span>
      ${iconButton(t.dictateCancel, 'close', () => this.#discard())}
      ${iconButton(t.dictateStop, 'check', () => void this.#finish())}`;
  }
}
