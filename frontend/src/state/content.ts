/** Between what a person types, with `@tags`, and the content that is sent. */
import type { UserMessageContent } from '../protocol/items.js';

export interface Tag {
  id: string;
  /** Its title; stands in the text as `@title`. */
  text: string;
  group?: string;
  icon?: string;
  data?: Record<string, unknown>;
  interactive?: boolean;
}

export interface Segment {
  text: string;
  tag: Tag | null;
}

/** A tag whose text was edited is plain text again. */
export function segments(text: string, tags: readonly Tag[]): Segment[] {
  const found: Segment[] = [];
  let rest = text;
  for (const tag of tags) {
    const mark = `@${tag.text}`;
    const at = rest.indexOf(mark);
    if (at < 0) continue;
    if (at > 0) found.push({ text: rest.slice(0, at), tag: null });
    found.push({ text: mark, tag });
    rest = rest.slice(at + mark.length);
  }
  if (rest) found.push({ text: rest, tag: null });
  return found;
}

/** Tags in the order in which they stand in the text; a new one can be put before others. */
export function orderTags(text: string, tags: readonly Tag[]): Tag[] {
  const taken = new Map<string, number>();
  const placed = tags.map((tag) => {
    const mark = `@${tag.text}`;
    const at = text.indexOf(mark, taken.get(mark) ?? 0);
    if (at >= 0) taken.set(mark, at + mark.length);
    return { tag, at };
  });
  return placed
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ tag }) => tag);
}

function tagContent(tag: Tag): UserMessageContent {
  return {
    type: 'input_tag',
    id: tag.id,
    text: tag.text,
    data: tag.data ?? {},
    interactive: tag.interactive ?? false,
    ...(tag.group === undefined ? {} : { group: tag.group }),
  };
}

export function toContent(text: string, tags: readonly Tag[]): UserMessageContent[] {
  const parts = segments(text.trim(), orderTags(text, tags));
  return parts.map(({ text: plain, tag }) =>
    tag ? tagContent(tag) : { type: 'input_text', text: plain },
  );
}

export function fromContent(content: readonly UserMessageContent[]): { text: string; tags: Tag[] } {
  const tags: Tag[] = [];
  let text = '';
  for (const part of content) {
    if (part.type === 'input_tag') {
      const { type: _type, ...tag } = part;
      tags.push(tag);
      text += `@${part.text}`;
    } else {
      text += part.text;
    }
  }
  return { text, tags };
}
