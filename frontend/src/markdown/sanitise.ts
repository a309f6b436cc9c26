/** The one sanitiser: HTML text in, inert DOM out. Nothing else in the element parses HTML. */

import createPurifier, { type Config } from 'dompurify';

import { sanitiserPolicy } from './trusted.js';
import { safeImage, safeLink } from './urls.js';

const TAGS = [
  'a',
  'blockquote',
  'br',
  'code',
  'em',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'img',
  'li',
  'ol',
  'p',
  'pre',
  's',
  'span',
  'strong',
  'table',
  'tbody',
  'td',
  'th',
  'thead',
  'tr',
  'ul',
];
const ATTRIBUTES = [
  'alt',
  'class',
  'data-align',
  'data-cite',
  'data-deeplink',
  'data-info',
  'data-level',
  'data-task',
  'href',
  'src',
  'start',
  'title',
];
const CLASS =
  /^(?:hljs-[\w-]{1,40}|language-[\w+#.-]{1,40}|(?:function|class|inherited|constant|escape|invoke)_+)$/;

const config: Config = {
  ALLOWED_TAGS: TAGS,
  ALLOWED_ATTR: ATTRIBUTES,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
  KEEP_CONTENT: true,
};

type ImageRule = (url: string) => boolean;
const noImages: ImageRule = () => false;

/** Set for the one synchronous call: hooks take no arguments of ours. */
let imageAllowed: ImageRule = noImages;

function keepKnownClasses(value: string): string {
  return value
    .split(/\s+/)
    .filter((name) => CLASS.test(name))
    .join(' ');
}

function cleanLink(link: Element): void {
  const href = safeLink(link.getAttribute('href'));
  link.removeAttribute('href');
  if (!href) return;
  link.setAttribute('href', href);
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noopener noreferrer nofollow');
}

/** An image from elsewhere would tell that place who reads: it becomes a link to be followed or not. */
function cleanImage(image: Element): void {
  const source = image.getAttribute('src');
  const allowed = safeImage(source, imageAllowed);
  image.removeAttribute('src');
  if (allowed) {
    image.setAttribute('src', allowed);
    image.setAttribute('loading', 'lazy');
    image.setAttribute('decoding', 'async');
    image.setAttribute('referrerpolicy', 'no-referrer');
    return;
  }
  const href = safeLink(source);
  const stand = image.ownerDocument.createElement(href ? 'a' : 'span');
  stand.textContent = image.getAttribute('alt') ?? '';
  stand.textContent ||= href ?? '';
  if (href) {
    stand.setAttribute('href', href);
    cleanLink(stand);
  }
  image.replaceWith(stand);
}

function createSanitiser(): ReturnType<typeof createPurifier> {
  const purifier = createPurifier(window);
  purifier.addHook('uponSanitizeAttribute', (_node, data) => {
    if (data.attrName === 'class') data.attrValue = keepKnownClasses(data.attrValue);
    if (data.attrName === 'class' && !data.attrValue) data.keepAttr = false;
  });
  purifier.addHook('afterSanitizeAttributes', (node) => {
    if (node.tagName === 'A') cleanLink(node);
    if (node.tagName === 'IMG') cleanImage(node);
  });
  return purifier;
}

let purifier: ReturnType<typeof createPurifier> | undefined;

/** Parsed once, in a document that loads nothing, and handed over as nodes: no second parse. */
export function sanitise(html: string, images: ImageRule = noImages): DocumentFragment {
  purifier ??= createSanitiser();
  imageAllowed = images;
  const clean = purifier.sanitize(html, {
    ...config,
    RETURN_DOM_FRAGMENT: true,
    TRUSTED_TYPES_POLICY: sanitiserPolicy() as unknown as NonNullable<
      Config['TRUSTED_TYPES_POLICY']
    >,
  }) as DocumentFragment | null;
  // Null despite its type, when the parser gave up on the text.
  return clean ?? document.createDocumentFragment();
}
