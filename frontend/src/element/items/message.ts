/** What the person said, and what the assistant answered in words. */
import { html, nothing } from 'lit';

import { formatTime } from '../../i18n/index.js';
import { icon } from '../../icons/icon.js';
import type { AssistantMessageItem, Attachment, UserMessageItem } from '../../protocol/items.js';
import type { Outgoing } from '../../state/thread.js';
import { citationsOf, type NumberedSource, safeUrl } from '../sources.js';
import type { View } from '../view.js';

export function attachmentTemplate(attachment: Attachment, view: View): unknown {
  const preview = attachment.type === 'image' ? safeUrl(attachment.preview_url) : null;
  if (preview && view.imageAllowed(preview))
    return html`<li class="ck-attachment ck-attachment-image">
      <img src=${preview} alt=${attachment.name} loading="lazy" decoding="async" />
    </li>`;
  return html`<li class="ck-attachment">
    <span class="ck-attachment-icon">
      ${icon(attachment.mime_type.startsWith('image/') ? 'file-image' : 'document')}
    </span>
    <span class="ck-attachment-name">${attachment.name}</span>
  </li>`;
}

function contentTemplate(item: UserMessageItem, view: View): unknown {
  return item.content.map((part) => {
    if (part.type !== 'input_tag') return part.text;
    const entity = {
      id: part.id,
      title: part.text,
      ...(part.group ? { group: part.group } : {}),
      ...(part.data ? { data: part.data as Record<string, string> } : {}),
      interactive: part.interactive ?? false,
    };
    const usable = part.interactive && view.options.entities?.onClick;
    return usable
      ? html`<button
          type="button"
          class="ck-tag"
          data-entity=${JSON.stringify(entity)}
          @click=${() => view.host.clickEntity(entity)}
        >@${part.text}</button>`
      : html`<span class="ck-tag" data-entity=${JSON.stringify(entity)}>@${part.text}</span>`;
  });
}

export function userTemplate(
  item: UserMessageItem,
  outgoing: Outgoing | null,
  view: View,
): unknown {
  const { t } = view;
  const attachments = (item.attachments as Attachment[] | undefined) ?? [];
  const hasText = item.content.some((part) => part.text.trim());
  return html`<div
    class="ck-user"
    data-item=${item.id}
    data-state=${outgoing?.state ?? 'sent'}
    title=${formatTime(item.created_at, view.locale, view.timeZone)}
  >
    <span class="ck-sr">${t.youSaid}:</span>
    ${
      item.quoted_text
        ? html`<blockquote class="ck-quoted" aria-label=${t.quoted}>${item.quoted_text}</blockquote>`
        : nothing
    }
    ${
      attachments.length
        ? html`<ul class="ck-attachments">
          ${attachments.map((attachment) => attachmentTemplate(attachment, view))}
        </ul>`
        : nothing
    }
    ${
      hasText
        ? html`<div class="ck-bubble" dir="auto">${contentTemplate(item, view)}</div>`
        : nothing
    }
    ${
      outgoing?.state === 'failed'
        ? html`<div class="ck-unsent">${icon('error')}${t.notSent}</div>`
        : nothing
    }
  </div>`;
}

export function assistantTemplate(
  item: AssistantMessageItem,
  streaming: boolean,
  sources: readonly NumberedSource[],
  view: View,
): unknown {
  const last = item.content.length - 1;
  return html`<div class="ck-assistant" data-item=${item.id} dir="auto">
    ${item.content.map((content, index) =>
      content.text
        ? view.markdown(
            content.text,
            streaming && index === last,
            citationsOf(content, sources, view.locale),
          )
        : nothing,
    )}
  </div>`;
}
