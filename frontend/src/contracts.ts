/** What the element, the widget renderer and the Markdown renderer promise each other. */
import type { Widgets } from '@openai/chatkit';

export type WidgetRoot = Widgets.Card | Widgets.ListView | Widgets.BasicRoot;

/** As the Python SDK serialises it; the public types name only the first two. */
export interface WidgetAction {
  type: string;
  payload?: Record<string, unknown>;
  handler?: 'client' | 'server';
  loadingBehavior?: 'auto' | 'none' | 'self' | 'container';
  streaming?: boolean;
}

export interface WidgetHost {
  readonly itemId: string;
  /** BCP 47; the strings' language and the numbers' and dates' form. */
  readonly locale: string;
  /** IANA name, for dates. */
  readonly timeZone: string;
  readonly colorScheme: 'light' | 'dark';
  /** True in transcripts and in locked or closed threads: shown, not usable. */
  readonly readOnly: boolean;
  /** Lives as long as the item is known to the element, also while it is off screen: form values,
   * open parts, keyed as the renderer likes. Not in any storage. */
  readonly memory: Map<string, unknown>;
  /** Form values are already merged into the payload. Resolves when the server has answered
   * and rejects when it refused (the element has then already told the person). */
  action(action: WidgetAction): Promise<void>;
  /** A mistake in the widget's data: the integrator's affair, not the person's. */
  report?(error: Error): void;
  /** Our own origin or the thread's allowed domains. */
  imageAllowed(url: string): boolean;
  /** Ask for a new render of this widget (after `memory` changed). */
  requestUpdate(): void;
}

export interface Citation {
  /** Offset into the Markdown source, in code points as the protocol counts, after which the mark
   * stands; null: at the end. */
  index: number | null;
  /** What the mark shows ("1", "docs.example"). */
  label: string;
  /** Names it in the click: `data-citation`. */
  key: string;
  /** Full title for screen readers and the tooltip. */
  title: string;
}

export interface MarkdownOptions {
  streaming: boolean;
  locale: string;
  citations?: readonly Citation[];
  imageAllowed(url: string): boolean;
  /** Small texts (notices, disclaimers): no headings, images, tables or code blocks. */
  compact?: boolean;
}

/* The two renderers:
 *   widgets/index.ts   renderWidget(root: WidgetRoot, host: WidgetHost): unknown; widgetStyles
 *   markdown/index.ts  renderMarkdown(text: string, options: MarkdownOptions): unknown; markdownStyles
 * Both render into the element's one shadow root and take colours and sizes from theme/tokens.ts.
 *
 * Clicks are delegated; the element listens for
 *   a[data-deeplink="name?key=value"]  from chatkit-link:// addresses -> `chatkit.deeplink`
 *   [data-citation="key"]              -> shows the source
 *   button[data-copy-code]             is the code block's own affair
 */
