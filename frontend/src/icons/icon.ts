/** Draws an icon by its ChatKit name (`calendar`, `lucide:rabbit`) as inline SVG. */
import { nothing } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';

import nodes from 'virtual:icons';

import { assetUrl } from '../assets.js';
import names from './names.json';

type Shape = [string, Record<string, string>][];
const SVG = 'http://www.w3.org/2000/svg';
const FILLED = new Set(['star-filled', 'stop']);
const DIRECTIONAL = /(?:chevron-(?:left|right)|arrow-left|arrow-right|log-in|panel-|external-link)/;

let everything: Promise<Record<string, Shape>> | undefined;

function lucideName(name: string): string {
  if (name.startsWith('lucide:')) return name.slice(7);
  return Object.hasOwn(names, name) ? names[name as keyof typeof names] : name;
}

function loadAll(): Promise<Record<string, Shape>> {
  everything ??= import(/* @vite-ignore */ assetUrl('icons')).then(
    (module: { default: Record<string, Shape> }) => module.default,
    () => ({}),
  );
  return everything;
}

function draw(name: string, lucide: string, shape: Shape): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `ck-icon${DIRECTIONAL.test(lucide) ? ' ck-icon-directional' : ''}`);
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  if (FILLED.has(name)) svg.classList.add('ck-icon-filled');
  for (const [tag, attributes] of shape) {
    const child = document.createElementNS(SVG, tag);
    for (const [key, value] of Object.entries(attributes)) child.setAttribute(key, value);
    svg.append(child);
  }
  return svg;
}

class IconDirective extends AsyncDirective {
  #shown: string | undefined;
  #svg: unknown = nothing;

  render(name: string | null | undefined): unknown {
    if (!name) return nothing;
    if (name === this.#shown) return this.#svg;
    this.#shown = name;
    const lucide = lucideName(name);
    const shape = Object.hasOwn(nodes, lucide) ? nodes[lucide] : undefined;
    this.#svg = draw(name, lucide, shape ?? []);
    if (!shape) void this.#fetch(name, lucide);
    return this.#svg;
  }

  async #fetch(name: string, lucide: string): Promise<void> {
    const all = await loadAll();
    if (this.#shown !== name) return;
    const shape = (Object.hasOwn(all, lucide) ? all[lucide] : all['circle']) ?? [];
    this.#svg = draw(name, lucide, shape);
    this.setValue(this.#svg);
  }
}

export const icon = directive(IconDirective);
