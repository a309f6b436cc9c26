/** What the server says about this page, in the JSON beside the element. */
import type { Command, ModelOption, StartScreenPrompt, ToolOption } from '@openai/chatkit';

export interface PageCommand extends Command {
  /** Put into the composer, or sent at once. */
  prompt: string;
  send: boolean;
}

export interface PageConfig {
  ui: 'bundled' | 'openai';
  domainKey: string;
  /** An opaque name for who is signed in. */
  person: string;
  csrf: string;
  locale: string;
  timeZone: string;
  theme: 'system' | 'light' | 'dark';
  urls: {
    chatkit: string;
    upload: string;
    entities: string;
    live: string;
    tasks: string;
    element: string;
    icons: string;
  };
  greeting: string;
  prompts: StartScreenPrompt[];
  commands: PageCommand[];
  tools: ToolOption[];
  models: ModelOption[];
  uploads: { enabled: boolean; maxSize: number; maxCount: number; accept: Record<string, string[]> };
  dictation: boolean;
}

export function readConfig(): PageConfig {
  const text = document.getElementById('page-config')?.textContent;
  if (!text) throw new Error('The page has no configuration: #page-config is missing.');
  return JSON.parse(text) as PageConfig;
}
