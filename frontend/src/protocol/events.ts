/** Threads and the events of a streamed answer as they stand on the wire. */
import type { WidgetRoot } from '../contracts.js';
import type { Annotation, AssistantContent, Task, ThreadItem } from './items.js';

export type ThreadStatus =
  | { type: 'active' }
  | { type: 'locked'; reason?: string | null }
  | { type: 'closed'; reason?: string | null };

export interface Page<T> {
  data: T[];
  has_more: boolean;
  after?: string | null;
}

export interface ThreadMetadata {
  id: string;
  created_at: string;
  title?: string | null;
  status?: ThreadStatus;
  allowed_image_domains?: string[] | null;
  metadata?: Record<string, unknown>;
}

export interface Thread extends ThreadMetadata {
  items?: Page<ThreadItem>;
}

export type ItemUpdate =
  | {
      type: 'assistant_message.content_part.added';
      content_index: number;
      content: AssistantContent;
    }
  | { type: 'assistant_message.content_part.text_delta'; content_index: number; delta: string }
  | {
      type: 'assistant_message.content_part.annotation_added';
      content_index: number;
      annotation_index: number;
      annotation: Annotation;
    }
  | {
      type: 'assistant_message.content_part.done';
      content_index: number;
      content: AssistantContent;
    }
  | {
      type: 'widget.streaming_text.value_delta';
      component_id: string;
      delta: string;
      done: boolean;
    }
  | { type: 'widget.component.updated'; component_id: string; component: Record<string, unknown> }
  | { type: 'widget.root.updated'; widget: WidgetRoot }
  | { type: 'workflow.task.added'; task_index: number; task: Task }
  | { type: 'workflow.task.updated'; task_index: number; task: Task }
  | {
      type: 'generated_image.updated';
      image: { id: string; url: string };
      progress?: number | null;
    };

export type NoticeLevel = 'info' | 'warning' | 'danger';

export type StreamEvent =
  | { type: 'thread.created'; thread: Thread }
  | { type: 'thread.updated'; thread: Thread }
  | { type: 'thread.item.added'; item: ThreadItem }
  | { type: 'thread.item.updated'; item_id: string; update: ItemUpdate }
  | { type: 'thread.item.done'; item: ThreadItem }
  | { type: 'thread.item.removed'; item_id: string }
  | { type: 'thread.item.replaced'; item: ThreadItem }
  | { type: 'stream_options'; stream_options: { allow_cancel: boolean } }
  | { type: 'progress_update'; icon?: string | null; text: string }
  | { type: 'client_effect'; name: string; data?: Record<string, unknown> }
  | { type: 'error'; code?: string; message?: string | null; allow_retry?: boolean }
  | { type: 'notice'; level: NoticeLevel; message: string; title?: string | null };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasItem(value: Record<string, unknown>): boolean {
  const item = value['item'];
  return isRecord(item) && typeof item['id'] === 'string' && typeof item['type'] === 'string';
}

function hasThread(value: Record<string, unknown>): boolean {
  return isRecord(value['thread']) && typeof value['thread']['id'] === 'string';
}

const CHECKS: Record<StreamEvent['type'], (value: Record<string, unknown>) => boolean> = {
  'thread.created': hasThread,
  'thread.updated': hasThread,
  'thread.item.added': hasItem,
  'thread.item.done': hasItem,
  'thread.item.replaced': hasItem,
  'thread.item.removed': (value) => typeof value['item_id'] === 'string',
  'thread.item.updated': (value) =>
    typeof value['item_id'] === 'string' &&
    isRecord(value['update']) &&
    typeof value['update']['type'] === 'string',
  stream_options: (value) => isRecord(value['stream_options']),
  progress_update: (value) => typeof value['text'] === 'string',
  client_effect: (value) => typeof value['name'] === 'string',
  error: () => true,
  notice: (value) => typeof value['message'] === 'string',
};

/** Enough shape to reduce safely; an event that this client does not know is `undefined`. */
export function asStreamEvent(value: unknown): StreamEvent | undefined {
  if (!isRecord(value) || typeof value['type'] !== 'string') return undefined;
  if (!Object.hasOwn(CHECKS, value['type'])) return undefined;
  return CHECKS[value['type'] as StreamEvent['type']](value) ? (value as StreamEvent) : undefined;
}
