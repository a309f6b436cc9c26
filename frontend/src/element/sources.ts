/** The sources of a reply: numbered marks in its text, and the list below. */
import type { Entity } from '@openai/chatkit';
import { html, nothing } from 'lit';

import type { Citation } from '../contracts.js';
import { formatNumber } from '../i18n/index.js';
import { icon } from '../icons/icon.js';
import type { AssistantContent, EntitySource, Source, ThreadItem } from '../protocol/items.js';
import type { View } from './view.js';

export interface NumberedSource {
  number: number;
  key: string;
  source: Source;
}

function identity(source: Source): string {
  if (source.type === 'url') return `url:${source.url}`;
  return source.type === 'file' ? `file:${source.filename}` : `entity:${source.id}`;
}

export function sourceTitle(source: Source): string {
  if (source.title) return source.title;
  if (source.type === 'url') return source.url;
  return source.type === 'file' ? source.filename : source.id;
}

/** Every source once, in the order of its first mention. */
export function collectSources(items: readonly ThreadItem[]): NumberedSource[] {
  const found = new Map<string, NumberedSource>();
  for (const item of items) {
    if (item.type !== 'assistant_message') continue;
    for (const content of item.content) {
      for (const { source } of (content.annotations as typeof content.annotations | undefined) ??
        []) {
        const key = identity(source);
        if (!found.has(key)) found.set(key, { number: found.size + 1, key, source });
      }
    }
  }
  return [...found.values()];
}

export function citationsOf(
  content: AssistantContent,
  sources: readonly NumberedSource[],
  locale: string,
): Citation[] {
  const annotations = (content.annotations as typeof content.annotations | undefined) ?? [];
  return annotations.flatMap(({ source, index }) => {
    const numbered = sources.find((other) => other.key === identity(source));
    if (!numbered) return [];
    const inline = source.type === 'entity' ? source.inline_label : null;
    const label = inline ?? formatNumber(numbered.number, locale);
    return [{ index: index ?? null, label, key: numbered.key, title: sourceTitle(source) }];
  });
}

export function safeUrl(url: string): string | null {
  try {
    const parsed = new URL(url, document.baseURI);
    return /^https?:$/.test(parsed.protocol) ? parsed.href : null;
  } catch {
    return null;
  }
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
}

export function entityOf(source: EntitySource): Entity {
  const { id, title, icon: name, interactive, group, data } = source;
  return {
    id,
    title,
    ...(name ? { icon: name } : {}),
    ...(interactive === undefined ? {} : { interactive }),
    ...(group ? { group } : {}),
    ...(data ? { data: data as Record<string, string> } : {}),
  };
}

function detail(source: Source): string {
  const place =
    source.type === 'url'
      ? (source.attribution ?? hostOf(source.url))
      : source.type === 'file'
        ? source.filename
        : (source.label ?? source.group ?? '');
  return [place, source.timestamp].filter(Boolean).join(' · ');
}

const KIND_ICON = { url: 'globe', file: 'document', entity: 'cube' } as const;

function body(source: Source): unknown {
  const name = source.type === 'entity' && source.icon ? source.icon : KIND_ICON[source.type];
  return html`<span class="ck-source-icon">${icon(name)}</span>
    <span class="ck-source-text">
      <span class="ck-source-title">${sourceTitle(source)}</span>
      ${detail(source) ? html`<span class="ck-source-detail">${detail(source)}</span>` : nothing}
      ${
        source.description
          ? html`<span class="ck-source-detail">${source.description}</span>`
          : nothing
      }
    </span>`;
}

/** A URL opens, an entity that the page wants clicks for is a button, the rest is text. */
export function sourceLine(source: Source, view: View): unknown {
  const url = source.type === 'url' ? safeUrl(source.url) : null;
  if (url)
    return html`<a class="ck-source" href=${url} target="_blank" rel="noopener noreferrer">
      ${body(source)}
    </a>`;
  if (source.type === 'entity' && source.interactive && view.options.entities?.onClick)
    return html`<button
      type="button"
      class="ck-source"
      @click=${() => view.host.clickEntity(entityOf(source))}
    >
      ${body(source)}
    </button>`;
  return html`<span class="ck-source">${body(source)}</span>`;
}

export function sourceList(sources: readonly NumberedSource[], view: View): unknown {
  return html`<ol class="ck-sources">
    ${sources.map(
      ({ number, key, source }) => html`<li data-source=${key} tabindex="-1">
        <span class="ck-source-number" aria-hidden="true">${formatNumber(number, view.locale)}</span>
        ${sourceLine(source, view)}
      </li>`,
    )}
  </ol>`;
}
