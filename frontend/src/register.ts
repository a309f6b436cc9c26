/** Registration, apart from the classes: a page decides when, and an existing element stays. */
import { ChatKitElement } from './element/chatkit-element.js';

export function register(): void {
  if (!customElements.get('openai-chatkit')) customElements.define('openai-chatkit', ChatKitElement);
}
