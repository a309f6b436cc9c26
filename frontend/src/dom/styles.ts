/** Sets inline styles through the CSSOM, which a strict `style-src` allows, unlike an attribute. */
import { noChange } from 'lit';
import { Directive, directive, PartType } from 'lit/directive.js';
import type { AttributePart, DirectiveParameters, PartInfo } from 'lit/directive.js';

export type StyleMap = Readonly<Record<string, string | number | null | undefined>>;

class StylesDirective extends Directive {
  #names = new Set<string>();

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('styles() belongs in an element position');
  }

  render(_map: StyleMap): unknown {
    return noChange;
  }

  override update(part: AttributePart, [map]: DirectiveParameters<this>): unknown {
    const style = part.element.style;
    for (const name of this.#names) if (map[name] == null) style.removeProperty(name);
    this.#names = new Set();
    for (const [name, value] of Object.entries(map)) {
      if (value == null) continue;
      style.setProperty(name, String(value));
      this.#names.add(name);
    }
    return noChange;
  }
}

/** `<div ${styles({ gap: '4px', '--x': 1 })}>`; names as in CSS, not camelCase. */
export const styles = directive(StylesDirective);
