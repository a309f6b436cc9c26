/** The design tokens: every colour, size and radius that any part of the element uses. */
import { css } from 'lit';

export const tokens = css`
  :host {
    --ck-hue: 240;
    --ck-tint: 4%;
    --ck-shade: 0%;
    --ck-softness: 9%;
    --ck-size: 16px;
    --ck-unit: 4px;
    --ck-font: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', sans-serif;
    --ck-mono: ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace;
    --ck-radius-sm: 6px;
    --ck-radius: 10px;
    --ck-radius-lg: 18px;
    --ck-radius-full: 999px;
    --ck-ease: cubic-bezier(0.2, 0, 0, 1);
  }
  :host,
  [data-theme='light'] {
    color-scheme: light;
    --ck-surface: #fff;
    --ck-surface-2: hsl(var(--ck-hue) var(--ck-tint) calc(97% + var(--ck-shade)));
    --ck-surface-3: hsl(var(--ck-hue) var(--ck-tint) calc(94% + var(--ck-shade)));
    --ck-surface-raised: #fff;
    --ck-text: hsl(var(--ck-hue) var(--ck-tint) 10%);
    --ck-text-2: hsl(var(--ck-hue) var(--ck-tint) 34%);
    --ck-text-3: hsl(var(--ck-hue) var(--ck-tint) 42%);
    --ck-border: hsl(var(--ck-hue) var(--ck-tint) 89%);
    --ck-border-strong: hsl(var(--ck-hue) var(--ck-tint) 54%);
    --ck-accent: hsl(var(--ck-hue) var(--ck-tint) 10%);
    --ck-on-accent: #fff;
    --ck-accent-soft: color-mix(in srgb, var(--ck-accent) var(--ck-softness), var(--ck-surface));
    --ck-danger: #b3261e;
    --ck-danger-soft: #fdeceb;
    --ck-warning: #8a5300;
    --ck-warning-soft: #fdf2df;
    --ck-success: #17683a;
    --ck-success-soft: #e5f5ea;
    --ck-info: #1f5fa8;
    --ck-info-soft: #e7f0fb;
    --ck-discovery: #6a3fb5;
    --ck-discovery-soft: #f1eafb;
    --ck-caution: #7a5b00;
    --ck-caution-soft: #fbf4d9;
    --ck-link: #1f5fa8;
    --ck-focus: #1f6fd0;
    --ck-shadow: 0 1px 2px rgb(0 0 0 / 0.05), 0 4px 16px rgb(0 0 0 / 0.06);
    --ck-shadow-lg: 0 2px 6px rgb(0 0 0 / 0.06), 0 16px 48px rgb(0 0 0 / 0.16);
  }
  :host([data-theme='dark']),
  [data-theme='dark'] {
    color-scheme: dark;
    --ck-surface: hsl(var(--ck-hue) var(--ck-tint) calc(10% + var(--ck-shade)));
    --ck-surface-2: hsl(var(--ck-hue) var(--ck-tint) calc(14% + var(--ck-shade)));
    --ck-surface-3: hsl(var(--ck-hue) var(--ck-tint) calc(19% + var(--ck-shade)));
    --ck-surface-raised: hsl(var(--ck-hue) var(--ck-tint) calc(15% + var(--ck-shade)));
    --ck-text: hsl(var(--ck-hue) var(--ck-tint) 95%);
    --ck-text-2: hsl(var(--ck-hue) var(--ck-tint) 74%);
    --ck-text-3: hsl(var(--ck-hue) var(--ck-tint) 66%);
    --ck-border: hsl(var(--ck-hue) var(--ck-tint) 23%);
    --ck-border-strong: hsl(var(--ck-hue) var(--ck-tint) 48%);
    --ck-accent: hsl(var(--ck-hue) var(--ck-tint) 95%);
    --ck-on-accent: hsl(var(--ck-hue) var(--ck-tint) 8%);
    --ck-accent-soft: color-mix(in srgb, var(--ck-accent) var(--ck-softness), var(--ck-surface));
    --ck-danger: #ff9b92;
    --ck-danger-soft: #3f1d1b;
    --ck-warning: #f3bd6b;
    --ck-warning-soft: #3a2a10;
    --ck-success: #85d6a2;
    --ck-success-soft: #15301f;
    --ck-info: #8fc1f7;
    --ck-info-soft: #152b45;
    --ck-discovery: #c6a9f5;
    --ck-discovery-soft: #2c2145;
    --ck-caution: #e6cf76;
    --ck-caution-soft: #332c10;
    --ck-link: #8fc1f7;
    --ck-focus: #7db5f5;
    --ck-shadow: 0 1px 2px rgb(0 0 0 / 0.4);
    --ck-shadow-lg: 0 16px 48px rgb(0 0 0 / 0.6);
  }
`;
