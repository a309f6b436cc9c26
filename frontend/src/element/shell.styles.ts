/** Layout of the element, header, start screen, toasts. */
import { css } from 'lit';

export const shellStyles = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 0;
    container-type: size;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .ck-root {
    position: relative;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    grid-template-columns: minmax(0, 1fr);
    block-size: 100%;
    overflow: hidden;
    background: var(--ck-surface);
    color: var(--ck-text);
    font: 400 var(--ck-size) / 1.55 var(--ck-font);
    text-align: start;
    -webkit-text-size-adjust: 100%;
  }
  :where(.ck-root) :where(h1, h2, h3, p, ul, ol, dl, dd, figure, blockquote, fieldset) {
    margin: 0;
    padding: 0;
  }
  :where(ul, ol):where([class]) {
    list-style: none;
  }
  :where(fieldset) {
    border: 0;
    min-inline-size: 0;
  }
  button,
  input,
  textarea,
  select {
    font: inherit;
    color: inherit;
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 2px solid var(--ck-focus);
    outline-offset: 2px;
  }
  ck-thread,
  ck-composer,
  ck-turn,
  ck-history {
    display: block;
  }
  ck-menu,
  ck-dictation {
    display: inline-flex;
    align-items: center;
  }
  .ck-sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .ck-muted {
    color: var(--ck-text-2);
    font-size: 0.875em;
  }
  .ck-icon {
    inline-size: 1.125em;
    block-size: 1.125em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .ck-icon-filled {
    fill: currentColor;
  }
  .ck-header {
    display: flex;
    align-items: center;
    gap: calc(var(--ck-unit) * 2);
    padding: calc(var(--ck-unit) * 2) calc(var(--ck-unit) * 3);
    min-block-size: calc(var(--ck-unit) * 13);
  }
  .ck-header-side {
    display: flex;
    flex: 1 0 auto;
    gap: calc(var(--ck-unit) * 0.5);
  }
  .ck-header-end {
    justify-content: flex-end;
  }
  .ck-title {
    flex: 0 1 auto;
    min-inline-size: 0;
    overflow: hidden;
    font-size: 0.9375em;
    font-weight: 550;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .ck-body {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    min-block-size: 0;
    min-inline-size: 0;
  }
  .ck-foot,
  .ck-column {
    inline-size: 100%;
    max-inline-size: 46rem;
    margin-inline: auto;
    padding-inline: calc(var(--ck-unit) * 4);
  }
  .ck-foot {
    padding-block-end: max(calc(var(--ck-unit) * 4), env(safe-area-inset-bottom));
  }
  .ck-start {
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    inline-size: 100%;
    max-inline-size: 46rem;
    min-block-size: 0;
    margin-inline: auto;
    overflow-y: auto;
    padding: calc(var(--ck-unit) * 6) calc(var(--ck-unit) * 4) calc(var(--ck-unit) * 4);
  }
  .ck-greeting {
    margin-block: auto calc(var(--ck-unit) * 6);
    padding-block-start: calc(var(--ck-unit) * 6);
    font-size: clamp(1.375em, 1em + 2cqi, 1.875em);
    font-weight: 600;
    letter-spacing: -0.015em;
    line-height: 1.2;
    text-wrap: balance;
  }
  @container (min-width: 32rem) and (min-height: 34rem) {
    .ck-body[data-start] {
      grid-template-rows: auto auto;
      align-content: center;
      padding-block-end: 12%;
    }
  }
  .ck-prompts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
    gap: calc(var(--ck-unit) * 2);
  }
  .ck-prompt {
    inline-size: 100%;
    justify-content: flex-start;
    padding: calc(var(--ck-unit) * 2.5) calc(var(--ck-unit) * 3.5);
    border: 1px solid var(--ck-border);
    border-radius: var(--ck-radius);
    color: var(--ck-text-2);
    font-size: 0.9375em;
    line-height: 1.35;
    text-align: start;
  }
  .ck-prompt:hover {
    background: var(--ck-surface-2);
    color: var(--ck-text);
  }
  .ck-banner,
  .ck-toast {
    display: flex;
    align-items: center;
    gap: calc(var(--ck-unit) * 2);
    font-size: 0.875em;
    line-height: 1.4;
  }
  .ck-banner {
    padding: calc(var(--ck-unit) * 2) calc(var(--ck-unit) * 3);
    margin-block-end: calc(var(--ck-unit) * 2);
    border-radius: var(--ck-radius);
    background: var(--ck-warning-soft);
    color: var(--ck-warning);
  }
  .ck-toast {
    position: absolute;
    inset-block-start: calc(var(--ck-unit) * 3);
    inset-inline: 0;
    z-index: 6;
    inline-size: fit-content;
    max-inline-size: min(32rem, calc(100% - 2rem));
    margin-inline: auto;
    padding: calc(var(--ck-unit) * 2) calc(var(--ck-unit) * 3);
    border: 1px solid var(--ck-border);
    border-radius: var(--ck-radius);
    background: var(--ck-surface-raised);
    box-shadow: var(--ck-shadow-lg);
  }
  .ck-toast[data-kind='error'] > .ck-icon {
    color: var(--ck-danger);
  }
  .ck-disclaimer {
    padding-block-start: calc(var(--ck-unit) * 2);
    color: var(--ck-text-3);
    font-size: 0.75em;
    text-align: center;
  }
  .ck-disclaimer[data-contrast] {
    color: var(--ck-text);
  }
  .ck-drop {
    position: absolute;
    inset: calc(var(--ck-unit) * 2);
    z-index: 5;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: calc(var(--ck-unit) * 2);
    border: 2px dashed var(--ck-border-strong);
    border-radius: var(--ck-radius-lg);
    background: color-mix(in srgb, var(--ck-surface) 92%, transparent);
    font-weight: 550;
    pointer-events: none;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 0.001s !important;
      animation-iteration-count: 1 !important;
      transition-duration: 0.001s !important;
    }
  }
  @media (forced-colors: active) {
    .ck-bubble,
    .ck-button,
    .ck-send,
    .ck-menu {
      border: 1px solid;
    }
  }
`;
