/** Forms, notices, progress, and what floats above the conversation. */
import { css } from 'lit';

export const noticeStyles = css`
  .ck-unknown {
    padding: calc(var(--ck-unit) * 2.5) calc(var(--ck-unit) * 3);
    border: 1px dashed var(--ck-border-strong);
    border-radius: var(--ck-radius);
  }
  .ck-unknown pre {
    max-block-size: 16rem;
    margin: calc(var(--ck-unit) * 2) 0 0;
    overflow: auto;
    font: 0.8125em / 1.5 var(--ck-mono);
  }
  .ck-structured {
    display: grid;
    gap: calc(var(--ck-unit) * 4);
    padding: calc(var(--ck-unit) * 4);
    border: 1px solid var(--ck-border);
    border-radius: var(--ck-radius);
  }
  .ck-structured :is(legend, dt) {
    padding: 0;
    margin-block-end: calc(var(--ck-unit) * 2);
    font-weight: 550;
  }
  .ck-structured dd {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .ck-structured dd:not(:last-child) {
    margin-block-end: calc(var(--ck-unit) * 2);
  }
  .ck-structured p {
    margin-block-end: calc(var(--ck-unit) * 2);
    color: var(--ck-text-2);
    font-size: 0.9375em;
  }
  .ck-choices {
    display: grid;
    gap: calc(var(--ck-unit) * 1);
    margin-block-end: calc(var(--ck-unit) * 2);
  }
  .ck-choice {
    display: flex;
    align-items: center;
    gap: calc(var(--ck-unit) * 2.5);
    padding: calc(var(--ck-unit) * 2) calc(var(--ck-unit) * 3);
    border: 1px solid var(--ck-border);
    border-radius: var(--ck-radius-sm);
    cursor: pointer;
  }
  .ck-choice:hover {
    background: var(--ck-surface-2);
  }
  .ck-choice:has(:checked) {
    border-color: var(--ck-accent);
    background: var(--ck-accent-soft);
  }
  .ck-choice input {
    accent-color: var(--ck-accent);
    margin: 0;
  }
  .ck-field {
    inline-size: 100%;
    padding: calc(var(--ck-unit) * 2) calc(var(--ck-unit) * 3);
    border: 1px solid var(--ck-border-strong);
    border-radius: var(--ck-radius-sm);
    background: var(--ck-surface);
    resize: vertical;
  }
  .ck-field::placeholder {
    color: var(--ck-text-3);
    opacity: 1;
  }
  .ck-field-error {
    color: var(--ck-danger);
    font-size: 0.875em;
  }
  .ck-notice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: calc(var(--ck-unit) * 2.5);
    margin-block: calc(var(--ck-unit) * 2);
    padding: calc(var(--ck-unit) * 3) calc(var(--ck-unit) * 3.5);
    border-radius: var(--ck-radius);
    background: var(--ck-info-soft);
    font-size: 0.9375em;
    overflow-wrap: anywhere;
  }
  .ck-notice > .ck-icon {
    margin-block-start: 0.2em;
    color: var(--ck-info);
  }
  .ck-notice > div {
    display: grid;
    gap: calc(var(--ck-unit) * 2);
    justify-items: start;
  }
  .ck-notice[data-level='warning'] {
    background: var(--ck-warning-soft);
  }
  .ck-notice[data-level='warning'] > .ck-icon {
    color: var(--ck-warning);
  }
  .ck-notice[data-level='danger'] {
    background: var(--ck-danger-soft);
  }
  .ck-notice[data-level='danger'] > .ck-icon {
    color: var(--ck-danger);
  }
  .ck-working,
  .ck-older {
    display: flex;
    align-items: center;
    gap: calc(var(--ck-unit) * 2);
    padding-block: calc(var(--ck-unit) * 2);
    color: var(--ck-text-2);
    font-size: 0.9375em;
  }
  .ck-older {
    justify-content: center;
    font-size: 0.8125em;
  }
  .ck-dots {
    display: inline-flex;
    gap: 5px;
    padding-block: 0.5em;
  }
  .ck-dots i {
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    background: var(--ck-text-3);
    animation: ck-dot 1.2s infinite var(--ck-ease);
  }
  .ck-dots i:nth-child(2) {
    animation-delay: 0.15s;
  }
  .ck-dots i:nth-child(3) {
    animation-delay: 0.3s;
  }
  @keyframes ck-dot {
    0%,
    60%,
    100% {
      opacity: 0.35;
    }
    30% {
      opacity: 1;
      translate: 0 -3px;
    }
  }
  .ck-shimmer {
    animation: ck-breathe 1.6s infinite ease-in-out;
  }
  @keyframes ck-breathe {
    50% {
      opacity: 0.55;
    }
  }
  .ck-skeleton {
    display: grid;
    gap: calc(var(--ck-unit) * 3);
    padding-block: calc(var(--ck-unit) * 6);
  }
  .ck-skeleton i {
    block-size: 1em;
    border-radius: var(--ck-radius-sm);
    background: var(--ck-surface-3);
    animation: ck-breathe 1.6s infinite ease-in-out;
  }
  .ck-skeleton i:first-child {
    inline-size: 40%;
    block-size: 2.5em;
    justify-self: end;
    border-radius: var(--ck-radius-lg);
  }
  .ck-skeleton i:last-child {
    inline-size: 70%;
  }
  .ck-jump {
    position: absolute;
    inset-block-end: calc(var(--ck-unit) * 3);
    inset-inline: 0;
    z-index: 2;
    inline-size: 36px;
    block-size: 36px;
    margin-inline: auto;
    border: 1px solid var(--ck-border);
    border-radius: var(--ck-radius-full);
    background: var(--ck-surface-raised);
    box-shadow: var(--ck-shadow);
  }
  .ck-quote-button {
    position: absolute;
    z-index: 4;
    padding: calc(var(--ck-unit) * 1.25) calc(var(--ck-unit) * 3);
    border: 1px solid var(--ck-border);
    border-radius: var(--ck-radius-full);
    background: var(--ck-surface-raised);
    box-shadow: var(--ck-shadow-lg);
    font-size: 0.8125em;
    font-weight: 500;
  }
`;
