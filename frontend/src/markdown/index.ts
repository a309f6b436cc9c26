/** Markdown, rendered and sanitised; grows with a stream without redrawing what stands. */

import { html, noChange } from 'lit';
import type { ElementPart } from 'lit';
import { Directive, directive, PartType } from 'lit/directive.js';
import type { DirectiveParameters, PartInfo } from 'lit/directive.js';

import type { MarkdownOptions } from '../contracts.js';
import { MarkdownView } from './view.js';

export { markdownStyles } from './markdown.styles.js';
export { copyText } from './copy.js';

class MarkdownDirective extends Directive {
  #view: MarkdownView | undefined;

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT)
      throw new Error('markdown() belongs in an element position');
  }

  render(_text: string, _options: MarkdownOptions): unknown {
    return noChange;
  }

  override update(part: ElementPart, [text, options]: DirectiveParameters<this>): unknown {
    this.#view ??= new MarkdownView(part.element as HTMLElement);
    this.#view.update(text, options);
    return noChange;
  }
}

const markdown = directive(MarkdownDirective);

export function renderMarkdown(text: string, options: MarkdownOptions): unknown {
  return html`<div class="ck-markdown" ${markdown(text, options)}></div>`;
}
