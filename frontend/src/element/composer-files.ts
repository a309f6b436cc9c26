/** Files in the composer: on their way, there, or refused. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { discard, type Refusal, type Upload } from '../chat/uploads.js';
import { styles } from '../dom/styles.js';
import { failureText, formatBytes, formatNumber } from '../i18n/index.js';
import { icon } from '../icons/icon.js';
import type { Attachment } from '../protocol/items.js';
import { safeUrl } from './sources.js';
import type { View } from './view.js';

function refusalText(name: string, refusal: Refusal, { t, locale }: View): string {
  switch (refusal.reason) {
    case 'type':
      return t.fileType(name);
    case 'empty':
      return t.fileEmpty(name);
    case 'size':
      return t.fileSize(name, formatBytes(refusal.limit, locale));
    case 'count':
      return t.fileCount(formatNumber(refusal.limit, locale));
  }
}

function removeButton(name: string, remove: () => void, view: View): unknown {
  return html`<button
    type="button"
    class="ck-chip-remove"
    aria-label=${view.t.remove(name)}
    @click=${remove}
  >
    ${icon('close')}
  </button>`;
}

function face(name: string, type: string, preview: string | null): unknown {
  return html`<span class="ck-chip-face">
      ${
        preview
          ? html`<img src=${preview} alt="" />`
          : icon(type.startsWith('image/') ? 'file-image' : 'document')
      }
    </span>
    <span class="ck-chip-name">${name}</span>`;
}

function attachmentChip(attachment: Attachment, view: View): unknown {
  const { composer, transport } = view.app;
  const remove = () => {
    const rest = composer.draft.attachments.filter((other) => other.id !== attachment.id);
    composer.edit({ attachments: rest });
    discard(transport, attachment.id);
    view.host.focusComposer();
  };
  const url = attachment.type === 'image' ? safeUrl(attachment.preview_url) : null;
  const preview = url && view.imageAllowed(url) ? url : null;
  return html`<li class="ck-chip">
    ${face(attachment.name, attachment.mime_type, preview)}
    ${removeButton(attachment.name, remove, view)}
  </li>`;
}

function uploadChip(upload: Upload, view: View): unknown {
  const { t } = view;
  const { file, key, progress } = upload;
  const remove = () => {
    view.app.uploads.remove(key);
    view.host.focusComposer();
  };
  const error = upload.refusal
    ? refusalText(file.name, upload.refusal, view)
    : upload.failure
      ? `${t.uploadFailed(file.name)} ${failureText(upload.failure, t, view.locale)}`
      : null;
  if (error)
    return html`<li class="ck-chip ck-chip-error">
      <span class="ck-chip-face">${icon('error')}</span>
      <span class="ck-chip-message" role="alert">${error}</span>
      ${
        upload.failure
          ? html`<button
            type="button"
            class="ck-chip-remove"
            aria-label=${t.retryUpload(file.name)}
            @click=${() => view.app.uploads.retry(key)}
          >
            ${icon('reload')}
          </button>`
          : nothing
      }
      ${removeButton(file.name, remove, view)}
    </li>`;
  const percent = progress === null ? null : Math.round(progress * 100);
  return html`<li class="ck-chip">
    ${face(file.name, file.type, null)}
    <span
      class="ck-chip-progress"
      role="progressbar"
      aria-label=${t.uploading(file.name)}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${percent ?? nothing}
    >
      <i
        ?data-unknown=${percent === null}
        ${styles({ 'inline-size': percent === null ? null : `${percent}%` })}
      ></i>
    </span>
    ${removeButton(file.name, remove, view)}
  </li>`;
}

export function filesTemplate(view: View): unknown {
  const { composer, uploads } = view.app;
  const { attachments } = composer.draft;
  if (!attachments.length && !uploads.list.length) return nothing;
  return html`<ul class="ck-chips">
    ${repeat(
      attachments,
      (attachment) => attachment.id,
      (attachment) => attachmentChip(attachment, view),
    )}
    ${repeat(
      uploads.list,
      (upload) => upload.key,
      (upload) => uploadChip(upload, view),
    )}
  </ul>`;
}
