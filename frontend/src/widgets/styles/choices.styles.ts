/** Boxes to tick, options to choose, labels; and what all controls do on touch and in forced colours. */
import { css } from 'lit';

export const choiceStyles = css`
  .ck-w-choice {
    display: inline-flex;
    align-items: flex-start;
    gap: 8px;
    min-block-size: 24px;
    cursor: pointer;
    font-size: calc(var(--ck-size) * 0.9375);
    overflow-wrap: anywhere;
  }
  .ck-w-choice:has(input:disabled) {
    cursor: not-allowed;
    color: var(--ck-text-3);
  }
  .ck-w-tick,
  .ck-w-dot {
    position: relative;
    display: inline-flex;
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin-block-start: 0.12em;
  }
  :is(.ck-w-tick, .ck-w-dot) > input {
    appearance: none;
    margin: 0;
    inline-size: 100%;
    block-size: 100%;
    border: 1.5px solid var(--ck-border-strong);
    border-radius: 5px;
    background-color: transparent;
    cursor: inherit;
  }
  .ck-w-dot > input {
    border-radius: 50%;
  }
  .ck-w-tick > input:checked {
    background-color: var(--ck-accent);
    border-color: var(--ck-accent);
  }
  .ck-w-dot > input:checked {
    border: 5.5px solid var(--ck-accent);
  }
  :is(.ck-w-tick, .ck-w-dot) > input:disabled {
    opacity: 0.5;
  }
  :is(.ck-w-tick, .ck-w-dot) > input[aria-invalid='true'] {
    border-color: var(--ck-danger);
  }
  .ck-w-tick > .ck-icon {
    position: absolute;
    inset: 2px;
    inline-size: 14px;
    block-size: 14px;
    stroke-width: 3;
    color: var(--ck-on-accent);
    visibility: hidden;
    pointer-events: none;
  }
  .ck-w-tick > input:checked + .ck-icon {
    visibility: visible;
  }
  .ck-w-radios {
    display: flex;
    gap: 8px;
  }
  .ck-w-radios-col {
    flex-direction: column;
  }
  .ck-w-radios-row {
    flex-flow: row wrap;
    gap: 8px 20px;
  }
  .ck-w-label {
    font-weight: 500;
    color: var(--ck-text-2);
    overflow-wrap: anywhere;
  }
  .ck-w-label:has(+ .ck-w-field) {
    margin-block-end: -4px;
  }
  .ck-w-row > .ck-w-label:has(+ .ck-w-field) {
    margin-block-end: 0;
  }
  @media (pointer: coarse) {
    .ck-w-input,
    .ck-w-editable {
      font-size: max(16px, calc(var(--ck-size) * var(--fs, 1)));
    }
    .ck-w-button:is(.ck-w-control-md, .ck-w-control-lg) {
      min-block-size: 40px;
    }
    .ck-w-choice {
      min-block-size: 32px;
    }
  }
  @media (forced-colors: active) {
    .ck-w-button,
    .ck-w-input-soft,
    .ck-w-badge {
      border-color: CanvasText;
    }
    .ck-w-tick > input,
    .ck-w-dot > input {
      appearance: auto;
    }
    .ck-w-tick > .ck-icon {
      display: none;
    }
  }
`;
