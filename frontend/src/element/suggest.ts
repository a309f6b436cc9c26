/** What `@` and `/` offer while one types: entities of the page, commands of the page and our own. */
import type { Command, Entity } from '@openai/chatkit';

import type { View } from './view.js';

export interface Trigger {
  kind: '@' | '/';
  query: string;
  /** Where the sign stands in the text. */
  from: number;
  to: number;
}

export interface Suggestion {
  id: string;
  label: string;
  description?: string | undefined;
  icon?: string | undefined;
  group: string;
  entity?: Entity;
  command?: Command;
  /** Done here, without the page. */
  run?: () => void;
}

const PATTERN = /(?:^|[\s([{])([@/])([^\s@/]{0,60})$/u;

export function triggerAt(text: string, caret: number): Trigger | null {
  const match = PATTERN.exec(text.slice(0, caret));
  if (!match) return null;
  const query = match[2] ?? '';
  return { kind: match[1] as '@' | '/', query, from: caret - query.length - 1, to: caret };
}

export function fromEntity(entity: Entity): Suggestion {
  return {
    id: `entity:${entity.id}`,
    label: entity.title,
    icon: entity.icon ?? 'at',
    group: entity.group ?? '',
    entity,
  };
}

export function fromCommand(command: Command): Suggestion {
  return {
    id: `command:${command.id}`,
    label: command.label,
    description: command.description,
    icon: command.icon ?? 'slash',
    group: command.group ?? '',
    command,
  };
}

function matches(suggestion: Suggestion, query: string): boolean {
  return suggestion.label.toLocaleLowerCase().includes(query.toLocaleLowerCase());
}

export async function findSuggestions(
  trigger: Trigger,
  builtIn: readonly Suggestion[],
  view: View,
): Promise<Suggestion[]> {
  const { entities, commands } = view.options;
  if (trigger.kind === '@') {
    const found = (await entities?.onTagSearch?.(trigger.query)) ?? [];
    return inGroups(found.map(fromEntity));
  }
  const own = builtIn.filter((suggestion) => matches(suggestion, trigger.query));
  const found = (await commands?.onSearch?.(trigger.query)) ?? [];
  return inGroups([...found.map(fromCommand), ...own]);
}

/** Members of a group stand together, in the order in which the groups came. */
function inGroups(suggestions: Suggestion[]): Suggestion[] {
  const groups = [...new Set(suggestions.map(({ group }) => group))];
  return groups.flatMap((group) => suggestions.filter((suggestion) => suggestion.group === group));
}

export function offers(kind: '@' | '/', view: View): boolean {
  const { entities, commands } = view.options;
  return kind === '@' ? entities?.onTagSearch !== undefined : commands?.enabled === true;
}
