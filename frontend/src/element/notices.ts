/** Notices and errors inside a conversation: what happened, and what to do about it. */
import { html, nothing } from 'lit';

import { failureText } from '../i18n/index.js';
import { icon } from '../icons/icon.js';
import { ChatFailure } from '../protocol/failure.js';
import type { Notice, ThreadState } from '../state/thread.js';
import type { View } from './view.js';

const ICONS = { info: 'info', warning: 'warning', danger: 'error' } as const;

export function noticeTemplate(notice: Notice, view: View): unknown {
  const level = Object.hasOwn(ICONS, notice.level) ? notice.level : 'info';
  return html`<div class="ck-notice" data-level=${level} role="note">
    ${icon(ICONS[level])}
    <div>
      ${notice.title ? html`<strong>${notice.title}</strong>` : nothing}
      ${view.smallMarkdown(notice.message)}
    </div>
  </div>`;
}

/** For a toast: what failed was not a message, so there is no place for it in the conversation. */
export function troubleText(error: Error, { t, locale }: View): string {
  return error instanceof ChatFailure ? failureText(error, t, locale) : t.errorAction;
}

/** What the person can do after this kind of failure, beside trying again. */
function remedy(failure: ChatFailure, view: View): unknown {
  const { t } = view;
  const reload = () => location.reload();
  if (failure.kind === 'signed-out')
    return html`<button type="button" class="ck-button ck-primary" @click=${reload}>${t.signIn}</button>`;
  // Often a page that is older than the session: its CSRF token is no longer good.
  if (failure.kind === 'not-chatkit' || failure.kind === 'forbidden')
    return html`<button type="button" class="ck-button" @click=${reload}>${t.reload}</button>`;
  if (failure.kind === 'not-found')
    return html`<button
      type="button"
      class="ck-button"
      @click=${() => void view.app.startOver()}
    >
      ${t.goToNew}
    </button>`;
  return nothing;
}

function retryButton(retry: () => void, view: View): unknown {
  return html`<button type="button" class="ck-button" @click=${retry}>
    ${icon('reload')}${view.t.retry}
  </button>`;
}

export function errorTemplate(state: ThreadState, view: View): unknown {
  const { t, locale } = view;
  const { error, outgoing } = state;
  if (!error) return nothing;
  const unsent = outgoing?.state === 'failed';
  const talk = view.app.current;
  const retry = () => void (unsent ? talk.resend() : talk.retry());
  const text =
    error.source === 'server'
      ? (error.message ?? t.errorStream)
      : failureText(error.failure, t, locale);
  return html`<div class="ck-notice" data-level="danger" role="alert">
    ${icon('error')}
    <div>
      ${view.smallMarkdown(text)}
      <div class="ck-row">
        ${error.source === 'transport' ? remedy(error.failure, view) : nothing}
        ${(error.retryable || unsent) && !view.inert ? retryButton(retry, view) : nothing}
        ${
          unsent
            ? html`<button type="button" class="ck-button" @click=${() => view.app.editUnsent()}>
              ${icon('write')}${t.editMessage}
            </button>`
            : nothing
        }
      </div>
    </div>
  </div>`;
}

export function loadFailureTemplate(failure: ChatFailure, view: View): unknown {
  const { t, locale } = view;
  return html`<div class="ck-notice" data-level="danger" role="alert">
    ${icon('error')}
    <div>
      <strong>${t.errorLoad}</strong>
      <p>${failureText(failure, t, locale)}</p>
      <div class="ck-row">
        ${remedy(failure, view)}
        ${failure.kind === 'not-found' ? nothing : retryButton(() => void view.app.current.load(), view)}
      </div>
    </div>
  </div>`;
}
