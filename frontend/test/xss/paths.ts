/** Every way by which text from a model, a person or a server reaches the page; for Node and Chromium. */
import { render } from 'lit';

import type { MarkdownOptions, WidgetHost, WidgetRoot } from '../../src/contracts.js';
import { sanitise } from '../../src/markdown/sanitise.js';
import { MarkdownView } from '../../src/markdown/view.js';
import { renderWidget } from '../../src/widgets/index.js';

export interface Payload {
  name: string;
  kind: string;
  text?: string;
  widget?: unknown;
}

type Show = (text: string, root: HTMLElement) => void;

const ours = (url: string) => new URL(url).origin === location.origin;
const options = (changes: Partial<MarkdownOptions>): MarkdownOptions => ({
  streaming: false,
  locale: 'en',
  imageAllowed: ours,
  ...changes,
});

function view(text: string, root: HTMLElement, changes: Partial<MarkdownOptions> = {}): void {
  new MarkdownView(root, Infinity).update(text, options(changes));
}

function stream(text: string, root: HTMLElement): void {
  const growing = new MarkdownView(root, Infinity);
  for (let end = 1; end < text.length; end += 3) {
    growing.update(text.slice(0, end), options({ streaming: true }));
  }
  growing.update(text, options({}));
}

function cited(text: string, root: HTMLElement): void {
  const citations = [null, 0, 5, 9999, -1].map((index) => ({
    index,
    label: text,
    key: text,
    title: text,
  }));
  view(`before ${text} after`, root, { citations });
}

function host(): WidgetHost {
  return {
    itemId: 'x',
    locale: 'en',
    timeZone: 'UTC',
    colorScheme: 'light',
    readOnly: false,
    memory: new Map(),
    action: () => Promise.resolve(),
    imageAllowed: ours,
    requestUpdate: () => undefined,
  };
}

export function widget(data: unknown, root: HTMLElement): void {
  render(renderWidget(data as WidgetRoot, host()), root);
}

const BOX = [
  'align',
  'justify',
  'wrap',
  'flex',
  'gap',
  'padding',
  'border',
  'background',
  'height',
  'width',
  'size',
  'minHeight',
  'minWidth',
  'minSize',
  'maxHeight',
  'maxWidth',
  'maxSize',
  'aspectRatio',
  'radius',
  'margin',
  'direction',
  'theme',
];
const WORDS = [
  'id',
  'value',
  'label',
  'name',
  'src',
  'alt',
  'fit',
  'position',
  'color',
  'weight',
  'textAlign',
  'variant',
  'style',
  'iconStart',
  'iconEnd',
  'iconSize',
  'placeholder',
  'defaultValue',
  'pattern',
  'inputType',
  'gutterSize',
  'fieldName',
  'ariaLabel',
  'min',
  'max',
  'side',
  'spacing',
  'minLines',
  'maxLines',
  'rows',
  'limit',
  'title',
];
const TYPES = [
  'Text',
  'Title',
  'Caption',
  'Markdown',
  'Badge',
  'Box',
  'Row',
  'Col',
  'Spacer',
  'Divider',
  'Icon',
  'Image',
  'Button',
  'Form',
  'Input',
  'Textarea',
  'Select',
  'DatePicker',
  'Checkbox',
  'RadioGroup',
  'Label',
  'Table',
  'Chart',
  'Transition',
  'ListView',
  'ListViewItem',
  'Card',
  'Basic',
];

/** The text in every property of every part at once, also where an object is expected. */
function everywhere(type: string, text: string): Record<string, unknown> {
  const props = Object.fromEntries([...BOX, ...WORDS].map((name) => [name, text]));
  const option = { value: text, label: text, description: text };
  return {
    ...props,
    type,
    options: [option],
    status: { text, favicon: text, icon: text },
    confirm: { label: text, action: { type: text } },
    editable:
      type === 'Text'
        ? { name: text, placeholder: text, pattern: text, autoComplete: text }
        : undefined,
    data: [{ [text]: text }],
    clearable: true,
  };
}

function themed(type: string, text: string): Record<string, unknown> {
  const both = { light: text, dark: text };
  const sides = { top: text, left: text, x: text, y: text };
  const line = { size: 1, color: both, style: text };
  return {
    type,
    value: 'x',
    background: both,
    color: both,
    padding: sides,
    margin: sides,
    border: { top: line, x: line },
  };
}

function everyPart(text: string, root: HTMLElement): void {
  const children = TYPES.flatMap((type) => [everywhere(type, text), themed(type, text)]);
  widget({ type: 'Card', status: { text, favicon: text }, children, collapsed: text }, root);
}

export const paths: Record<string, Show> = {
  markdown: view,
  compact: (text, root) => view(text, root, { compact: true }),
  stream,
  cited,
  info: (text, root) => view(`\`\`\`${text}\ncode\n\`\`\``, root),
  link: (text, root) => view(`[x](${text}) [y](<${text}>) ![z](${text}) <${text}>`, root),
  cell: (text, root) => view(`| ${text} |\n|---|\n| ${text} |`, root),
  sanitiser: (text, root) => root.replaceChildren(sanitise(text, ours)),
  parts: everyPart,
  root: (text, root) =>
    widget({ type: text, value: text, children: [{ type: text, title: text }] }, root),
};
