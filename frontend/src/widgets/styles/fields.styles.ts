/** Fields that are written in or picked from. */
import { css } from 'lit';

export const fieldStyles = css`
  .ck-w-field {
    display: flex;
    flex-direction: column;
    gap: 4px;
    min-inline-size: 0;
    flex: 1 1 auto;
    max-inline-size: 100%;
  }
  .ck-w-col > .ck-w-field,
  .ck-w-body > .ck-w-field {
    flex: none;
  }
  .ck-w-field:has(> .ck-w-picker):not(.ck-w-block) {
    align-self: flex-start;
    flex: 0 1 auto;
  }
  .ck-w-row > .ck-w-field:has(> .ck-w-picker):not(.ck-w-block) {
    align-self: center;
  }
  .ck-w-field-inline {
    flex: 0 1 auto;
  }
  .ck-w-input {
    /* A refused field comes into view with its label above and the reason below. */
    scroll-margin-block: 4rem;
    font: inherit;
    font-size: calc(var(--ck-size) * var(--fs));
    line-height: 1.4;
    color: var(--ck-text);
    background-color: transparent;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--h);
    padding: 3px var(--px);
    border: 1px solid var(--ck-border-strong);
    border-radius: var(--ck-radius);
    text-align: start;
    appearance: none;
    transition: border-color 0.12s var(--ck-ease);
  }
  .ck-w-input-soft {
    background-color: var(--ck-surface-3);
    border-color: transparent;
  }
  .ck-w-input-solid {
    background-color: var(--ck-accent);
    border-color: var(--ck-accent);
    color: var(--ck-on-accent);
  }
  .ck-w-input-ghost {
    border-color: transparent;
  }
  .ck-w-input-ghost:hover:not(:disabled) {
    background-color: var(--ck-surface-3);
  }
  .ck-w-input::placeholder,
  .ck-w-editable::placeholder {
    color: var(--ck-text-3);
    opacity: 1;
  }
  .ck-w-input:disabled,
  .ck-w-editable:disabled {
    color: var(--ck-text-3);
    cursor: not-allowed;
    opacity: 1;
    -webkit-text-fill-color: var(--ck-text-3);
  }
  .ck-w-input-outline:disabled {
    background-color: var(--ck-surface-2);
    border-color: var(--ck-border);
  }
  .ck-w-input[aria-invalid='true'] {
    border-color: var(--ck-danger);
  }
  .ck-w-textarea {
    display: block;
    padding-block: 8px;
    resize: vertical;
    min-block-size: calc(var(--ck-w-rows) * 1lh + 18px);
  }
  .ck-w-grows {
    field-sizing: content;
    resize: none;
    max-block-size: calc(var(--ck-w-max-rows, 12) * 1lh + 18px);
    overflow-y: auto;
  }
  .ck-w-editable {
    font: inherit;
    color: inherit;
    background: none;
    inline-size: calc(100% + 12px);
    margin: 0 -6px;
    padding: 2px 6px;
    border: 0;
    border-block-end: 1px dashed var(--ck-border-strong);
    border-radius: 4px 4px 0 0;
    text-align: start;
    resize: none;
  }
  textarea.ck-w-editable {
    field-sizing: content;
  }
  .ck-w-editable:hover:not(:disabled) {
    background: var(--ck-surface-3);
  }
  .ck-w-editable[aria-invalid='true'] {
    border-block-end-color: var(--ck-danger);
  }
  .ck-w-error {
    display: flex;
    align-items: flex-start;
    gap: 5px;
    color: var(--ck-danger);
    font-size: calc(var(--ck-size) * 0.8125);
  }
  .ck-w-error .ck-icon {
    inline-size: 14px;
    block-size: 14px;
    flex: none;
    margin-block-start: 0.2em;
  }
  .ck-w-picker {
    position: relative;
    display: inline-flex;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .ck-w-block > .ck-w-picker,
  .ck-w-block {
    inline-size: 100%;
  }
  .ck-w-picker > .ck-w-input {
    padding-inline-end: 36px;
    cursor: pointer;
    text-overflow: ellipsis;
  }
  .ck-w-picker > .ck-w-input:disabled {
    cursor: not-allowed;
  }
  .ck-w-clearable > .ck-w-input {
    padding-inline-end: 62px;
  }
  select.ck-w-input[data-empty] {
    color: var(--ck-text-3);
  }
  select.ck-w-input-solid[data-empty] {
    color: var(--ck-on-accent);
  }
  .ck-w-input option {
    color: var(--ck-text);
    background: var(--ck-surface);
  }
  .ck-w-picker-glyph {
    position: absolute;
    inset-inline-end: 11px;
    inset-block: 0;
    display: flex;
    align-items: center;
    color: var(--ck-text-2);
    pointer-events: none;
  }
  .ck-w-input-solid ~ .ck-w-picker-glyph,
  .ck-w-input-solid ~ .ck-w-clear {
    color: var(--ck-on-accent);
  }
  .ck-w-picker-glyph .ck-icon,
  .ck-w-clear .ck-icon {
    inline-size: 16px;
    block-size: 16px;
  }
  .ck-w-clear {
    position: absolute;
    inset-inline-end: 34px;
    inset-block-start: 50%;
    translate: 0 -50%;
    display: flex;
    align-items: center;
    justify-content: center;
    inline-size: 24px;
    block-size: 24px;
    padding: 0;
    color: var(--ck-text-2);
    background: none;
    border: 0;
    border-radius: var(--ck-radius-sm);
    cursor: pointer;
  }
  .ck-w-clear:hover {
    background: var(--ck-surface-3);
    color: var(--ck-text);
  }
  input[type='date'].ck-w-input {
    position: relative;
    min-inline-size: 10.5em;
  }
  input[type='date'].ck-w-input::-webkit-calendar-picker-indicator {
    position: absolute;
    inset: 0;
    inline-size: auto;
    block-size: auto;
    margin: 0;
    padding: 0;
    opacity: 0;
    cursor: pointer;
  }
  .ck-w-placeholder {
    display: none;
  }
  @supports selector(::-webkit-datetime-edit) {
    .ck-w-placeholder {
      display: block;
      position: absolute;
      inset-inline: 14px 36px;
      inset-block-start: 50%;
      translate: 0 -50%;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
      color: var(--ck-text-3);
      font-size: calc(var(--ck-size) * 0.875);
      pointer-events: none;
    }
    input[type='date'][data-empty]:not(:focus)::-webkit-datetime-edit {
      opacity: 0;
    }
    input[type='date'][data-empty]:focus + .ck-w-placeholder {
      display: none;
    }
  }
`;
