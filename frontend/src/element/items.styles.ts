/** The conversation: turns and messages. */
import { css } from 'lit';

export const itemStyles = css`
  ck-thread {
    position: relative;
    min-block-size: 0;
  }
  .ck-scroll {
    block-size: 100%;
    overflow-y: auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    scrollbar-gutter: stable both-edges;
    scrollbar-width: thin;
    scrollbar-color: var(--ck-border) transparent;
  }
  .ck-scroll:focus-visible {
    outline-offset: -2px;
  }
  .ck-scroll > .ck-column {
    max-inline-size: calc(46rem - 2 * var(--ck-gutter, 0px));
    padding-inline: max(0px, calc(var(--ck-unit) * var(--ck-edge, 4) - var(--ck-gutter, 0px)));
    padding-block: calc(var(--ck-unit) * 3) calc(var(--ck-unit) * 6);
  }
  ck-turn:not([data-last]) .ck-actions {
    margin-block-end: calc(var(--ck-unit) * -2.5);
  }
  ck-turn {
    position: relative;
    padding-block: calc(var(--ck-unit) * 2.5);
  }
  .ck-user {
    display: grid;
    justify-items: end;
    gap: calc(var(--ck-unit) * 1.5);
    margin-inline-start: 12%;
  }
  .ck-bubble {
    max-inline-size: 100%;
    padding: calc(var(--ck-unit) * 2.25) calc(var(--ck-unit) * 4);
    border-radius: var(--ck-radius-lg);
    border-end-end-radius: calc(var(--ck-radius-lg) * 0.3);
    background: var(--ck-surface-3);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .ck-user[data-state='sending'] .ck-bubble {
    opacity: 0.7;
  }
  .ck-user[data-state='failed'] .ck-bubble {
    box-shadow: inset 0 0 0 1px var(--ck-danger);
  }
  .ck-unsent {
    display: flex;
    align-items: center;
    gap: 0.375em;
    color: var(--ck-danger);
    font-size: 0.8125em;
  }
  .ck-quoted {
    max-inline-size: 100%;
    max-block-size: 6.5em;
    overflow: hidden;
    padding-inline-start: calc(var(--ck-unit) * 3);
    border-inline-start: 3px solid var(--ck-border);
    color: var(--ck-text-2);
    font-size: 0.875em;
    white-space: pre-wrap;
  }
  .ck-tag {
    display: inline;
    padding: 0.0625em 0.375em;
    border: 0;
    border-radius: var(--ck-radius-sm);
    background: var(--ck-info-soft);
    color: var(--ck-info);
    font-weight: 500;
    text-align: start;
  }
  button.ck-tag {
    cursor: pointer;
  }
  button.ck-tag:hover {
    text-decoration: underline;
  }
  .ck-attachments {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: calc(var(--ck-unit) * 1.5);
    max-inline-size: 100%;
  }
  .ck-attachment {
    display: flex;
    align-items: center;
    gap: calc(var(--ck-unit) * 2);
    max-inline-size: min(18rem, 100%);
    padding: calc(var(--ck-unit) * 2) calc(var(--ck-unit) * 3);
    border: 1px solid var(--ck-border);
    border-radius: var(--ck-radius);
    font-size: 0.875em;
  }
  .ck-attachment-icon {
    display: grid;
    color: var(--ck-text-2);
  }
  .ck-attachment-name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .ck-attachment-image {
    padding: 0;
    overflow: hidden;
  }
  .ck-attachment-image img {
    display: block;
    max-block-size: 14rem;
    max-inline-size: 100%;
    object-fit: cover;
  }
  .ck-replies {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--ck-unit) * 3.5);
    margin-block-start: calc(var(--ck-unit) * 4);
  }
  .ck-assistant {
    overflow-wrap: anywhere;
  }
  .ck-widget-item {
    max-inline-size: 100%;
  }
  .ck-actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--ck-unit) * 0.5);
    margin-block-start: calc(var(--ck-unit) * -1.5);
    margin-inline-start: calc(var(--ck-unit) * -1.75);
    color: var(--ck-text-2);
  }
  @media (hover: hover) {
    .ck-actions {
      opacity: 0;
      transition: opacity 0.15s var(--ck-ease);
    }
    :is(ck-turn[data-last], ck-turn:hover, ck-turn:focus-within) .ck-actions {
      opacity: 1;
    }
  }
  .ck-tiny {
    min-inline-size: 30px;
    min-block-size: 30px;
    padding: 0;
    border-radius: var(--ck-radius-sm);
    font-size: 0.875em;
  }
  .ck-tiny-text {
    padding-inline: calc(var(--ck-unit) * 2);
    font-size: 0.8125em;
  }
  .ck-tiny[aria-pressed='true'] {
    background: var(--ck-accent-soft);
    color: var(--ck-text);
  }
  .ck-stopped {
    color: var(--ck-text-2);
    font-size: 0.8125em;
  }
`;
