/** The only place that decides which addresses from model or user text may be followed or loaded. */

const LINK_SCHEMES = new Set(['http:', 'https:', 'mailto:']);
const DEEPLINK = /^chatkit-link:\/\//i;

/** Browsers drop these inside a URL, so "java\tscript:" would be one; refuse rather than repair. */
// eslint-disable-next-line no-control-regex
const HIDDEN = /[\u0000-\u001f\u007f\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/;

function parse(value: unknown): URL | undefined {
  if (typeof value !== 'string' || value === '' || HIDDEN.test(value.trim())) return undefined;
  try {
    return new URL(value.trim(), document.baseURI);
  } catch {
    return undefined;
  }
}

/** The absolute address if it is http, https or mailto; never a bare fragment. */
export function safeLink(value: unknown): string | undefined {
  if (typeof value === 'string' && value.trim().startsWith('#')) return undefined;
  const url = parse(value);
  return url && LINK_SCHEMES.has(url.protocol) ? url.href : undefined;
}

/** The address if an image may be loaded from it; which hosts may be asked is the host's word. */
export function safeImage(value: unknown, allowed: (url: string) => boolean): string | undefined {
  const url = parse(value);
  if (!url || url.username || url.password) return undefined;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  return allowed(url.href) ? url.href : undefined;
}

/** What stands behind chatkit-link://, as the element's deeplink event wants it: name?key=value. */
export function deeplink(value: string): string | undefined {
  return DEEPLINK.test(value) && !HIDDEN.test(value) ? value.replace(DEEPLINK, '') : undefined;
}
