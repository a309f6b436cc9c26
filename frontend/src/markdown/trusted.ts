/** The page's one Trusted Types policy; only the sanitiser may hold it. */

interface HtmlPolicy {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy;
}

export const POLICY_NAME = 'chatkit';

/**
 * DOMPurify needs a policy to parse what it is about to clean. It is not exported from the
 * package: nobody else can turn a string into HTML with it. Scripts are never created.
 */
const rules: HtmlPolicy = {
  createHTML: (html) => html,
  createScriptURL: () => {
    throw new TypeError('This page creates no script from a string.');
  },
};

function create(): HtmlPolicy {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  return factory ? factory.createPolicy(POLICY_NAME, rules) : rules;
}

let policy: HtmlPolicy | undefined;

export function sanitiserPolicy(): HtmlPolicy {
  policy ??= create();
  return policy;
}
