/** Buttons, icons and menus. */
import { css } from 'lit';

export const controlStyles = css`
  [dir='rtl'] .ck-icon-directional {
    scale: -1 1;
  }
  .ck-row {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--ck-unit) * 2);
  }
  .ck-row:not(:has(*)) {
    display: none;
  }
  .ck-row-end {
    justify-content: flex-end;
  }
  .ck-icon-button,
  .ck-tiny,
  .ck-pill,
  .ck-button,
  .ck-chip-remove,
  .ck-send,
  .ck-prompt,
  .ck-jump,
  .ck-history-open,
  .ck-menu-entry,
  .ck-quote-button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    margin: 0;
    border: 0;
    background: none;
    color: inherit;
    cursor: pointer;
    touch-action: manipulation;
    transition:
      background-color 0.15s var(--ck-ease),
      color 0.15s var(--ck-ease),
      opacity 0.15s var(--ck-ease);
  }
  .ck-root button:disabled {
    cursor: default;
    opacity: 0.45;
  }
  .ck-icon-button {
    inline-size: calc(var(--ck-unit) * 9);
    block-size: calc(var(--ck-unit) * 9);
    min-inline-size: 32px;
    min-block-size: 32px;
    padding: 0;
    border-radius: var(--ck-radius-full);
    color: var(--ck-text-2);
  }
  .ck-icon-button:hover:not(:disabled),
  .ck-tiny:hover:not(:disabled) {
    background: var(--ck-surface-3);
    color: var(--ck-text);
  }
  .ck-button {
    padding: 0.375em 0.875em;
    border: 1px solid var(--ck-border);
    border-radius: var(--ck-radius-full);
    background: var(--ck-surface);
    color: var(--ck-text);
    font-size: 0.875em;
    font-weight: 500;
    min-block-size: 32px;
  }
  .ck-button:hover:not(:disabled) {
    background: var(--ck-surface-2);
  }
  .ck-primary {
    border-color: transparent;
    background: var(--ck-accent);
    color: var(--ck-on-accent);
  }
  .ck-primary:hover:not(:disabled) {
    background: color-mix(in srgb, var(--ck-accent) 88%, var(--ck-surface));
  }
  .ck-danger {
    border-color: transparent;
    background: var(--ck-danger);
    color: var(--ck-surface);
  }
  .ck-danger:hover:not(:disabled) {
    background: color-mix(in srgb, var(--ck-danger) 88%, var(--ck-text));
  }
  .ck-menu,
  .ck-preview {
    position: fixed;
    inset: auto;
    margin: 0;
    border: 1px solid var(--ck-border);
    border-radius: var(--ck-radius);
    background: var(--ck-surface-raised);
    box-shadow: var(--ck-shadow-lg);
    color: var(--ck-text);
    font-size: 0.9375em;
  }
  .ck-menu {
    min-inline-size: 11rem;
    max-inline-size: min(22rem, calc(100vw - 16px));
    max-block-size: min(60vh, 28rem);
    overflow-y: auto;
    padding: calc(var(--ck-unit) * 1.25);
  }
  .ck-preview {
    inline-size: max-content;
    max-inline-size: min(22rem, calc(100vw - 16px));
    padding: calc(var(--ck-unit) * 3);
  }
  .ck-menu-entry,
  .ck-suggestion {
    display: flex;
    align-items: center;
    justify-content: flex-start;
    gap: calc(var(--ck-unit) * 2.5);
    inline-size: 100%;
    min-block-size: 36px;
    padding: calc(var(--ck-unit) * 1.5) calc(var(--ck-unit) * 2.5);
    border-radius: calc(var(--ck-radius) * 0.6);
    line-height: 1.3;
    text-align: start;
    cursor: pointer;
  }
  .ck-menu-entry:is(:hover, :focus-visible),
  .ck-suggestion:is(:hover, [aria-selected='true']) {
    background: var(--ck-surface-3);
  }
  .ck-menu-entry:focus-visible {
    outline-offset: -2px;
  }
  .ck-menu-entry[aria-disabled='true'] {
    color: var(--ck-text-3);
    cursor: default;
  }
  .ck-menu-entry[data-danger] {
    color: var(--ck-danger);
  }
  .ck-menu-text {
    display: grid;
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .ck-menu-text small {
    color: var(--ck-text-2);
    font-size: 0.8125em;
  }
  .ck-menu-check {
    display: grid;
  }
  .ck-spin {
    display: inline-grid;
    animation: ck-spin 0.9s linear infinite;
  }
  @keyframes ck-spin {
    to {
      rotate: 1turn;
    }
  }
`;
