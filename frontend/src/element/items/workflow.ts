/** Workflows and the tasks in them: what the assistant thought, searched, read. */
import { html, nothing } from 'lit';

import { formatDuration } from '../../i18n/index.js';
import { icon } from '../../icons/icon.js';
import type { Task, Workflow } from '../../protocol/items.js';
import { sourceLine } from '../sources.js';
import type { View } from '../view.js';

const TASK_ICON = {
  custom: 'circle',
  web_search: 'globe',
  thought: 'thought',
  file: 'file-search',
  image: 'image',
} as const;

function titleOf(task: Task, view: View): string {
  const { t } = view;
  if (task.title) return task.title;
  switch (task.type) {
    case 'web_search':
      return task.title_query
        ? `${t.searchedWeb}: ${task.title_query}`
        : task.status_indicator === 'loading'
          ? t.searchingWeb
          : t.searchedWeb;
    case 'thought':
      return t.reasoning;
    case 'file':
      return t.readFiles;
    case 'image':
      return t.madeImage;
    case 'custom':
      return '';
    default:
      return t.unknownItem((task as { type: string }).type);
  }
}

function statusIcon(task: Task): unknown {
  if (task.status_indicator === 'loading')
    return html`<span class="ck-spin">${icon('spinner')}</span>`;
  if (task.status_indicator === 'complete') return icon('check');
  const own = task.type === 'custom' ? task.icon : null;
  const kind = Object.hasOwn(TASK_ICON, task.type) ? TASK_ICON[task.type] : 'circle';
  return icon(own ?? kind);
}

function content(task: Task, streaming: boolean, view: View): unknown {
  switch (task.type) {
    case 'custom':
    case 'thought':
      return task.content ? view.markdown(task.content, streaming) : nothing;
    case 'web_search':
      return html`${
        task.queries?.length
          ? html`<ul class="ck-queries">
            ${task.queries.map((query) => html`<li>${icon('search')}${query}</li>`)}
          </ul>`
          : nothing
      }
      ${sources(task.sources ?? [], view)}`;
    case 'file':
      return sources(task.sources ?? [], view);
    default:
      return nothing;
  }
}

function sources(list: Parameters<typeof sourceLine>[0][], view: View): unknown {
  if (!list.length) return nothing;
  return html`<ul class="ck-sources">
    ${list.map((source) => html`<li>${sourceLine(source, view)}</li>`)}
  </ul>`;
}

export function taskTemplate(task: Task, streaming: boolean, view: View): unknown {
  const title = titleOf(task, view);
  return html`<div class="ck-step" data-status=${task.status_indicator ?? 'none'}>
    <span class="ck-step-icon">${statusIcon(task)}</span>
    <div class="ck-step-body">
      ${title ? html`<div class="ck-step-title">${title}</div>` : nothing}
      ${content(task, streaming, view)}
    </div>
  </div>`;
}

function summary(workflow: Workflow, streaming: boolean, view: View): unknown {
  const { t, locale } = view;
  const known = workflow.summary;
  if (known && 'title' in known)
    return html`${known.icon ? icon(known.icon) : nothing}<span>${known.title}</span>`;
  if (known && 'duration' in known)
    return html`${icon('thought')}<span>${t.thoughtFor(formatDuration(known.duration, locale))}</span>`;
  const name = workflow.type === 'reasoning' ? t.reasoning : t.steps;
  const running = workflow.type === 'reasoning' ? t.thinking : t.working;
  return streaming
    ? html`${icon('thought')}<span class="ck-shimmer">${running}…</span>`
    : html`${icon('thought')}<span>${name}</span>`;
}

export function workflowTemplate(
  id: string,
  workflow: Workflow,
  streaming: boolean,
  view: View,
): unknown {
  const memory = view.memoryOf(id);
  const chosen = memory.get('open') as boolean | undefined;
  const open = chosen ?? (workflow.expanded === true || (streaming && workflow.tasks.length > 0));
  const toggled = (event: Event) => memory.set('open', (event.target as HTMLDetailsElement).open);
  const pressed = (event: Event) => {
    const details = (event.currentTarget as HTMLElement).parentElement;
    details?.addEventListener('toggle', toggled, { once: true });
  };
  const last = workflow.tasks.length - 1;
  return html`<details class="ck-workflow" ?open=${open}>
    <summary @click=${pressed}>
      ${summary(workflow, streaming, view)}<span class="ck-chevron">${icon('chevron-down')}</span>
    </summary>
    <div class="ck-steps">
      ${workflow.tasks.map((task, index) => taskTemplate(task, streaming && index === last, view))}
    </div>
  </details>`;
}
