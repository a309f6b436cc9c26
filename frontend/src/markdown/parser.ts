/** markdown-it, set up for what models write: no HTML, safe links, tasks, citations, calm headings. */

import createMarkdown from 'markdown-it';
import type { Env, MarkdownIt, RendererRule } from 'markdown-it';

import { citations, withoutMarks } from './citations.js';
import { taskLists } from './tasks.js';
import { deeplink, safeLink } from './urls.js';

const COMPACT_OFF = ['heading', 'lheading', 'table', 'fence', 'code', 'image', 'hr'];
const FIRST_HEADING = 3;

export interface ParseState extends Env {
  /** The level of the heading before, so that levels never skip for a screen reader. */
  heading?: number;
}

function headingLevel(tag: string, state: ParseState): number {
  const wanted = Math.min(Number(tag.slice(1)) + FIRST_HEADING - 1, 6);
  return Math.min(wanted, (state.heading ?? FIRST_HEADING - 1) + 1);
}

/** Looks follow the level that was written, structure the level that fits below the page's title. */
const headingOpen: RendererRule = (tokens, index, _options, env) => {
  const token = tokens[index];
  const close = tokens.find((other, at) => at > index && other.type === 'heading_close');
  if (!token || !close) return '';
  const state: ParseState = env ?? {};
  const level = headingLevel(token.tag, state);
  state.heading = level;
  const written = token.tag.slice(1);
  token.tag = close.tag = `h${level}`;
  return `<h${level} data-level="${written}">`;
};

const aligned: RendererRule = (tokens, index) => {
  const token = tokens[index];
  const side = /left|center|right/.exec(String(token?.attrGet('style')))?.[0];
  return `<${token?.tag ?? 'td'}${side ? ` data-align="${side}"` : ''}>`;
};

const linkOpen: RendererRule = (tokens, index, options, _env, self) => {
  const token = tokens[index];
  const target = deeplink(String(token?.attrGet('href') ?? ''));
  if (!token || target === undefined) return self.renderToken(tokens, index, options);
  token.attrs = [['data-deeplink', target]];
  return self.renderToken(tokens, index, options);
};

function codeBlock(md: MarkdownIt): RendererRule {
  const { escapeHtml } = md.utils;
  return (tokens, index) => {
    const token = tokens[index];
    const language =
      withoutMarks(token?.info ?? '')
        .trim()
        .split(/[\s{]/, 1)[0] ?? '';
    const code = escapeHtml(withoutMarks(token?.content ?? ''));
    return `<pre data-info="${escapeHtml(language)}"><code>${code}</code></pre>\n`;
  };
}

function create(compact: boolean): MarkdownIt {
  const md = createMarkdown({ html: false, linkify: true, breaks: true, maxNesting: 40 });
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  const normalise = md.normalizeLink.bind(md);
  md.normalizeLink = (url) => normalise(withoutMarks(url));
  md.validateLink = (url) => safeLink(url) !== undefined || deeplink(url) !== undefined;
  const { rules } = md.renderer;
  rules['heading_open'] = headingOpen;
  rules['th_open'] = rules['td_open'] = aligned;
  rules['link_open'] = linkOpen;
  rules['fence'] = rules['code_block'] = codeBlock(md);
  md.use(taskLists).use(citations);
  if (compact) md.disable(COMPACT_OFF);
  return md;
}

let full: MarkdownIt | undefined;
let small: MarkdownIt | undefined;

export function parser(compact: boolean): MarkdownIt {
  if (compact) return (small ??= create(true));
  return (full ??= create(false));
}
