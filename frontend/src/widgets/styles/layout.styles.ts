/** Roots and layout. */
import { css } from 'lit';

export const layoutStyles = css`
  .ck-widget {
    color: var(--ck-text);
    line-height: 1.45;
    min-inline-size: 0;
    max-inline-size: 100%;
    transition: opacity 0.15s var(--ck-ease);
  }
  .ck-widget[inert] {
    opacity: 0.6;
  }
  .ck-widget *,
  .ck-widget *::before,
  .ck-widget *::after {
    box-sizing: border-box;
  }
  :where(.ck-widget) :where(p, h3, ul, hr) {
    margin: 0;
    padding: 0;
  }
  .ck-w-themed {
    color: var(--ck-text);
  }
  .ck-w-card {
    --ck-w-pad-start: calc(var(--ck-unit) * 4);
    --ck-w-pad-end: calc(var(--ck-unit) * 4);
    --ck-w-pad-top: calc(var(--ck-unit) * 4);
    --ck-w-pad-bottom: calc(var(--ck-unit) * 4);
    --ck-w-gap: calc(var(--ck-unit) * 3);
    inline-size: 100%;
    overflow: clip;
    background-color: var(--ck-surface-raised);
    border: 1px solid var(--ck-border);
    border-radius: var(--ck-radius-lg);
  }
  .ck-w-card-sm {
    max-inline-size: 360px;
  }
  .ck-w-card-md {
    max-inline-size: 480px;
  }
  .ck-w-card-lg {
    max-inline-size: 640px;
  }
  .ck-w-body {
    display: flex;
    flex-direction: column;
    gap: var(--ck-w-gap);
    padding: var(--ck-w-pad-top) var(--ck-w-pad-end) var(--ck-w-pad-bottom) var(--ck-w-pad-start);
  }
  :dir(rtl) > .ck-w-body,
  .ck-w-body:dir(rtl) {
    padding: var(--ck-w-pad-top) var(--ck-w-pad-start) var(--ck-w-pad-bottom) var(--ck-w-pad-end);
  }
  .ck-w-body[hidden] {
    display: none;
  }
  .ck-w-status {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 40px;
    padding: 8px var(--ck-w-pad-end, 16px) 8px var(--ck-w-pad-start, 16px);
    border-block-end: 1px solid var(--ck-border);
    color: var(--ck-text-2);
    font-size: calc(var(--ck-size) * 0.8125);
  }
  .ck-w-status .ck-icon {
    inline-size: 16px;
    block-size: 16px;
    flex: none;
  }
  .ck-w-favicon {
    inline-size: 16px;
    block-size: 16px;
    border-radius: 4px;
    flex: none;
    object-fit: contain;
  }
  .ck-w-favicon-frame {
    inline-size: 22px;
    block-size: 22px;
    padding: 3px;
    background: #fff;
    border: 1px solid var(--ck-border);
    border-radius: 6px;
  }
  .ck-w-footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
    padding: 0 var(--ck-w-pad-end) var(--ck-w-pad-bottom) var(--ck-w-pad-start);
  }
  .ck-w-collapsed {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding: 8px 8px 8px 16px;
  }
  .ck-w-collapsed:dir(rtl) {
    padding: 8px 16px 8px 8px;
  }
  .ck-w-collapsed-title {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 500;
  }
  .ck-w-toggle,
  .ck-w-more {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    font: inherit;
    font-size: calc(var(--ck-size) * 0.875);
    color: var(--ck-text-2);
    background: none;
    border: 0;
    border-radius: var(--ck-radius-sm);
    min-block-size: 32px;
    padding: 4px 10px;
    margin-inline-start: auto;
    cursor: pointer;
    flex: none;
  }
  .ck-w-toggle:hover,
  .ck-w-more:hover {
    background: var(--ck-surface-3);
    color: var(--ck-text);
  }
  .ck-w-toggle .ck-icon,
  .ck-w-more .ck-icon {
    inline-size: 16px;
    block-size: 16px;
  }
  .ck-w-list {
    inline-size: 100%;
    max-inline-size: 640px;
    overflow: clip;
    background-color: var(--ck-surface-raised);
    border: 1px solid var(--ck-border);
    border-radius: var(--ck-radius-lg);
  }
  .ck-w-items {
    list-style: none;
    padding: 0;
  }
  .ck-w-item {
    position: relative;
  }
  .ck-w-item + .ck-w-item {
    border-block-start: 1px solid var(--ck-border);
  }
  .ck-w-item-content {
    position: relative;
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 12px 16px;
    min-inline-size: 0;
    min-block-size: 48px;
  }
  .ck-w-item-content > * {
    min-inline-size: 0;
  }
  .ck-w-item-hit {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    background: none;
    border: 0;
    cursor: pointer;
    transition: background-color 0.12s var(--ck-ease);
  }
  .ck-w-item-hit:hover:not(:disabled) {
    background: var(--ck-surface-2);
  }
  .ck-w-item-hit:disabled {
    cursor: default;
  }
  .ck-w-item-hit + .ck-w-item-content {
    pointer-events: none;
  }
  .ck-w-item-hit + .ck-w-item-content :is(button, a, input, select, textarea, label, summary) {
    pointer-events: auto;
  }
  .ck-w-item-hit:focus-visible {
    outline-offset: -3px;
    border-radius: var(--ck-radius);
  }
  .ck-w-item-busy {
    position: absolute;
    inset-block-start: 50%;
    inset-inline-end: 16px;
    translate: 0 -50%;
    color: var(--ck-text-2);
  }
  .ck-w-more {
    inline-size: 100%;
    min-block-size: 44px;
    border-block-start: 1px solid var(--ck-border);
    border-radius: 0;
  }
  .ck-w-basic {
    --ck-w-pad-start: 0px;
    --ck-w-pad-end: 0px;
  }
  .ck-w-box {
    display: flex;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .ck-w-row {
    flex-direction: row;
    align-items: center;
    gap: calc(var(--ck-unit) * 2);
  }
  .ck-w-col {
    flex-direction: column;
    gap: calc(var(--ck-unit) * 2);
  }
  .ck-w-box.ck-w-box-plain {
    gap: 0;
  }
  .ck-w-form {
    gap: calc(var(--ck-unit) * 3);
  }
  .ck-w-form[aria-busy='true'] {
    opacity: 0.6;
  }
  .ck-w-row > :is(.ck-w-text, .ck-w-title, .ck-w-caption, .ck-w-col, .ck-w-markdown) {
    min-inline-size: 0;
  }
  .ck-w-spacer {
    flex: 1 1 auto;
  }
  .ck-w-col > .ck-w-spacer,
  .ck-w-body > .ck-w-spacer {
    min-block-size: var(--ck-w-min, 0);
  }
  .ck-w-row > .ck-w-spacer,
  .ck-w-item-content > .ck-w-spacer {
    min-inline-size: var(--ck-w-min, 0);
  }
  .ck-w-divider {
    align-self: stretch;
    flex: none;
    border: 0;
    background: var(--ck-w-line, var(--ck-border));
    block-size: var(--ck-w-thick, 1px);
    inline-size: 100%;
    margin-block: var(--ck-w-space, 0);
  }
  .ck-w-row > .ck-w-divider {
    block-size: auto;
    min-block-size: 1em;
    inline-size: var(--ck-w-thick, 1px);
    margin-block: 0;
    margin-inline: var(--ck-w-space, 0);
  }
  .ck-w-card .ck-w-divider.ck-w-flush {
    inline-size: auto;
    margin-inline: calc(-1 * var(--ck-w-pad-start)) calc(-1 * var(--ck-w-pad-end));
  }
  .ck-widget :is(button, input, select, textarea, a):focus-visible {
    outline: 2px solid var(--ck-focus);
    outline-offset: 2px;
  }
  @media (prefers-reduced-motion: reduce) {
    .ck-widget,
    .ck-widget * {
      transition: none !important;
    }
  }
`;
