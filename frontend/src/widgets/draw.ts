/** Draws a widget's tree: one function per type, stable keys, limits, and a block for the rest. */

import { repeat } from 'lit/directives/repeat.js';

import type { Context, Drawing, Part } from './context.js';
import { keyed } from './keys.js';
import { readNodes, text, type WidgetNode } from './nodes.js';
import { badgePart } from './parts/badge.js';
import { buttonPart } from './parts/button.js';
import { checkboxPart, labelPart, radioGroupPart } from './parts/choices.js';
import { inputPart, textareaPart } from './parts/input.js';
import { boxPart, dividerPart, formPart, spacerPart } from './parts/layout.js';
import { iconPart, imagePart } from './parts/media.js';
import { datePickerPart, selectPart } from './parts/picker.js';
import { captionPart, markdownPart, textPart, titlePart } from './parts/text.js';
import { notice, unknownPart } from './parts/unknown.js';
import { cardPart } from './roots/card.js';
import { basicPart, listItemPart, listViewPart } from './roots/list-view.js';

const MAX_DEPTH = 40;
const MAX_PARTS = 2000;

const parts = new Map<string, Part>(
  Object.entries({
    Badge: badgePart,
    Basic: basicPart,
    Box: boxPart,
    Button: buttonPart,
    Caption: captionPart,
    Card: cardPart,
    Checkbox: checkboxPart,
    Col: boxPart,
    DatePicker: datePickerPart,
    Divider: dividerPart,
    Form: formPart,
    Icon: iconPart,
    Image: imagePart,
    Input: inputPart,
    Label: labelPart,
    ListView: listViewPart,
    ListViewItem: listItemPart,
    Markdown: markdownPart,
    RadioGroup: radioGroupPart,
    Row: boxPart,
    Select: selectPart,
    Spacer: spacerPart,
    Text: textPart,
    Textarea: textareaPart,
    Title: titlePart,
  }),
);

export function drawNode(node: WidgetNode, context: Context): unknown {
  const { drawing, words } = context;
  if (drawing.partsLeft-- <= 0) return drawing.partsLeft === -1 ? notice(words.tooLarge) : '';
  if (context.depth > MAX_DEPTH) return notice(words.tooLarge);
  try {
    return (parts.get(node.type) ?? unknownPart)(node, context);
  } catch {
    // Data from a model or another server: one bad part must not take the thread's view with it.
    return unknownPart({ type: node.type }, context);
  }
}

export function drawChildren(value: unknown, context: Context): unknown {
  return repeat(
    keyed(readNodes(value)),
    ({ key }) => key,
    ({ key, node }) =>
      drawNode(node, { ...context, path: `${context.path}/${key}`, depth: context.depth + 1 }),
  );
}

class Survey {
  readonly forms = new Map<WidgetNode, string>();
  readonly labelled = new Set<string>();

  visit(node: WidgetNode, around = '', depth = 0): void {
    let form = around;
    if (node.type === 'Form' || (node.type === 'Card' && node['asForm'] === true)) {
      form = text(node, 'key') || text(node, 'id') || `form${this.forms.size || ''}`;
      this.forms.set(node, form);
    }
    if (node.type === 'Label') this.labelled.add(`${form}/${text(node, 'fieldName')}`);
    if (depth > MAX_DEPTH) return;
    for (const child of readNodes(node['children'])) this.visit(child, form, depth + 1);
  }
}

export function startDrawing(root: WidgetNode): Drawing {
  const survey = new Survey();
  survey.visit(root);
  const { forms, labelled } = survey;
  return { forms, labelled, fieldsSeen: new Map(), partsLeft: MAX_PARTS };
}
