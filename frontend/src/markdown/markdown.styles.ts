/** How Markdown looks. */
import { css } from 'lit';

export const markdownStyles = css`
  .ck-markdown {
    overflow-wrap: anywhere;
    line-height: 1.6;
    min-inline-size: 0;
  }
  .ck-md-block + .ck-md-block {
    margin-block-start: 0.75em;
  }
  .ck-md-block > :first-child {
    margin-block-start: 0;
  }
  .ck-md-block > :last-child {
    margin-block-end: 0;
  }
  .ck-markdown :is(p, ul, ol, blockquote, pre, h3, h4, h5, h6) {
    margin: 0;
  }
  .ck-markdown :is(p, li, td, th) {
    unicode-bidi: plaintext;
  }
  .ck-markdown :is(h3, h4, h5, h6) {
    font-weight: 600;
    line-height: 1.3;
    font-size: 1em;
    text-wrap: balance;
  }
  .ck-markdown [data-level='1'] {
    font-size: 1.375em;
  }
  .ck-markdown [data-level='2'] {
    font-size: 1.2em;
  }
  .ck-markdown [data-level='3'] {
    font-size: 1.075em;
  }
  .ck-md-block + .ck-md-block:has(> [data-level]) {
    margin-block-start: 1.25em;
  }
  .ck-md-block:has(> [data-level]) + .ck-md-block {
    margin-block-start: 0.5em;
  }
  .ck-markdown :is(ul, ol) {
    padding-inline-start: 1.5em;
  }
  .ck-markdown li + li,
  .ck-markdown li > :is(ul, ol) {
    margin-block-start: 0.3em;
  }
  .ck-markdown li > p + :is(p, ul, ol, div) {
    margin-block-start: 0.5em;
  }
  .ck-markdown li::marker {
    color: var(--ck-text-3);
  }
  .ck-markdown li.ck-task {
    list-style: none;
    margin-inline-start: -1.5em;
    padding-inline-start: 1.5em;
    position: relative;
  }
  .ck-task-box {
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0.28em;
    inline-size: 1em;
    block-size: 1em;
    border: 1.5px solid var(--ck-border-strong);
    border-radius: 4px;
    box-sizing: border-box;
  }
  [data-task='done'] > .ck-task-box,
  [data-task='done'] > p > .ck-task-box {
    background: var(--ck-accent);
    border-color: var(--ck-accent);
  }
  [data-task='done'] .ck-task-box::after {
    content: '';
    position: absolute;
    left: 0.26em;
    top: 0.06em;
    width: 0.2em;
    height: 0.44em;
    border: solid var(--ck-on-accent);
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(45deg);
  }
  .ck-markdown blockquote {
    border-inline-start: 3px solid var(--ck-border);
    padding-inline-start: 1em;
    color: var(--ck-text-2);
  }
  .ck-markdown blockquote > * + * {
    margin-block-start: 0.5em;
  }
  .ck-markdown hr {
    border: 0;
    border-block-start: 1px solid var(--ck-border);
    margin-block: 1.25em;
  }
  .ck-markdown a {
    color: var(--ck-link);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
    cursor: pointer;
    border-radius: 3px;
  }
  .ck-markdown a:hover {
    text-decoration-thickness: 2px;
  }
  .ck-markdown :is(a, button, pre, .ck-table):focus-visible {
    outline: 2px solid var(--ck-focus);
    outline-offset: 2px;
  }
  .ck-markdown img {
    display: block;
    max-inline-size: 100%;
    max-block-size: 28em;
    block-size: auto;
    border-radius: var(--ck-radius);
    margin-block: 0.25em;
  }
  .ck-markdown strong {
    font-weight: 600;
  }
  .ck-markdown code {
    font-family: var(--ck-mono);
    font-size: 0.875em;
    unicode-bidi: isolate;
  }
  .ck-markdown :not(pre) > code {
    background: var(--ck-surface-3);
    border-radius: 5px;
    padding: 0.12em 0.36em;
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
  }
  .ck-code {
    background: var(--ck-surface-2);
    border: 1px solid var(--ck-border);
    border-radius: var(--ck-radius);
    overflow: hidden;
    text-align: left;
  }
  .ck-code-bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: 32px;
    padding-inline: 12px 6px;
    color: var(--ck-text-2);
    font-size: 0.8125em;
  }
  .ck-code-language {
    font-family: var(--ck-mono);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .ck-code-copy {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    border-radius: var(--ck-radius-sm);
    padding: 4px 8px;
    cursor: pointer;
    flex: none;
  }
  .ck-code-copy:hover {
    background: var(--ck-surface-3);
    color: var(--ck-text);
  }
  .ck-code pre {
    overflow-x: auto;
    padding: 4px 12px 12px;
    line-height: 1.55;
    tab-size: 4;
    overflow-wrap: normal;
    scrollbar-width: thin;
  }
  .ck-code pre:focus-visible {
    outline-offset: -3px;
  }
  .ck-table {
    overflow-x: auto;
    scrollbar-width: thin;
    border: 1px solid var(--ck-border);
    border-radius: var(--ck-radius);
  }
  .ck-table table {
    border-collapse: collapse;
    inline-size: 100%;
    font-size: 0.9375em;
    overflow-wrap: normal;
  }
  .ck-table :is(th, td) {
    padding: 8px 12px;
    text-align: start;
    vertical-align: top;
    min-inline-size: 4em;
  }
  .ck-table th {
    background: var(--ck-surface-2);
    font-weight: 600;
    white-space: nowrap;
  }
  .ck-table tbody tr {
    border-block-start: 1px solid var(--ck-border);
  }
  .ck-table [data-align='left'] {
    text-align: left;
  }
  .ck-table [data-align='center'] {
    text-align: center;
  }
  .ck-table [data-align='right'] {
    text-align: right;
  }
  .ck-citation {
    font: inherit;
    font-size: 0.7em;
    line-height: 1.5;
    font-variant-numeric: tabular-nums;
    color: var(--ck-text-2);
    background: var(--ck-surface-3);
    border: 0;
    border-radius: var(--ck-radius-full);
    padding: 0 0.55em;
    min-inline-size: 1.6em;
    margin-inline-start: 0.25em;
    vertical-align: 0.25em;
    cursor: pointer;
    user-select: none;
  }
  .ck-citation:hover {
    color: var(--ck-on-accent);
    background: var(--ck-accent);
  }
  .hljs-comment,
  .hljs-quote {
    color: var(--ck-text-3);
    font-style: italic;
  }
  .hljs-keyword,
  .hljs-selector-tag,
  .hljs-literal,
  .hljs-section,
  .hljs-name {
    color: var(--ck-discovery);
  }
  .hljs-string,
  .hljs-regexp,
  .hljs-addition,
  .hljs-attribute,
  .hljs-meta .hljs-string {
    color: var(--ck-success);
  }
  .hljs-number,
  .hljs-symbol,
  .hljs-bullet,
  .hljs-variable,
  .hljs-template-variable {
    color: var(--ck-warning);
  }
  .hljs-title,
  .hljs-type,
  .hljs-built_in,
  .hljs-attr,
  .hljs-selector-id,
  .hljs-selector-class {
    color: var(--ck-info);
  }
  .hljs-deletion,
  .hljs-meta {
    color: var(--ck-danger);
  }
  .hljs-emphasis {
    font-style: italic;
  }
  .hljs-strong {
    font-weight: 600;
  }
  @media (forced-colors: active) {
    [data-task='done'] > .ck-task-box,
    [data-task='done'] > p > .ck-task-box {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
