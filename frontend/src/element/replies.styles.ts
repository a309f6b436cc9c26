/** What stands in replies beside words: sources, workflows, images. */
import { css } from 'lit';

export const replyStyles = css`
  .ck-sources {
    display: grid;
    gap: calc(var(--ck-unit) * 1);
    font-size: 0.875em;
  }
  .ck-sources li {
    display: flex;
    align-items: flex-start;
    gap: calc(var(--ck-unit) * 2);
    border-radius: var(--ck-radius-sm);
  }
  .ck-source-number {
    min-inline-size: 1.25em;
    padding-block-start: 0.5em;
    color: var(--ck-text-2);
    font-size: 0.875em;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .ck-source {
    display: flex;
    align-items: flex-start;
    gap: calc(var(--ck-unit) * 2);
    min-inline-size: 0;
    padding: calc(var(--ck-unit) * 1.25) calc(var(--ck-unit) * 2);
    border: 0;
    border-radius: var(--ck-radius-sm);
    background: none;
    color: var(--ck-text);
    text-align: start;
    text-decoration: none;
  }
  :is(a, button).ck-source:hover {
    background: var(--ck-surface-2);
    cursor: pointer;
  }
  :is(a, button).ck-source .ck-source-title {
    text-decoration: underline;
    text-decoration-color: var(--ck-border-strong);
    text-underline-offset: 0.2em;
  }
  .ck-source-icon {
    display: grid;
    padding-block-start: 0.125em;
    color: var(--ck-text-2);
  }
  .ck-source-text {
    display: grid;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .ck-source-detail {
    color: var(--ck-text-2);
    font-size: 0.875em;
  }
  .ck-workflow > summary,
  .ck-unknown > summary {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--ck-unit) * 2);
    max-inline-size: 100%;
    padding-block: calc(var(--ck-unit) * 0.5);
    border-radius: var(--ck-radius-sm);
    color: var(--ck-text-2);
    font-size: 0.9375em;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .ck-workflow > summary:hover,
  .ck-unknown > summary:hover {
    color: var(--ck-text);
  }
  .ck-chevron {
    display: grid;
    font-size: 0.8125em;
    transition: rotate 0.15s var(--ck-ease);
  }
  details[open] > summary .ck-chevron {
    rotate: 0.5turn;
  }
  .ck-steps {
    display: grid;
    gap: calc(var(--ck-unit) * 2.5);
    padding-block-start: calc(var(--ck-unit) * 2.5);
  }
  .ck-step {
    display: grid;
    grid-template-columns: 1.25em minmax(0, 1fr);
    gap: calc(var(--ck-unit) * 2.5);
    position: relative;
    font-size: 0.9375em;
  }
  .ck-step-icon {
    display: grid;
    align-content: start;
    justify-items: center;
    padding-block-start: 0.2em;
    color: var(--ck-text-2);
  }
  .ck-steps > .ck-step:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: 1.75em -0.5em;
    inset-inline-start: calc(0.625em - 0.5px);
    inline-size: 1px;
    background: var(--ck-border);
  }
  .ck-step[data-status='complete'] .ck-step-icon {
    color: var(--ck-success);
  }
  .ck-step-body {
    display: grid;
    gap: calc(var(--ck-unit) * 1);
    color: var(--ck-text-2);
  }
  .ck-step-title {
    color: var(--ck-text);
  }
  .ck-queries {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--ck-unit) * 1.5);
  }
  .ck-queries li {
    display: flex;
    align-items: center;
    gap: 0.375em;
    padding: 0.125em 0.625em;
    border: 1px solid var(--ck-border);
    border-radius: var(--ck-radius-full);
    font-size: 0.875em;
  }
  .ck-tool {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--ck-unit) * 2);
    color: var(--ck-text-2);
    font-size: 0.9375em;
  }
  .ck-image {
    position: relative;
    inline-size: fit-content;
    max-inline-size: 100%;
    overflow: hidden;
    border-radius: var(--ck-radius);
  }
  .ck-image img {
    display: block;
    max-inline-size: 100%;
    max-block-size: 32rem;
  }
  .ck-image-empty {
    display: grid;
    place-items: center;
    inline-size: min(20rem, 80cqi);
    aspect-ratio: 1;
    background: var(--ck-surface-2);
  }
  .ck-progress,
  .ck-chip-progress {
    position: absolute;
    inset: auto 0 0;
    block-size: 3px;
    background: var(--ck-surface-3);
    overflow: hidden;
  }
  :is(.ck-progress, .ck-chip-progress) i {
    display: block;
    block-size: 100%;
    background: var(--ck-info);
    transition: inline-size 0.2s var(--ck-ease);
  }
  .ck-chip-progress i[data-unknown] {
    inline-size: 40%;
    animation: ck-slide 1.2s infinite var(--ck-ease);
  }
  @keyframes ck-slide {
    from {
      translate: -100%;
    }
    to {
      translate: 250%;
    }
  }
`;
