/** Applies one update to one item, without touching the item that was. */
import type { ItemUpdate } from '../protocol/events.js';
import type {
  AssistantContent,
  AssistantMessageItem,
  ThreadItem,
  WidgetItem,
  WorkflowItem,
} from '../protocol/items.js';
import { appendText, replaceComponent } from './widget-tree.js';

const emptyContent: AssistantContent = { type: 'output_text', text: '', annotations: [] };
const MAX_PARTS = 1000;

/** Updates may name a part that was never announced. */
function part(item: AssistantMessageItem, index: number): AssistantContent[] {
  const content = [...item.content];
  while (content.length <= index) content.push(emptyContent);
  return content;
}

function message(item: AssistantMessageItem, update: ItemUpdate): ThreadItem {
  if (!('content_index' in update)) return item;
  const index = update.content_index;
  if (!Number.isInteger(index) || index < 0 || index > MAX_PARTS) return item;
  const content = part(item, index);
  const current = content[index] ?? emptyContent;
  switch (update.type) {
    case 'assistant_message.content_part.added':
    case 'assistant_message.content_part.done':
      content[index] = { ...emptyContent, ...update.content };
      break;
    case 'assistant_message.content_part.text_delta':
      content[index] = { ...current, text: current.text + update.delta };
      break;
    case 'assistant_message.content_part.annotation_added': {
      const annotations = [
        ...((current.annotations as typeof current.annotations | undefined) ?? []),
      ];
      annotations.splice(update.annotation_index, 0, update.annotation);
      content[index] = { ...current, annotations };
      break;
    }
  }
  return { ...item, content };
}

function workflow(item: WorkflowItem, update: ItemUpdate): ThreadItem {
  if (update.type !== 'workflow.task.added' && update.type !== 'workflow.task.updated') return item;
  const tasks = [...item.workflow.tasks];
  if (update.type === 'workflow.task.added' && update.task_index >= tasks.length) {
    tasks.push(update.task);
  } else if (update.task_index >= 0 && update.task_index < tasks.length) {
    tasks[update.task_index] = update.task;
  }
  return { ...item, workflow: { ...item.workflow, tasks } };
}

function widget(item: WidgetItem, update: ItemUpdate): ThreadItem {
  switch (update.type) {
    case 'widget.root.updated':
      return { ...item, widget: update.widget };
    case 'widget.component.updated':
      return {
        ...item,
        widget: replaceComponent(item.widget, update.component_id, update.component),
      };
    case 'widget.streaming_text.value_delta':
      return {
        ...item,
        widget: appendText(item.widget, update.component_id, update.delta, update.done),
      };
    default:
      return item;
  }
}

export function applyUpdate(item: ThreadItem, update: ItemUpdate): ThreadItem {
  switch (item.type) {
    case 'assistant_message':
      return message(item, update);
    case 'workflow':
      return workflow(item, update);
    case 'widget':
      return widget(item, update);
    case 'generated_image':
      return update.type === 'generated_image.updated'
        ? { ...item, image: update.image, progress: update.progress ?? null }
        : item;
    default:
      return item;
  }
}
