/** A button with a menu: arrows, Home, End, letters, Escape, as the ARIA menu pattern says. */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import { icon } from '../icons/icon.js';
import { LightPart } from './light-part.js';

export interface MenuEntry {
  id: string;
  label: string;
  description?: string | undefined;
  icon?: string | undefined;
  disabled?: boolean;
  danger?: boolean;
  /** Given: the entry is one of a choice. */
  checked?: boolean;
}

const EDGE = 8;
let count = 0;

export class MenuPart extends LightPart {
  static override properties = {
    ...LightPart.properties,
    label: { attribute: false },
    entries: { attribute: false },
    face: { attribute: false },
    quiet: { attribute: false },
    disabled: { attribute: false },
    up: { attribute: false },
    open: { state: true },
  };
  declare label: string;
  declare entries: readonly MenuEntry[];
  /** What the button shows. */
  declare face: unknown;
  /** Icon only: the label is for screen readers and the tooltip. */
  declare quiet: boolean;
  declare disabled: boolean;
  declare up: boolean;
  declare open: boolean;
  readonly #id = `ck-menu-${(count += 1)}`;
  #outside: AbortController | null = null;

  constructor() {
    super();
    this.entries = [];
    this.quiet = false;
    this.disabled = false;
    this.up = false;
    this.open = false;
    this.addEventListener('keydown', (event) => this.#key(event));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#outside?.abort();
  }

  #items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-entry]:not([aria-disabled="true"])')];
  }

  async #show(which: 'first' | 'last'): Promise<void> {
    this.open = true;
    this.#outside = new AbortController();
    const { signal } = this.#outside;
    const leave = (event: Event) => event.composedPath().includes(this) || this.#hide(false);
    document.addEventListener('pointerdown', leave, { signal, capture: true });
    await this.updateComplete;
    this.#place();
    const items = this.#items();
    const chosen = items.find((item) => item.getAttribute('aria-checked') === 'true');
    (chosen ?? (which === 'first' ? items[0] : items.at(-1)))?.focus();
  }

  /** In the top layer, beside its button, inside the window. */
  #place(): void {
    const menu = this.querySelector<HTMLElement>('.ck-menu');
    const button = this.querySelector('.ck-menu-button')?.getBoundingClientRect();
    if (!menu || !button || !('showPopover' in menu)) return;
    menu.showPopover();
    const { offsetWidth: width, offsetHeight: height } = menu;
    const fits = button.bottom + height + EDGE < innerHeight;
    const top = fits && !this.up ? button.bottom + 4 : Math.max(EDGE, button.top - height - 4);
    const start = this.view.dir === 'rtl' ? button.right - width : button.left;
    const left = Math.min(Math.max(EDGE, start), innerWidth - width - EDGE);
    menu.style.setProperty('top', `${top}px`);
    menu.style.setProperty('left', `${left}px`);
  }

  #hide(focus: boolean): void {
    this.open = false;
    this.#outside?.abort();
    if (focus) this.querySelector<HTMLElement>('.ck-menu-button')?.focus();
  }

  #choose(entry: MenuEntry): void {
    if (entry.disabled) return;
    this.#hide(true);
    this.dispatchEvent(new CustomEvent('choose', { detail: entry.id }));
  }

  #move(event: KeyboardEvent): HTMLElement | undefined {
    const items = this.#items();
    const index = items.indexOf(event.target as HTMLElement);
    const letter = event.key.length === 1 ? event.key.toLocaleLowerCase() : null;
    if (event.key === 'ArrowDown') return items[(index + 1) % items.length];
    if (event.key === 'ArrowUp') return items.at(index - 1);
    if (event.key === 'Home') return items[0];
    if (event.key === 'End') return items.at(-1);
    if (!letter || letter === ' ') return undefined;
    const ordered = [...items.slice(index + 1), ...items.slice(0, index + 1)];
    return ordered.find((item) => item.textContent.trim().toLocaleLowerCase().startsWith(letter));
  }

  #key(event: KeyboardEvent): void {
    if (!this.open) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      void this.#show(event.key === 'ArrowDown' ? 'first' : 'last');
      return;
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#hide(true);
    } else if (event.key === 'Tab') {
      this.#hide(false);
    } else {
      const next = this.#move(event);
      if (next) event.preventDefault();
      next?.focus();
    }
  }

  #entry(entry: MenuEntry): unknown {
    const choice = entry.checked !== undefined;
    return html`<button
      type="button"
      class="ck-menu-entry"
      role=${choice ? 'menuitemradio' : 'menuitem'}
      data-entry=${entry.id}
      tabindex="-1"
      aria-checked=${ifDefined(choice ? entry.checked : undefined)}
      aria-disabled=${ifDefined(entry.disabled ? 'true' : undefined)}
      ?data-danger=${entry.danger}
      @click=${() => this.#choose(entry)}
    >
      ${entry.icon ? icon(entry.icon) : nothing}
      <span class="ck-menu-text">
        <span>${entry.label}</span>
        ${entry.description ? html`<small>${entry.description}</small>` : nothing}
      </span>
      ${entry.checked ? html`<span class="ck-menu-check">${icon('check')}</span>` : nothing}
    </button>`;
  }

  protected override render(): unknown {
    return html`<button
        type="button"
        class="ck-menu-button ${this.quiet ? 'ck-icon-button' : 'ck-pill'}"
        aria-haspopup="menu"
        aria-expanded=${this.open}
        aria-controls=${ifDefined(this.open ? this.#id : undefined)}
        aria-label=${this.label}
        title=${this.label}
        ?disabled=${this.disabled}
        @click=${() => (this.open ? this.#hide(false) : void this.#show('first'))}
      >
        ${this.face}
      </button>
      ${
        this.open
          ? html`<div class="ck-menu" id=${this.#id} popover="manual" role="menu" aria-label=${this.label}>
            ${this.entries.map((entry) => this.#entry(entry))}
          </div>`
          : nothing
      }`;
  }
}
