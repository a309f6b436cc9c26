/** Draws one item of a thread, whatever it is. */
import { html } from 'lit';

import type { ThreadItem } from '../../protocol/items.js';
import { renderWidget } from '../../widgets/index.js';
import type { NumberedSource } from '../sources.js';
import type { View } from '../view.js';
import { assistantTemplate, userTemplate } from './message.js';
import { imageTemplate, toolTemplate, unknownTemplate } from './other.js';
import { structuredTemplate } from './structured-input.js';
import { taskTemplate, workflowTemplate } from './workflow.js';

export interface ItemContext {
  view: View;
  /** This item is still growing. */
  streaming: boolean;
  /** An answer is being made in this thread. */
  running: boolean;
  sources: readonly NumberedSource[];
  requestUpdate: () => void;
}

function draw(item: ThreadItem, context: ItemContext): unknown {
  const { view, streaming, running } = context;
  switch (item.type) {
    case 'user_message':
      return userTemplate(item, null, view);
    case 'assistant_message':
      return assistantTemplate(item, streaming, context.sources, view);
    case 'widget':
      return html`<div class="ck-widget-item" data-item=${item.id}>
        ${renderWidget(item.widget, view.widgetHost(item, context.requestUpdate))}
      </div>`;
    case 'workflow':
      return workflowTemplate(item.id, item.workflow, streaming, view);
    case 'task':
      return taskTemplate(item.task, streaming, view);
    case 'generated_image':
      return imageTemplate(item, streaming, view);
    case 'structured_input':
      return structuredTemplate(item, running, view, context.requestUpdate);
    case 'client_tool_call':
      return toolTemplate(item, running, view);
    default:
      return unknownTemplate(item, view);
  }
}

/** One item that cannot be drawn costs its own block, never the conversation. */
export function itemTemplate(item: ThreadItem, context: ItemContext): unknown {
  try {
    return draw(item, context);
  } catch (error) {
    context.view.app.emit('chatkit.log', { name: 'item_failed', data: { error: String(error) } });
    return unknownTemplate(item, context.view);
  }
}
