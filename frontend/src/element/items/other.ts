/** Client tools, generated images, and what this element does not know. */
import { html, nothing } from 'lit';

import { icon } from '../../icons/icon.js';
import { styles } from '../../dom/styles.js';
import type { ClientToolCallItem, GeneratedImageItem } from '../../protocol/items.js';
import { safeUrl } from '../sources.js';
import type { View } from '../view.js';

export function toolTemplate(item: ClientToolCallItem, running: boolean, view: View): unknown {
  const { t } = view;
  if (item.status === 'completed')
    return html`<div class="ck-tool">${icon('check')}<span>${t.toolDone(item.name)}</span></div>`;
  const again = async () => {
    await view.app.current.continueToolCall().catch((error: unknown) => view.host.fail(error));
  };
  return html`<div class="ck-tool">
    ${running ? html`<span class="ck-spin">${icon('spinner')}</span>` : icon('wrench')}
    <span>${t.toolWaiting(item.name)}</span>
    ${
      running || view.inert
        ? nothing
        : html`<button type="button" class="ck-button" @click=${again}>${t.continue}</button>`
    }
  </div>`;
}

export function imageTemplate(item: GeneratedImageItem, streaming: boolean, view: View): unknown {
  const { t } = view;
  const url = item.image ? safeUrl(item.image.url) : null;
  if (item.image && (!url || !view.imageAllowed(url)))
    return html`<div class="ck-tool">${icon('image-off')}<span>${t.imageBlocked}</span></div>`;
  const percent = Math.round(Math.min(Math.max(item.progress ?? 0, 0), 1) * 100);
  return html`<figure class="ck-image" ?data-streaming=${streaming}>
    ${
      url
        ? html`<a href=${url} target="_blank" rel="noopener noreferrer" aria-label=${t.openImage}>
          <img src=${url} alt=${t.image} decoding="async" />
        </a>`
        : html`<div class="ck-image-empty"><span class="ck-shimmer">${t.imageWaiting}</span></div>`
    }
    ${
      streaming
        ? html`<div
          class="ck-progress"
          role="progressbar"
          aria-label=${t.imageWaiting}
          aria-valuenow=${percent}
          aria-valuemin="0"
          aria-valuemax="100"
        >
          <i ${styles({ 'inline-size': `${percent}%` })}></i>
        </div>`
        : nothing
    }
  </figure>`;
}

/** A newer server may send what this element cannot draw: labelled, and readable as it is. */
export function unknownTemplate(item: { type: string }, view: View): unknown {
  const text = JSON.stringify(item, null, 2).slice(0, 20_000);
  return html`<details class="ck-unknown">
    <summary>${icon('circle-question')}<span>${view.t.unknownItem(item.type)}</span></summary>
    <pre tabindex="0" dir="ltr">${text}</pre>
  </details>`;
}
