/** Text, badges, icons, images and what cannot be drawn. */
import { css } from 'lit';

export const partStyles = css`
  .ck-w-text,
  .ck-w-caption,
  .ck-w-title {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .ck-w-title {
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }
  .ck-w-caption {
    color: var(--ck-text-2);
  }
  .ck-w-text-xs {
    font-size: calc(var(--ck-size) * 0.75);
  }
  .ck-w-text-sm {
    font-size: calc(var(--ck-size) * 0.875);
  }
  .ck-w-text-md {
    font-size: var(--ck-size);
  }
  .ck-w-text-lg {
    font-size: calc(var(--ck-size) * 1.125);
  }
  .ck-w-text-xl {
    font-size: calc(var(--ck-size) * 1.25);
  }
  .ck-w-caption-sm {
    font-size: calc(var(--ck-size) * 0.75);
  }
  .ck-w-caption-md {
    font-size: calc(var(--ck-size) * 0.8125);
  }
  .ck-w-caption-lg {
    font-size: calc(var(--ck-size) * 0.875);
  }
  .ck-w-title-sm {
    font-size: var(--ck-size);
  }
  .ck-w-title-md {
    font-size: calc(var(--ck-size) * 1.125);
  }
  .ck-w-title-lg {
    font-size: calc(var(--ck-size) * 1.25);
  }
  .ck-w-title-xl {
    font-size: calc(var(--ck-size) * 1.375);
  }
  .ck-w-title-2xl {
    font-size: calc(var(--ck-size) * 1.5);
    letter-spacing: -0.01em;
  }
  .ck-w-title-3xl {
    font-size: calc(var(--ck-size) * 1.875);
    letter-spacing: -0.015em;
  }
  .ck-w-title-4xl {
    font-size: calc(var(--ck-size) * 2.25);
    letter-spacing: -0.02em;
  }
  .ck-w-title-5xl {
    font-size: calc(var(--ck-size) * 3);
    letter-spacing: -0.02em;
    line-height: 1.1;
  }
  .ck-w-truncate {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .ck-w-clamp {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--ck-w-lines);
    line-clamp: var(--ck-w-lines);
    overflow: hidden;
  }
  .ck-w-markdown {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .ck-w-badge {
    display: inline-flex;
    align-items: center;
    align-self: center;
    flex: none;
    max-inline-size: 100%;
    font-weight: 500;
    line-height: 1.3;
    border: 1px solid transparent;
    border-radius: var(--ck-radius-sm);
    overflow-wrap: anywhere;
  }
  .ck-w-col > .ck-w-badge,
  .ck-w-body > .ck-w-badge {
    align-self: flex-start;
  }
  .ck-w-badge-sm {
    font-size: calc(var(--ck-size) * 0.75);
    padding: 1px 6px;
  }
  .ck-w-badge-md {
    font-size: calc(var(--ck-size) * 0.8125);
    padding: 2px 8px;
  }
  .ck-w-badge-lg {
    font-size: calc(var(--ck-size) * 0.875);
    padding: 4px 10px;
  }
  .ck-w-badge.ck-w-pill,
  .ck-w-button.ck-w-pill,
  .ck-w-input.ck-w-pill {
    border-radius: var(--ck-radius-full);
  }
  .ck-w-icon,
  .ck-w-glyph {
    display: inline-flex;
    flex: none;
  }
  .ck-w-icon .ck-icon,
  .ck-w-glyph .ck-icon {
    inline-size: 100%;
    block-size: 100%;
  }
  .ck-w-icon-xs {
    inline-size: 12px;
    block-size: 12px;
  }
  .ck-w-icon-sm {
    inline-size: 16px;
    block-size: 16px;
  }
  .ck-w-icon-md {
    inline-size: 18px;
    block-size: 18px;
  }
  .ck-w-icon-lg {
    inline-size: 20px;
    block-size: 20px;
  }
  .ck-w-icon-xl {
    inline-size: 24px;
    block-size: 24px;
  }
  .ck-w-icon-2xl {
    inline-size: 32px;
    block-size: 32px;
  }
  .ck-w-icon-3xl {
    inline-size: 40px;
    block-size: 40px;
  }
  .ck-w-image {
    display: block;
    max-inline-size: 100%;
    object-fit: cover;
    flex: none;
  }
  .ck-w-image-frame {
    border: 1px solid var(--ck-border);
  }
  .ck-w-card .ck-w-image.ck-w-flush {
    max-inline-size: none;
    inline-size: calc(100% + var(--ck-w-pad-start) + var(--ck-w-pad-end));
    margin-inline: calc(-1 * var(--ck-w-pad-start)) calc(-1 * var(--ck-w-pad-end));
  }
  .ck-w-card .ck-w-body > .ck-w-image.ck-w-flush:first-child {
    margin-block-start: calc(-1 * var(--ck-w-pad-top));
  }
  .ck-w-card .ck-w-body > .ck-w-image.ck-w-flush:last-child {
    margin-block-end: calc(-1 * var(--ck-w-pad-bottom));
  }
  .ck-w-image-off {
    display: inline-flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 4px;
    min-block-size: 40px;
    min-inline-size: 40px;
    padding: 8px;
    overflow: hidden;
    text-align: center;
    font-size: calc(var(--ck-size) * 0.75);
    color: var(--ck-text-2);
    background-color: var(--ck-surface-3);
    border-radius: var(--ck-radius-sm);
  }
  .ck-w-image-off .ck-icon {
    inline-size: 18px;
    block-size: 18px;
    flex: none;
  }
  .ck-w-unknown {
    border: 1px dashed var(--ck-border-strong);
    border-radius: var(--ck-radius);
    padding: 10px 12px;
    min-inline-size: 0;
  }
  .ck-w-unknown-label {
    color: var(--ck-text-2);
    font-size: calc(var(--ck-size) * 0.8125);
  }
  .ck-w-unknown-text {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    margin-block-start: 6px;
    font-size: calc(var(--ck-size) * 0.875);
  }
  .ck-w-tone-primary {
    --tone: var(--ck-accent);
    --tone-soft: var(--ck-accent-soft);
    --on-tone: var(--ck-on-accent);
  }
  .ck-w-tone-secondary {
    --tone: var(--ck-text-2);
    --tone-soft: var(--ck-surface-3);
    --on-tone: var(--ck-surface);
  }
  .ck-w-tone-info {
    --tone: var(--ck-info);
    --tone-soft: var(--ck-info-soft);
    --on-tone: var(--ck-surface);
  }
  .ck-w-tone-discovery {
    --tone: var(--ck-discovery);
    --tone-soft: var(--ck-discovery-soft);
    --on-tone: var(--ck-surface);
  }
  .ck-w-tone-success {
    --tone: var(--ck-success);
    --tone-soft: var(--ck-success-soft);
    --on-tone: var(--ck-surface);
  }
  .ck-w-tone-caution {
    --tone: var(--ck-caution);
    --tone-soft: var(--ck-caution-soft);
    --on-tone: var(--ck-surface);
  }
  .ck-w-tone-warning {
    --tone: var(--ck-warning);
    --tone-soft: var(--ck-warning-soft);
    --on-tone: var(--ck-surface);
  }
  .ck-w-tone-danger {
    --tone: var(--ck-danger);
    --tone-soft: var(--ck-danger-soft);
    --on-tone: var(--ck-surface);
  }
  .ck-w-solid {
    background-color: var(--tone);
    color: var(--on-tone);
  }
  .ck-w-soft {
    background-color: var(--tone-soft);
    color: var(--tone);
  }
  .ck-w-outline {
    background-color: transparent;
    border-color: color-mix(in srgb, var(--tone) 32%, var(--ck-border));
    color: var(--tone);
  }
  .ck-w-ghost {
    background-color: transparent;
    color: var(--tone);
  }
`;
