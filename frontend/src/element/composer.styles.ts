/** Where one writes. */
import { css } from 'lit';

export const composerStyles = css`
  .ck-composer {
    position: relative;
    display: grid;
    gap: calc(var(--ck-unit) * 1.5);
    padding: calc(var(--ck-unit) * 2.5);
    border: 1px solid var(--ck-border-strong);
    border-radius: var(--ck-radius-lg);
    background: var(--ck-surface-raised);
    box-shadow: var(--ck-shadow);
    transition: border-color 0.15s var(--ck-ease);
  }
  .ck-composer:focus-within {
    border-color: var(--ck-text-2);
  }
  .ck-composer-blocked {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--ck-unit) * 3);
    padding: calc(var(--ck-unit) * 3) calc(var(--ck-unit) * 4);
    border-style: dashed;
    color: var(--ck-text-2);
    font-size: 0.9375em;
    box-shadow: none;
  }
  .ck-composer-blocked > span {
    flex: 1;
    min-inline-size: 8rem;
  }
  .ck-input-box {
    display: grid;
    max-block-size: min(40vh, 18rem);
    overflow-y: auto;
    scrollbar-width: thin;
  }
  .ck-input,
  .ck-mirror {
    grid-area: 1 / 1;
    min-inline-size: 0;
    padding: calc(var(--ck-unit) * 1) calc(var(--ck-unit) * 1.5);
    border: 0;
    font: inherit;
    font-size: max(1em, 16px);
    line-height: 1.5;
    letter-spacing: inherit;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .ck-mirror {
    color: transparent;
    pointer-events: none;
    user-select: none;
  }
  .ck-mirror mark {
    border-radius: 4px;
    background: var(--ck-info-soft);
    box-shadow: 0 0 0 2px var(--ck-info-soft);
    color: transparent;
  }
  .ck-input {
    z-index: 1;
    background: transparent;
    color: var(--ck-text);
    overflow: hidden;
    resize: none;
  }
  .ck-input:focus-visible {
    outline: none;
  }
  .ck-input::placeholder {
    color: var(--ck-text-3);
    opacity: 1;
  }
  .ck-toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--ck-unit) * 0.75);
  }
  .ck-spring {
    flex: 1;
  }
  .ck-pill {
    min-block-size: 32px;
    padding: 0 calc(var(--ck-unit) * 2.5);
    border-radius: var(--ck-radius-full);
    color: var(--ck-text-2);
    font-size: 0.875em;
    max-inline-size: 14rem;
  }
  .ck-pill > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .ck-pill:hover {
    background: var(--ck-surface-3);
    color: var(--ck-text);
  }
  .ck-pill-on {
    background: var(--ck-info-soft);
    color: var(--ck-info);
  }
  .ck-send {
    inline-size: 34px;
    block-size: 34px;
    padding: 0;
    border-radius: var(--ck-radius-full);
    background: var(--ck-accent);
    color: var(--ck-on-accent);
  }
  .ck-send .ck-icon {
    stroke-width: 2.25;
  }
  .ck-send:hover:not(:disabled) {
    background: color-mix(in srgb, var(--ck-accent) 85%, var(--ck-surface));
  }
  .ck-root .ck-send:disabled {
    background: var(--ck-surface-3);
    color: var(--ck-text-3);
    opacity: 1;
  }
  .ck-stop .ck-icon {
    inline-size: 0.875em;
    block-size: 0.875em;
  }
  .ck-reply {
    display: flex;
    align-items: center;
    gap: calc(var(--ck-unit) * 2);
    padding-inline-start: calc(var(--ck-unit) * 3);
    border-radius: var(--ck-radius);
    background: var(--ck-surface-2);
    color: var(--ck-text-2);
    font-size: 0.875em;
  }
  .ck-reply > span {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .ck-chips {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--ck-unit) * 1.5);
  }
  .ck-chip {
    position: relative;
    display: flex;
    align-items: center;
    gap: calc(var(--ck-unit) * 2);
    max-inline-size: min(16rem, 100%);
    padding: calc(var(--ck-unit) * 1.25);
    border: 1px solid var(--ck-border);
    border-radius: var(--ck-radius);
    font-size: 0.8125em;
    overflow: hidden;
  }
  .ck-chip-face {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 2.25em;
    block-size: 2.25em;
    overflow: hidden;
    border-radius: var(--ck-radius-sm);
    background: var(--ck-surface-2);
    color: var(--ck-text-2);
  }
  .ck-chip-face img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .ck-chip-name {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .ck-chip-error {
    max-inline-size: 100%;
    border-color: var(--ck-danger);
  }
  .ck-chip-error .ck-chip-face {
    background: var(--ck-danger-soft);
    color: var(--ck-danger);
  }
  .ck-chip-remove {
    flex: none;
    inline-size: 26px;
    block-size: 26px;
    padding: 0;
    border-radius: var(--ck-radius-full);
    color: var(--ck-text-2);
  }
  .ck-chip-remove:hover {
    background: var(--ck-surface-3);
    color: var(--ck-text);
  }
  .ck-suggest {
    position: absolute;
    inset-inline: 0;
    inset-block-end: calc(100% + var(--ck-unit) * 2);
    z-index: 4;
    max-block-size: min(40vh, 20rem);
    overflow-y: auto;
    padding: calc(var(--ck-unit) * 1.25);
    border: 1px solid var(--ck-border);
    border-radius: var(--ck-radius);
    background: var(--ck-surface-raised);
    box-shadow: var(--ck-shadow-lg);
    font-size: 0.9375em;
  }
  .ck-suggest-group,
  .ck-suggest-empty {
    padding: calc(var(--ck-unit) * 1.5) calc(var(--ck-unit) * 2.5);
    color: var(--ck-text-2);
    font-size: 0.8125em;
  }
  .ck-suggest-group {
    font-weight: 550;
  }
  .ck-recording {
    inline-size: 9px;
    block-size: 9px;
    border-radius: 50%;
    background: var(--ck-danger);
    animation: ck-breathe 1.2s infinite ease-in-out;
  }
  @container (max-width: 30rem) {
    .ck-foot {
      padding-inline: calc(var(--ck-unit) * 2);
      padding-block-end: max(calc(var(--ck-unit) * 2), env(safe-area-inset-bottom));
    }
    .ck-icon-button {
      min-inline-size: 40px;
      min-block-size: 40px;
    }
    .ck-send {
      inline-size: 40px;
      block-size: 40px;
    }
    .ck-user {
      margin-inline-start: 6%;
    }
  }
`;
