/** The list under `@` and `/`: the text field keeps the focus, arrows choose. */
import { html, nothing } from 'lit';

import { icon } from '../icons/icon.js';
import { LightPart } from './light-part.js';
import {
  findSuggestions,
  fromCommand,
  offers,
  type Suggestion,
  type Trigger,
  triggerAt,
} from './suggest.js';

export const SUGGEST_ID = 'ck-suggest';
const DEBOUNCE = 80;

export class SuggestPart extends LightPart {
  static override properties = {
    ...LightPart.properties,
    builtIn: { attribute: false },
    trigger: { state: true },
    list: { state: true },
    busy: { state: true },
    index: { state: true },
  };
  declare builtIn: readonly Suggestion[];
  declare trigger: Trigger | null;
  declare list: readonly Suggestion[];
  declare busy: boolean;
  declare index: number;
  #asked = 0;
  #dismissed = -1;
  /** Chosen before the list for what was typed had come: the first of it is meant. */
  #eager: 'Enter' | 'Tab' | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.builtIn = [];
    this.trigger = null;
    this.list = [];
    this.busy = false;
    this.index = 0;
  }

  get active(): string | null {
    return this.trigger && this.list[this.index] ? `${SUGGEST_ID}-${this.index}` : null;
  }

  /** Called whenever the text or the caret changed. */
  look(text: string, caret: number): void {
    const found = triggerAt(text, caret);
    if (!found || !offers(found.kind, this.view)) {
      this.#dismissed = -1;
      this.close();
      return;
    }
    if (found.from === this.#dismissed) return;
    const { kind, from, query } = this.trigger ?? {};
    if (kind === found.kind && from === found.from && query === found.query) return;
    this.trigger = found;
    this.#eager = null;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(found), DEBOUNCE);
    this.busy = true;
    this.#changed();
  }

  async #search(trigger: Trigger): Promise<void> {
    const asked = (this.#asked += 1);
    let list: Suggestion[] = [];
    try {
      list = await findSuggestions(trigger, this.builtIn, this.view);
    } catch (error) {
      this.view.host.fail(error);
    }
    if (asked !== this.#asked || !this.trigger) return;
    const eager = this.#eager;
    this.#eager = null;
    this.#show(list);
    if (eager && !this.#pick(list[0]) && eager === 'Enter')
      this.dispatchEvent(new CustomEvent('nothing-to-pick'));
  }

  #show(list: readonly Suggestion[]): void {
    this.list = list;
    this.index = 0;
    this.busy = false;
    this.#changed();
    const { t } = this.view;
    this.view.host.announce(list[0]?.label ?? t.nothingFound);
  }

  close(): void {
    if (!this.trigger) return;
    this.#asked += 1;
    clearTimeout(this.#timer);
    this.trigger = null;
    this.list = [];
    this.busy = false;
    this.#changed();
  }

  #changed(): void {
    this.dispatchEvent(new CustomEvent('suggest-change'));
  }

  /** True when the key belonged to the list. */
  key(event: KeyboardEvent): boolean {
    if (!this.trigger) return false;
    switch (event.key) {
      case 'ArrowDown':
        return this.#move(1);
      case 'ArrowUp':
        return this.#move(-1);
      case 'Escape':
        this.#dismissed = this.trigger.from;
        this.close();
        return true;
      case 'Enter':
      case 'Tab':
        if (!this.busy) return this.#pick(this.list[this.index]);
        this.#eager = event.key;
        return true;
      default:
        return false;
    }
  }

  #move(step: number): boolean {
    if (!this.list.length) return false;
    this.index = (this.index + step + this.list.length) % this.list.length;
    void this.updateComplete.then(() => {
      this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
      this.#changed();
    });
    return true;
  }

  #pick(suggestion: Suggestion | undefined): boolean {
    const { trigger } = this;
    if (!suggestion || !trigger) return false;
    if (suggestion.command) void this.#command(suggestion, trigger);
    else {
      this.close();
      this.#done(suggestion, trigger);
    }
    return true;
  }

  #done(suggestion: Suggestion, trigger: Trigger): void {
    this.dispatchEvent(new CustomEvent('pick', { detail: { suggestion, trigger } }));
  }

  /** A command inserts an entity, opens another list, or only does something. */
  async #command(suggestion: Suggestion, trigger: Trigger): Promise<void> {
    const { command } = suggestion;
    if (!command) return;
    this.busy = true;
    try {
      const result = await this.view.options.commands?.onSelect?.(command);
      if (result?.type === 'menu') {
        this.#asked += 1;
        this.#show(result.commands.map(fromCommand));
        return;
      }
      this.close();
      const { entity } = result ?? {};
      this.#done(entity ? { ...suggestion, entity } : suggestion, trigger);
    } catch (error) {
      this.close();
      this.view.host.fail(error);
    }
  }

  #option(suggestion: Suggestion, index: number): unknown {
    const before = this.list[index - 1]?.group;
    const heading = suggestion.group && suggestion.group !== before ? suggestion.group : null;
    return html`${
      heading ? html`<div class="ck-suggest-group" role="presentation">${heading}</div>` : nothing
    }
      <div
        class="ck-suggestion"
        id=${`${SUGGEST_ID}-${index}`}
        role="option"
        aria-selected=${index === this.index}
        @pointerdown=${(event: Event) => event.preventDefault()}
        @click=${() => this.#pick(suggestion)}
      >
        ${icon(suggestion.icon)}
        <span class="ck-menu-text">
          <span>${suggestion.label}</span>
          ${suggestion.description ? html`<small>${suggestion.description}</small>` : nothing}
        </span>
      </div>`;
  }

  protected override render(): unknown {
    if (!this.trigger) return nothing;
    const { t } = this.view;
    const empty = this.list.length === 0;
    return html`<div class="ck-suggest">
      ${
        empty
          ? html`<div class="ck-suggest-empty">${this.busy ? t.searching : t.nothingFound}</div>`
          : nothing
      }
      <div
        id=${SUGGEST_ID}
        role="listbox"
        ?hidden=${empty}
        aria-label=${this.trigger.kind === '@' ? t.mentions : t.commands}
      >
        ${this.list.map((suggestion, index) => this.#option(suggestion, index))}
      </div>
    </div>`;
  }
}
