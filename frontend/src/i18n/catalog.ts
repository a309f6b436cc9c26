/** Strings by language: each part keeps its own catalogue, English decides its keys. */
export type Message = string | ((...parameters: never[]) => string);

export type Catalog<T extends Record<string, Message>> = { en: T } & Partial<
  Record<string, { [K in keyof T]: T[K] extends string ? string : T[K] }>
>;

const RTL = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'dv', 'yi']);

export function language(locale: string): string {
  return locale.toLowerCase().split('-', 1)[0] ?? 'en';
}

/** What the strings are in: the language asked for if some catalogue has it, else English. */
export function direction(locale: string): 'ltr' | 'rtl' {
  return RTL.has(language(locale)) ? 'rtl' : 'ltr';
}

export function defineStrings<T extends Record<string, Message>>(
  catalog: Catalog<T>,
): (locale: string) => T {
  return (locale) => (catalog[language(locale)] as T | undefined) ?? catalog.en;
}
