/** Thread items as they stand on the wire. */
import type { Attachment as PublicAttachment, UserMessageContent } from '@openai/chatkit';

import type { WidgetRoot } from '../contracts.js';

export type { UserMessageContent };

interface SourceBase {
  title: string;
  description?: string | null;
  timestamp?: string | null;
  group?: string | null;
}
export interface UrlSource extends SourceBase {
  type: 'url';
  url: string;
  attribution?: string | null;
}
export interface FileSource extends SourceBase {
  type: 'file';
  filename: string;
}
export interface EntitySource extends SourceBase {
  type: 'entity';
  id: string;
  icon?: string | null;
  label?: string | null;
  inline_label?: string | null;
  interactive?: boolean;
  data?: Record<string, unknown>;
}
export type Source = UrlSource | FileSource | EntitySource;

export interface Annotation {
  type: 'annotation';
  source: Source;
  index?: number | null;
}
export interface AssistantContent {
  type: 'output_text';
  text: string;
  annotations: Annotation[];
}

interface TaskBase {
  status_indicator?: 'none' | 'loading' | 'complete';
  title?: string | null;
}
export type Task =
  | (TaskBase & { type: 'custom'; icon?: string | null; content?: string | null })
  | (TaskBase & {
      type: 'web_search';
      title_query?: string | null;
      queries?: string[];
      sources?: UrlSource[];
    })
  | (TaskBase & { type: 'thought'; content: string })
  | (TaskBase & { type: 'file'; sources?: FileSource[] })
  | (TaskBase & { type: 'image' });

export interface Workflow {
  type: 'custom' | 'reasoning';
  tasks: Task[];
  summary?: { title: string; icon?: string | null } | { duration: number } | null;
  expanded?: boolean;
}

export type Attachment = PublicAttachment & {
  upload_descriptor?: {
    url: string;
    method: 'POST' | 'PUT';
    headers?: Record<string, string>;
  } | null;
};

export interface StructuredAnswer {
  values: string[];
  skipped?: boolean;
}
interface StructuredInputBase {
  id: string;
  question: string;
  answer?: StructuredAnswer | null;
}
export type StructuredInput =
  | (StructuredInputBase & {
      type: 'multiple_choice';
      options: { value: string }[];
      multiple?: boolean;
    })
  | (StructuredInputBase & { type: 'freeform'; description?: string | null });

export interface InferenceOptions {
  tool_choice?: { id: string } | null;
  model?: string | null;
}

interface ItemBase {
  id: string;
  thread_id: string;
  created_at: string;
}
export interface UserMessageItem extends ItemBase {
  type: 'user_message';
  content: UserMessageContent[];
  attachments: Attachment[];
  quoted_text?: string | null;
  inference_options?: InferenceOptions;
}
export interface AssistantMessageItem extends ItemBase {
  type: 'assistant_message';
  content: AssistantContent[];
}
export interface ClientToolCallItem extends ItemBase {
  type: 'client_tool_call';
  status: 'pending' | 'completed';
  call_id: string;
  name: string;
  arguments: Record<string, unknown>;
  output?: unknown;
}
export interface WidgetItem extends ItemBase {
  type: 'widget';
  widget: WidgetRoot;
  copy_text?: string | null;
}
export interface GeneratedImageItem extends ItemBase {
  type: 'generated_image';
  image?: { id: string; url: string } | null;
  /** Ours: how far the picture is, from its updates. */
  progress?: number | null;
}
export interface StructuredInputItem extends ItemBase {
  type: 'structured_input';
  status: 'pending' | 'answered' | 'skipped';
  inputs: StructuredInput[];
}
export interface TaskItem extends ItemBase {
  type: 'task';
  task: Task;
}
export interface WorkflowItem extends ItemBase {
  type: 'workflow';
  workflow: Workflow;
}
export interface EndOfTurnItem extends ItemBase {
  type: 'end_of_turn';
}
export interface HiddenItem extends ItemBase {
  type: 'hidden_context_item' | 'sdk_hidden_context';
}
export type ThreadItem =
  | UserMessageItem
  | AssistantMessageItem
  | ClientToolCallItem
  | WidgetItem
  | GeneratedImageItem
  | StructuredInputItem
  | TaskItem
  | WorkflowItem
  | EndOfTurnItem
  | HiddenItem;

export type ItemOf<T extends ThreadItem['type']> = Extract<ThreadItem, { type: T }>;
