/** The list of chats, and the dialog that asks before one is deleted. */
import { css } from 'lit';

export const historyStyles = css`
  ck-history {
    position: absolute;
    inset: 0;
    z-index: 3;
    background: var(--ck-surface);
    animation: ck-appear 0.16s var(--ck-ease);
  }
  @keyframes ck-appear {
    from {
      opacity: 0;
      translate: 0 6px;
    }
  }
  .ck-history {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr);
    block-size: 100%;
    inline-size: 100%;
    max-inline-size: 46rem;
    margin-inline: auto;
  }
  .ck-history-head {
    display: flex;
    align-items: center;
    gap: calc(var(--ck-unit) * 2);
    padding: calc(var(--ck-unit) * 2) calc(var(--ck-unit) * 3);
  }
  .ck-history-head h2 {
    font-size: 1.0625em;
    font-weight: 600;
  }
  .ck-search {
    display: flex;
    align-items: center;
    gap: calc(var(--ck-unit) * 2);
    margin: 0 calc(var(--ck-unit) * 4) calc(var(--ck-unit) * 2);
    padding-inline: calc(var(--ck-unit) * 3);
    border: 1px solid var(--ck-border-strong);
    border-radius: var(--ck-radius);
    color: var(--ck-text-2);
  }
  .ck-search:focus-within {
    outline: 2px solid var(--ck-focus);
    outline-offset: 1px;
  }
  .ck-search input {
    flex: 1;
    min-inline-size: 0;
    block-size: 40px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--ck-text);
  }
  .ck-search input:focus-visible {
    outline: none;
  }
  .ck-search input::placeholder {
    color: var(--ck-text-3);
    opacity: 1;
  }
  .ck-history-list {
    overflow-y: auto;
    overflow-anchor: none;
    padding: 0 calc(var(--ck-unit) * 4) calc(var(--ck-unit) * 4);
    scrollbar-width: thin;
  }
  .ck-history-group,
  .ck-history-row {
    display: flex;
    align-items: center;
    block-size: 44px;
  }
  .ck-history-group {
    align-items: flex-end;
    padding: 0 calc(var(--ck-unit) * 3) calc(var(--ck-unit) * 1.5) !important;
    color: var(--ck-text-2);
    font-size: 0.8125em;
    font-weight: 550;
  }
  .ck-history-row {
    gap: 2px;
    border-radius: var(--ck-radius);
  }
  .ck-history-row:hover,
  .ck-history-row:has([aria-current]) {
    background: var(--ck-surface-2);
  }
  .ck-history-open {
    flex: 1;
    min-inline-size: 0;
    block-size: 100%;
    justify-content: flex-start;
    padding: 0 calc(var(--ck-unit) * 3);
    border-radius: var(--ck-radius);
    text-align: start;
  }
  .ck-history-open:focus-visible {
    outline-offset: -2px;
  }
  .ck-history-open > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .ck-history-open[aria-current] {
    font-weight: 550;
  }
  .ck-rename {
    display: flex;
    flex: 1;
    align-items: center;
    gap: calc(var(--ck-unit) * 1);
    padding-inline: calc(var(--ck-unit) * 1);
  }
  .ck-rename .ck-field {
    padding-block: calc(var(--ck-unit) * 1);
  }
  .ck-empty {
    display: grid;
    gap: calc(var(--ck-unit) * 1);
    justify-items: center;
    padding: calc(var(--ck-unit) * 8) !important;
    color: var(--ck-text-2);
    text-align: center;
  }
  .ck-dialog {
    inline-size: min(24rem, calc(100vw - 2rem));
    padding: calc(var(--ck-unit) * 5);
    border: 1px solid var(--ck-border);
    border-radius: var(--ck-radius-lg);
    background: var(--ck-surface-raised);
    box-shadow: var(--ck-shadow-lg);
    color: var(--ck-text);
    overflow-wrap: anywhere;
  }
  .ck-dialog::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  .ck-dialog h2 {
    font-size: 1.0625em;
  }
  .ck-dialog p {
    margin-block: calc(var(--ck-unit) * 2) calc(var(--ck-unit) * 5);
    color: var(--ck-text-2);
  }
`;
