/** Registration, apart from the classes: a page decides when, and an existing element stays. */
import { ChatKitElement } from './element/chatkit-element.js';
import { ComposerPart } from './element/composer.js';
import { DictationPart } from './element/dictation-part.js';
import { HistoryPart } from './element/history-panel.js';
import { MenuPart } from './element/menu.js';
import { PreviewPart } from './element/preview.js';
import { QuotePart } from './element/quote.js';
import { SuggestPart } from './element/suggest-list.js';
import { ThreadPart } from './element/thread-view.js';
import { TurnPart } from './element/turn.js';

const PARTS = {
  'ck-composer': ComposerPart,
  'ck-dictation': DictationPart,
  'ck-history': HistoryPart,
  'ck-menu': MenuPart,
  'ck-preview': PreviewPart,
  'ck-quote': QuotePart,
  'ck-suggest': SuggestPart,
  'ck-thread': ThreadPart,
  'ck-turn': TurnPart,
};

export function register(): void {
  if (customElements.get('openai-chatkit')) return;
  for (const [name, part] of Object.entries(PARTS)) customElements.define(name, part);
  customElements.define('openai-chatkit', ChatKitElement);
}
