/** The conversation: follows the newest text only at the bottom, keeps the place when reading. */
import { html, nothing, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { styles } from '../dom/styles.js';
import { icon } from '../icons/icon.js';
import { isRunning, type ThreadState } from '../state/thread.js';
import { type Turn, turnsOf } from '../state/turns.js';
import { LightPart } from './light-part.js';
import { errorTemplate, loadFailureTemplate, noticeTemplate } from './notices.js';
import { progressTemplate } from './progress.js';
import { Heights, type Slot, slotsOf, WINDOW_FROM } from './window.js';

const AT_BOTTOM = 48;
const LOAD_OLDER_WITHIN = 900;
const NONE: ReadonlySet<string> = new Set();

/** The first turn in view. */
interface Anchor {
  key: string;
  /** Where it stands in the window. */
  top: number;
  /** And below the upper edge of the view. */
  offset: number;
}

export class ThreadPart extends LightPart {
  static override properties = {
    ...LightPart.properties,
    state: { attribute: false },
    away: { state: true },
  };
  declare state: ThreadState;
  /** The newest message is out of sight. */
  declare away: boolean;
  #turns: Turn[] = [];
  #heights = new Heights();
  #shown: string | null | undefined;
  #follow = true;
  #anchor: Anchor | null = null;
  #sizes: ResizeObserver | undefined;
  #frame = false;
  #lastTop = 0;

  constructor() {
    super();
    this.away = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes = new ResizeObserver((entries) => this.#measured(entries));
    if (this.hasUpdated) this.#observe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
  }

  /** At most one drawing per frame, however many events arrive. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated && !document.hidden) await new Promise(requestAnimationFrame);
    await super.scheduleUpdate();
  }

  get #scroller(): HTMLElement | null {
    return this.querySelector<HTMLElement>('.ck-scroll');
  }

  #turnElements(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('ck-turn')];
  }

  /** At once: on the way there, what streams would move the end away. */
  scrollToLatest(): void {
    this.#follow = true;
    this.#scroller?.scrollTo({ top: this.#scroller.scrollHeight });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('state')) return;
    const before = changed.get('state') as ThreadState | undefined;
    this.#turns = turnsOf(this.state, this.#turns);
    const created = before?.id === null && this.state.id !== null && before.outgoing !== null;
    if (this.state.id !== this.#shown && !created) this.#reset();
    this.#shown = this.state.id;
    if (this.state.outgoing && !before?.outgoing) this.#follow = true;
  }

  #reset(): void {
    this.#heights = new Heights();
    this.#follow = true;
    this.#anchor = null;
    this.away = false;
  }

  #slots(): Slot[] {
    const scroller = this.#scroller;
    const keys = this.#turns.map((turn) => turn.key);
    const focused = this.contains(this.#active()) ? this.#active()?.closest('ck-turn') : null;
    const pinned = new Set([keys.length - 1]);
    if (focused instanceof HTMLElement) pinned.add(keys.indexOf(focused.dataset['key'] ?? ''));
    const height = scroller?.clientHeight ?? 800;
    if (this.#anchor) pinned.add(keys.indexOf(this.#anchor.key));
    return slotsOf(keys, this.#heights, { top: this.#top(keys, height), height }, pinned);
  }

  /** Where the view stands among the turns, also when others were put before them. */
  #top(keys: readonly string[], height: number): number {
    const { key, offset } = this.#anchor ?? { key: '', offset: 0 };
    const index = this.#follow ? keys.length : keys.indexOf(key);
    const before = keys.slice(0, Math.max(index, 0));
    const sum = before.reduce((total, one) => total + this.#heights.of(one), 0);
    return Math.max(0, this.#follow ? sum - height : sum - offset);
  }

  #active(): Element | null {
    return (this.getRootNode() as ShadowRoot | Document).activeElement;
  }

  protected override updated(): void {
    this.#observe();
    this.#settle();
    this.#maybeLoadOlder();
  }

  #observe(): void {
    this.#sizes?.disconnect();
    for (const turn of this.#turnElements()) this.#sizes?.observe(turn);
    const scroller = this.#scroller;
    if (!scroller) return;
    this.#sizes?.observe(scroller);
    // What the scrollbar takes on each side, so that the column stands exactly above the composer.
    const gutter = (scroller.offsetWidth - scroller.clientWidth) / 2;
    this.style.setProperty('--ck-gutter', `${gutter}px`);
  }

  #measured(entries: ResizeObserverEntry[]): void {
    let changed = false;
    for (const { target } of entries) {
      const key = (target as HTMLElement).dataset['key'];
      if (key !== undefined)
        changed = this.#heights.set(key, (target as HTMLElement).offsetHeight) || changed;
    }
    this.#settle();
    if (changed && this.#turns.length > WINDOW_FROM) this.requestUpdate();
  }

  /** Stays at the bottom, or keeps what the person reads where it was. */
  #settle(): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    this.#leaveIfScrolledUp(scroller); // its scroll event may still be on the way
    if (this.#follow && this.#mayFollow()) {
      scroller.scrollTop = scroller.scrollHeight;
    } else if (this.#anchor) {
      // A reply that was not followed is not jumped to when it is complete.
      if (this.#distance(scroller) >= AT_BOTTOM) this.#follow = false;
      const { key, top } = this.#anchor;
      const element = this.#turnElements().find((turn) => turn.dataset['key'] === key);
      const moved = element ? element.getBoundingClientRect().top - top : 0;
      if (Math.abs(moved) > 0.5) scroller.scrollTop += moved;
    }
    this.#setAnchor();
  }

  /** `thread.autoScroll` is about replies that stream; one's own message is always shown. */
  #mayFollow(): boolean {
    const streaming = this.state.run.phase === 'streaming';
    return !streaming || this.view.options.thread?.autoScroll === true;
  }

  #setAnchor(): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    const edge = scroller.getBoundingClientRect().top;
    const first = this.#turnElements().find((turn) => turn.getBoundingClientRect().bottom > edge);
    const key = first?.dataset['key'];
    const top = first?.getBoundingClientRect().top ?? 0;
    this.#anchor = key === undefined ? null : { key, top, offset: top - edge };
    this.#lastTop = scroller.scrollTop;
    this.away = this.#distance(scroller) > scroller.clientHeight * 0.6;
  }

  #distance(scroller: HTMLElement): number {
    return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
  }

  /** Only the person scrolls up: more text, or a banner below, moves the end but not the view. */
  #leaveIfScrolledUp(scroller: HTMLElement): void {
    const up = scroller.scrollTop < this.#lastTop - 1;
    if (up && this.#distance(scroller) >= AT_BOTTOM) this.#follow = false;
  }

  #scrolled(): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    if (this.#distance(scroller) < AT_BOTTOM) this.#follow = true;
    else this.#leaveIfScrolledUp(scroller);
    this.#setAnchor();
    this.#maybeLoadOlder();
    if (this.#turns.length <= WINDOW_FROM || this.#frame) return;
    this.#frame = true;
    requestAnimationFrame(() => {
      this.#frame = false;
      this.requestUpdate();
    });
  }

  #maybeLoadOlder(): void {
    const scroller = this.#scroller;
    if (!scroller || !this.state.hasOlder || this.state.loading !== 'no') return;
    if (scroller.scrollTop < LOAD_OLDER_WITHIN) void this.view.app.current.loadOlder();
  }

  #turn(index: number): unknown {
    const turn = this.#turns[index];
    if (!turn) return nothing;
    const last = index === this.#turns.length - 1;
    const first = turn.replies[0];
    return html`<ck-turn
      data-key=${turn.key}
      role="article"
      .view=${this.view}
      .revision=${this.view.look}
      .turn=${turn}
      .last=${last}
      .running=${last && isRunning(this.state)}
      .open=${last ? this.state.open : NONE}
      .stopped=${this.state.stopped}
      .rating=${first ? this.view.app.current.feedback.get(first.id) : undefined}
    ></ck-turn>`;
  }

  #slot(slot: Slot): unknown {
    if (slot.kind === 'turn') return this.#turn(slot.index);
    return html`<div class="ck-gap" ${styles({ 'block-size': `${slot.height}px` })}></div>`;
  }

  #key(slot: Slot): string {
    return slot.kind === 'gap' ? `gap:${slot.from}` : (this.#turns[slot.index]?.key ?? '');
  }

  protected override render(): unknown {
    const { t } = this.view;
    const { state } = this;
    return html`<div
        class="ck-scroll"
        role="log"
        aria-live="off"
        aria-label=${t.conversation}
        aria-busy=${isRunning(state) || state.loading === 'first'}
        tabindex="0"
        @scroll=${() => this.#scrolled()}
      >
        <div class="ck-column">
          ${
            state.loading === 'older'
              ? html`<div class="ck-older"><span class="ck-spin">${icon('spinner')}</span>${t.loadingOlder}</div>`
              : nothing
          }
          ${state.loading === 'first' ? html`<div class="ck-skeleton" role="img" aria-label=${t.loading}><i></i><i></i><i></i></div>` : nothing}
          ${repeat(
            this.#slots(),
            (slot) => this.#key(slot),
            (slot) => this.#slot(slot),
          )}
          ${progressTemplate(state, this.view)} ${state.notices.map((notice) => noticeTemplate(notice, this.view))}
          ${state.error ? errorTemplate(state, this.view) : nothing}
          ${state.loadFailure ? loadFailureTemplate(state.loadFailure, this.view) : nothing}
        </div>
      </div>
      ${
        this.away
          ? html`<button
            type="button"
            class="ck-jump"
            aria-label=${t.jumpToLatest}
            title=${t.jumpToLatest}
            @click=${() => this.scrollToLatest()}
          >
            ${icon('arrow-down')}
          </button>`
          : nothing
      }`;
  }
}
