/** Shows the page's preview of an entity while it is pointed at or has the focus. */
import type { Entity } from '@openai/chatkit';
import { html, nothing } from 'lit';

import type { WidgetHost, WidgetRoot } from '../contracts.js';
import { renderWidget } from '../widgets/index.js';
import { LightPart } from './light-part.js';

const DELAY = 250;

export class PreviewPart extends LightPart {
  static override properties = { ...LightPart.properties, shown: { state: true } };
  declare shown: { entity: Entity; widget: WidgetRoot; target: HTMLElement } | null;
  readonly #cache = new Map<string, Promise<WidgetRoot | null>>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #target: HTMLElement | null = null;
  #listening: AbortController | null = null;

  constructor() {
    super();
    this.shown = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const root = this.getRootNode();
    const over = (event: Event) => this.#over(event);
    for (const type of ['pointerover', 'focusin']) root.addEventListener(type, over, { signal });
    root.addEventListener('keydown', (event) => this.#key(event as KeyboardEvent), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
    clearTimeout(this.#timer);
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.#hide();
  }

  #over(event: Event): void {
    const at = event.target as Element;
    if (this.contains(at)) return;
    const target = at.closest<HTMLElement>('[data-entity]');
    if (target === this.#target) return;
    this.#hide();
    this.#target = target;
    if (!target || !this.view.options.entities?.onRequestPreview) return;
    this.#timer = setTimeout(() => void this.#show(target), DELAY);
  }

  #hide(): void {
    clearTimeout(this.#timer);
    this.#target = null;
    this.shown = null;
  }

  async #show(target: HTMLElement): Promise<void> {
    const entity = JSON.parse(target.dataset['entity'] ?? '{}') as Entity;
    const widget = await this.#load(entity).catch(() => null);
    if (!widget || this.#target !== target) return;
    this.shown = { entity, widget, target };
    await this.updateComplete;
    this.#place(target);
  }

  #load(entity: Entity): Promise<WidgetRoot | null> {
    const known = this.#cache.get(entity.id);
    if (known) return known;
    const ask = this.view.options.entities?.onRequestPreview;
    const asked = ask ? ask(entity).then(({ preview }) => preview) : Promise.resolve(null);
    this.#cache.set(entity.id, asked);
    asked.catch(() => this.#cache.delete(entity.id));
    return asked;
  }

  #place(target: HTMLElement): void {
    const box = this.querySelector<HTMLElement>('.ck-preview');
    if (!box || !('showPopover' in box)) return;
    box.showPopover();
    const at = target.getBoundingClientRect();
    const left = Math.min(Math.max(8, at.left), innerWidth - box.offsetWidth - 8);
    const above = at.top - box.offsetHeight - 6;
    box.style.setProperty('left', `${left}px`);
    box.style.setProperty('top', `${above > 8 ? above : at.bottom + 6}px`);
  }

  #host(entity: Entity): WidgetHost {
    const { locale, timeZone, colorScheme, imageAllowed } = this.view;
    const itemId = `preview:${entity.id}`;
    return {
      itemId,
      locale,
      timeZone,
      colorScheme,
      readOnly: true,
      memory: this.view.memoryOf(itemId),
      action: () => Promise.resolve(),
      imageAllowed,
      requestUpdate: () => this.requestUpdate(),
    };
  }

  protected override render(): unknown {
    if (!this.shown) return nothing;
    const { entity, widget } = this.shown;
    return html`<div class="ck-preview" popover="manual" role="tooltip" aria-label=${this.view.t.preview(entity.title)}>
      ${renderWidget(widget, this.#host(entity))}
    </div>`;
  }
}
