import { readdirSync, readFileSync } from 'node:fs';

const ICONS = 'virtual:icons';
const ALL_ICONS = 'virtual:all-icons';
const DRAWN = new URL('./node_modules/lucide-static/icons/', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

/** What an icon's file draws, without its name. */
function drawing(name) {
  const svg = readFileSync(new URL(`${name}.svg`, DRAWN), 'utf8');
  return svg.replace(/<!--[^]*?-->/g, '').replace(/class="[^"]*"/, '');
}

/** Icons that Lucide has renamed go on under their old names too, as drawings that equal a new one. */
function withOldNames(all) {
  const newNames = new Map(Object.keys(all).map((name) => [drawing(name), name]));
  const files = readdirSync(DRAWN).map((file) => file.replace(/\.svg$/, ''));
  const old = files.filter((name) => !(name in all) && newNames.has(drawing(name)));
  return { ...all, ...Object.fromEntries(old.map((name) => [name, all[newNames.get(drawing(name))]])) };
}

/** Serves Lucide's shapes as data: the named few for the element, all of them for icons.js. */
export function icons() {
  return {
    name: 'lucide-icons',
    resolveId: (id) => (id === ICONS || id === ALL_ICONS ? `\0${id}` : undefined),
    load(id) {
      if (id !== `\0${ICONS}` && id !== `\0${ALL_ICONS}`) return undefined;
      const all = read('./node_modules/lucide-static/icon-nodes.json');
      if (id === `\0${ALL_ICONS}`) return `export default ${JSON.stringify(withOldNames(all))}`;
      const named = Object.values(read('./src/icons/names.json'));
      const missing = named.filter((name) => !(name in all));
      if (missing.length) throw new Error(`Lucide has no icon named ${missing.join(', ')}`);
      return `export default ${JSON.stringify(Object.fromEntries(named.map((n) => [n, all[n]])))}`;
    },
  };
}

/** Drops indentation and comments from css`` literals: they are shipped as strings. */
export function slimCss() {
  return {
    name: 'slim-css',
    transform(code, id) {
      if (!/\.styles\.ts$/.test(id)) return undefined;
      const slim = code.replace(/css`([^`]*)`/g, (_, body) => {
        const text = body.replace(/\/\*[^]*?\*\//g, '').replace(/\s*\n\s*/g, ' ');
        return `css\`${text.replace(/\s*([{};,>])\s*/g, '$1').trim()}\``;
      });
      return { code: slim, map: null };
    },
  };
}
