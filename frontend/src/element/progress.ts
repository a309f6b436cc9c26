/** What shows while nothing of the reply can be seen growing. */
import { html, nothing } from 'lit';

import { icon } from '../icons/icon.js';
import type { ThreadState } from '../state/thread.js';
import type { View } from './view.js';

export function progressTemplate({ run, open, items }: ThreadState, { t }: View): unknown {
  if (run.phase === 'stopping') return html`<div class="ck-working">${t.stopping}</div>`;
  if (run.progress)
    return html`<div class="ck-working">
      ${run.progress.icon ? icon(run.progress.icon) : nothing}
      <span class="ck-shimmer">${run.progress.text}</span>
    </div>`;
  const quiet = run.phase === 'waiting' || (run.phase === 'streaming' && open.size === 0);
  const growing = items.at(-1)?.type === 'workflow' && open.size > 0;
  if (!quiet || growing) return nothing;
  return html`<div class="ck-working">
    <span class="ck-dots" aria-hidden="true"><i></i><i></i><i></i></span>
    <span class="ck-sr">${t.thinking}</span>
  </div>`;
}
