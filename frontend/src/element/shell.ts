/** The element's whole face, put together from its parts. */
import { html, nothing } from 'lit';

import { styles, type StyleMap } from '../dom/styles.js';
import { failureText, strings, textDirection, validLocale } from '../i18n/index.js';
import { icon } from '../icons/icon.js';
import type { ChatFailure } from '../protocol/failure.js';
import { headerTemplate } from './header.js';
import { isStart, startTemplate } from './start-screen.js';
import type { View } from './view.js';

export interface ShellState {
  revision: number;
  historyOpen: boolean;
  dropping: boolean;
  online: boolean;
  toast: { text: string; kind: 'info' | 'error' } | null;
  announcement: string;
  theme: StyleMap;
  closeHistory: () => void;
  closeToast: () => void;
}

function banner(view: View, shell: ShellState): unknown {
  const { t } = view;
  const text = !shell.online
    ? t.offline
    : view.app.current.state.run.phase === 'reconnecting'
      ? t.reconnecting
      : null;
  return text
    ? html`<div class="ck-banner" role="status">${icon('offline')}<span>${text}</span></div>`
    : nothing;
}

function toast(view: View, shell: ShellState): unknown {
  if (!shell.toast) return nothing;
  const { text, kind } = shell.toast;
  return html`<div class="ck-toast" data-kind=${kind} role=${kind === 'error' ? 'alert' : 'status'}>
    ${icon(kind === 'error' ? 'error' : 'check')}<span>${text}</span>
    <button type="button" class="ck-chip-remove" aria-label=${view.t.dismiss} @click=${shell.closeToast}>
      ${icon('close')}
    </button>
  </div>`;
}

function disclaimer(view: View): unknown {
  const option = view.options.disclaimer;
  if (!option?.text || view.readOnly) return nothing;
  return html`<div class="ck-disclaimer" ?data-contrast=${option.highContrast}>
    ${view.smallMarkdown(option.text)}
  </div>`;
}

function body(view: View, shell: ShellState): unknown {
  const { state } = view.app.current;
  const { revision } = shell;
  const start = isStart(state) && !view.readOnly;
  return html`<div class="ck-body" ?data-start=${start} ?inert=${shell.historyOpen}>
    ${
      start
        ? startTemplate(view)
        : html`<ck-thread .view=${view} .revision=${revision} .state=${state}></ck-thread>`
    }
    <div class="ck-foot">
      ${banner(view, shell)}
      <ck-composer .view=${view} .revision=${revision}></ck-composer>
      ${disclaimer(view)}
    </div>
  </div>`;
}

export function shellTemplate(view: View, shell: ShellState): unknown {
  const { t, dir, locale, colorScheme } = view;
  return html`<section
    class="ck-root"
    lang=${locale}
    dir=${dir}
    data-theme=${colorScheme}
    aria-label=${view.options.frameTitle ?? t.chat}
    ${styles(shell.theme)}
  >
    <div class="ck-head" ?inert=${shell.historyOpen}>${headerTemplate(view)}</div>
    ${body(view, shell)}
    ${
      shell.historyOpen
        ? html`<ck-history .view=${view} .revision=${shell.revision} @close=${shell.closeHistory}></ck-history>`
        : nothing
    }
    ${shell.dropping ? html`<div class="ck-drop" aria-hidden="true">${icon('attach')}${t.dropHere}</div>` : nothing}
    <ck-quote .view=${view}></ck-quote>
    <ck-preview .view=${view}></ck-preview>
    ${toast(view, shell)}
    <div class="ck-sr" role="status" aria-live="polite">${shell.announcement}</div>
  </section>`;
}

/** Options with which nothing can be shown. */
export function unusableTemplate(failure: ChatFailure, wanted: string | undefined): unknown {
  const locale = validLocale(wanted);
  const t = strings(locale);
  return html`<section class="ck-root" lang=${locale} dir=${textDirection(locale)} data-theme="light" aria-label=${t.chat}>
    <div class="ck-notice" data-level="danger" role="alert">
      ${icon('error')}<div>${failureText(failure, t, locale)}</div>
    </div>
  </section>`;
}
