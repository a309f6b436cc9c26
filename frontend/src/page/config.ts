/** What the server says about this page, in the JSON beside the element. */
import type { Command, ModelOption, StartScreenPrompt, ToolOption } from '@openai/chatkit';

export interface PageCommand extends Command {
  /** Put into the composer, or sent at once. */
  prompt: string;
  send: boolean;
}

export interface PageConfig {
  ui: 'bundled' | 'openai';
  /** Who answers: this site, or an OpenAI-hosted workflow. */
  backend: 'self' | 'hosted';
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
    session: string;
    refresh: string;
    live: string;
    tasks: string;
    element: string;
    icons: string;
  };
  uploads: { enabled: boolean; maxSize: number; maxCount: number; accept: Record<string, string[]> };
  dictation: boolean;
}

/** What the assistant offers this person now: `GET <chatkit>/start`. */
export interface Offers {
  greeting?: string;
  prompts: StartScreenPrompt[];
  commands: PageCommand[];
  tools: ToolOption[];
  models: ModelOption[];
}

export const NO_OFFERS: Offers = { prompts: [], commands: [], tools: [], models: [] };

export function readConfig(): PageConfig {
  const text = document.getElementById('page-config')?.textContent;
  if (!text) throw new Error('The page has no configuration: #page-config is missing.');
  return JSON.parse(text) as PageConfig;
}
