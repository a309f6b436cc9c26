/** A part of the element: draws into the element's one shadow root, shares its styles. */
import { LitElement } from 'lit';
import type { PropertyDeclaration } from 'lit';

import type { View } from './view.js';

export const PROPERTY: PropertyDeclaration = { attribute: false };

export abstract class LightPart extends LitElement {
  static override properties = {
    view: { attribute: false },
    revision: { attribute: false },
  };
  declare view: View;
  /** Grows with every change that the part may show. */
  declare revision: number;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
