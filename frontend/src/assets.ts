/** Where the files that are loaded when needed stand: beside this one, or where the page says. */
export type AssetName = 'highlight' | 'icons';

const overrides = new Map<AssetName, string>();

/** Hashed static storage renames files, so a page may name each (`highlight-src`, `icons-src`). */
export function configureAsset(name: AssetName, url: string): void {
  overrides.set(name, new URL(url, document.baseURI).href);
}

export function assetUrl(name: AssetName): string {
  const file = `./${name}.js`;
  return overrides.get(name) ?? new URL(file, import.meta.url).href;
}
