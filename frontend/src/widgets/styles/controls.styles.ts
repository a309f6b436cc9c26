/** Buttons, and the sizes of all controls. */
import { css } from 'lit';

export const controlStyles = css`
  .ck-w-control-3xs {
    --h: 22px;
    --fs: 0.75;
    --px: 6px;
  }
  .ck-w-control-2xs {
    --h: 24px;
    --fs: 0.75;
    --px: 7px;
  }
  .ck-w-control-xs {
    --h: 26px;
    --fs: 0.8125;
    --px: 8px;
  }
  .ck-w-control-sm {
    --h: 28px;
    --fs: 0.8125;
    --px: 10px;
  }
  .ck-w-control-md {
    --h: 32px;
    --fs: 0.875;
    --px: 12px;
  }
  .ck-w-control-lg {
    --h: 36px;
    --fs: 0.875;
    --px: 14px;
  }
  .ck-w-control-xl {
    --h: 40px;
    --fs: 0.9375;
    --px: 16px;
  }
  .ck-w-control-2xl {
    --h: 44px;
    --fs: 1;
    --px: 18px;
  }
  .ck-w-control-3xl {
    --h: 48px;
    --fs: 1.0625;
    --px: 20px;
  }
  .ck-w-gutter-2xs {
    --px: 4px;
  }
  .ck-w-gutter-xs {
    --px: 6px;
  }
  .ck-w-gutter-sm {
    --px: 8px;
  }
  .ck-w-gutter-md {
    --px: 12px;
  }
  .ck-w-gutter-lg {
    --px: 16px;
  }
  .ck-w-gutter-xl {
    --px: 20px;
  }
  .ck-w-button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    flex: none;
    max-inline-size: 100%;
    font: inherit;
    font-weight: 500;
    font-size: calc(var(--ck-size) * var(--fs));
    line-height: 1.2;
    min-block-size: var(--h);
    padding: 3px var(--px);
    border: 1px solid transparent;
    border-radius: var(--ck-radius);
    cursor: pointer;
    transition: background-color 0.12s var(--ck-ease), opacity 0.12s var(--ck-ease);
  }
  .ck-w-button.ck-w-outline {
    border-color: var(--ck-border);
    color: var(--tone);
  }
  .ck-w-tone-secondary:is(.ck-w-outline, .ck-w-ghost, .ck-w-soft) {
    color: var(--ck-text);
  }
  .ck-w-button:is(.ck-w-outline, .ck-w-ghost):hover:not(:disabled) {
    background-color: var(--tone-soft);
  }
  .ck-w-button:is(.ck-w-solid, .ck-w-soft):hover:not(:disabled) {
    background-image: linear-gradient(rgb(127 127 127 / 0.14), rgb(127 127 127 / 0.14));
  }
  .ck-w-button:disabled {
    opacity: 0.5;
    cursor: not-allowed;
  }
  .ck-w-button[aria-busy='true'] {
    cursor: progress;
  }
  .ck-w-button-label {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .ck-w-button.ck-w-block {
    inline-size: 100%;
  }
  .ck-w-button:is(.ck-w-uniform, .ck-w-icon-only) {
    inline-size: var(--h);
    padding-inline: 0;
  }
  .ck-w-glyph {
    inline-size: 1.15em;
    block-size: 1.15em;
  }
  .ck-w-glyph-sm {
    inline-size: 14px;
    block-size: 14px;
  }
  .ck-w-glyph-md {
    inline-size: 16px;
    block-size: 16px;
  }
  .ck-w-glyph-lg {
    inline-size: 18px;
    block-size: 18px;
  }
  .ck-w-glyph-xl {
    inline-size: 20px;
    block-size: 20px;
  }
  .ck-w-glyph-2xl {
    inline-size: 24px;
    block-size: 24px;
  }
  .ck-w-spin .ck-icon {
    animation: ck-w-turn 0.9s linear infinite;
  }
  @keyframes ck-w-turn {
    to {
      rotate: 360deg;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .ck-w-spin .ck-icon {
      animation: none;
    }
  }
`;
