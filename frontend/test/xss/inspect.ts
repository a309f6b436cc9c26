/** What must never stand in the page, whatever came in. */

const TAGS = new Set(
  (
    'a blockquote br button code div em form h3 h4 h5 h6 hr img input label li ol option p pre s select span strong ' +
    'table tbody td textarea th thead tr ul svg path circle line rect polyline polygon ellipse'
  ).split(' '),
);
const ADDRESSES = new Set([
  'href',
  'src',
  'xlink:href',
  'action',
  'formaction',
  'data',
  'srcset',
  'ping',
  'background',
  'poster',
  'cite',
]);
const STYLE =
  /url\(|expression|image\(|image-set|@import|position|z-index|behavior|binding|javascript|\d{5,}px|:\s*-\d/i;

function addressProblem(element: Element, name: string, value: string): string | undefined {
  if (!['href', 'src'].includes(name)) return `attribute ${name}`;
  const url = new URL(value, location.href);
  if (name === 'src' && url.origin !== location.origin) return `loads ${value}`;
  if (!['http:', 'https:', 'mailto:'].includes(url.protocol)) return `address ${value}`;
  if (name === 'href' && !element.getAttribute('rel')?.includes('noopener'))
    return 'link without rel';
  return undefined;
}

function attributeProblem(element: Element, { name, value }: Attr): string | undefined {
  if (/^on/i.test(name)) return `handler ${name}`;
  if (ADDRESSES.has(name)) return addressProblem(element, name, value);
  if (name === 'style' && STYLE.test(value)) return `style ${value}`;
  if (name === 'id' && !value.startsWith('ckw-')) return `id ${value}`;
  if (name === 'name' && !value.startsWith('ckw-')) return `name ${value}`;
  return ['srcdoc', 'is', 'popovertarget', 'contenteditable', 'slot'].includes(name)
    ? `attribute ${name}`
    : undefined;
}

export function problems(root: Element): string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    const tag = element.localName;
    if (!TAGS.has(tag)) found.push(`<${tag}>`);
    if (tag === 'svg' && !element.classList.contains('ck-icon')) found.push('foreign svg');
    for (const attribute of element.attributes) {
      const problem = attributeProblem(element, attribute);
      if (problem) found.push(`<${tag}> ${problem}`);
    }
  }
  if ('polluted' in {}) found.push('prototype polluted');
  return found;
}
