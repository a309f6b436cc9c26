/** Keeps one element's children in step with a Markdown text that may still be growing. */

import type { MarkdownOptions } from '../contracts.js';
import { BlockRenderer } from './blocks.js';
import { insertMarks } from './citations.js';
import { copyCode } from './copy.js';
import { decorate } from './decorate.js';
import { highlighter, type Highlight } from './highlighter.js';
import { morphChildren } from './morph.js';
import { parser } from './parser.js';
import { sanitise } from './sanitise.js';
import { strings } from './strings.js';

interface Shown {
  html: string;
  node: HTMLElement;
  /** Its code still waits for the highlighter. */
  plain: boolean;
}

/** A drawing that took longer is followed by a rest, so that a stream never takes the whole machine. */
const PATIENCE_MS = 10;
const REST = 2;

export class MarkdownView {
  #blocks: Shown[] = [];
  #renderer: BlockRenderer | undefined;
  #compact = false;
  #current: { text: string; options: MarkdownOptions; locale: string } | undefined;

  #restUntil = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly patience = PATIENCE_MS,
  ) {
    root.addEventListener('click', (event) => this.#onClick(event));
    root.addEventListener('keydown', (event) => this.#onKeydown(event));
  }

  update(text: string, options: MarkdownOptions): void {
    clearTimeout(this.#timer);
    const rest = options.streaming ? this.#restUntil - performance.now() : 0;
    if (rest > 0) this.#timer = setTimeout(() => this.#drawNow(text, options), rest);
    else this.#drawNow(text, options);
  }

  #drawNow(text: string, options: MarkdownOptions): void {
    const started = performance.now();
    this.#drawAll(text, options);
    const ended = performance.now();
    const cost = ended - started;
    this.#restUntil = cost > this.patience ? ended + cost * REST : 0;
  }

  #drawAll(text: string, options: MarkdownOptions): void {
    const compact = options.compact ?? false;
    if (!this.#renderer || compact !== this.#compact) {
      this.#renderer = new BlockRenderer(parser(compact));
      this.#compact = compact;
    }
    if (this.#current && this.#current.locale !== options.locale) this.#forget();
    this.#current = { text, options, locale: options.locale };
    const source = insertMarks(text, options.citations ?? []);
    this.#show(this.#renderer.render(source, options.streaming), options);
  }

  #forget(): void {
    for (const block of this.#blocks) block.html = '';
  }

  #show(blocks: readonly string[], options: MarkdownOptions): void {
    const signature = (options.citations ?? []).map(({ key, label }) => `${key} ${label}`).join();
    blocks.forEach((html, index) => {
      const marked = html.includes('data-cite') ? `${html}\n${signature}` : html;
      const shown = this.#blocks[index];
      if (shown?.html === marked) return;
      this.#blocks[index] = this.#draw(html, marked, options, shown?.node);
    });
    for (const extra of this.#blocks.splice(blocks.length)) extra.node.remove();
  }

  #draw(html: string, key: string, options: MarkdownOptions, existing?: HTMLElement): Shown {
    let plain = false;
    const fragment = decorate(
      sanitise(html, (url) => options.imageAllowed(url)),
      {
        strings: strings(options.locale),
        citations: options.citations ?? [],
        highlighter: (): Highlight | undefined => {
          const ready = highlighter(() => this.#recolour());
          plain ||= !ready;
          return ready;
        },
      },
    );
    const node = existing ?? this.#addBlock();
    morphChildren(node, fragment);
    return { html: key, node, plain };
  }

  #addBlock(): HTMLElement {
    const node = this.root.appendChild(document.createElement('div'));
    node.className = 'ck-md-block';
    return node;
  }

  #recolour(): void {
    const waiting = this.#blocks.filter((block) => block.plain);
    if (!waiting.length || !this.#current) return;
    for (const block of waiting) block.html = '';
    this.update(this.#current.text, this.#current.options);
  }

  #onClick(event: Event): void {
    const target = event.target instanceof Element ? event.target : null;
    const button = target?.closest<HTMLElement>('[data-copy-code]');
    if (button && this.#current) void copyCode(button, strings(this.#current.locale));
  }

  /** A deeplink has no address to follow, so Enter does what a click does. */
  #onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLElement)) return;
    if (event.target.matches('a[data-deeplink]')) event.target.click();
  }
}
