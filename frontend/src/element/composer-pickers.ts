/** Which tool and which model the next message asks for. */
import type { ModelOption, ToolOption } from '@openai/chatkit';
import { html, nothing } from 'lit';

import { icon } from '../icons/icon.js';
import { iconButton } from './icon-button.js';
import type { View } from './view.js';

export function currentTool(view: View): ToolOption | undefined {
  const { toolId } = view.app.composer;
  return view.options.composer?.tools?.find((tool) => tool.id === toolId);
}

export function chooseTool(view: View, id: string | null): void {
  if (view.app.composer.toolId === id) return;
  view.app.composer.toolId = id;
  view.app.emit('chatkit.tool.change', { toolId: id });
  view.host.requestUpdate();
  view.host.focusComposer();
}

export function currentModel(view: View): ModelOption | undefined {
  const usable = (view.options.composer?.models ?? []).filter((model) => !model.disabled);
  const chosen = usable.find((model) => model.id === view.app.composer.modelId);
  return chosen ?? usable.find((model) => model.default) ?? usable[0];
}

function chosenTool(tool: ToolOption, view: View): unknown {
  return html`<button
    type="button"
    class="ck-pill ck-pill-on"
    aria-label=${view.t.removeTool(tool.label)}
    @click=${() => chooseTool(view, null)}
  >
    ${icon(tool.icon)}<span>${tool.shortLabel ?? tool.label}</span>${icon('close')}
  </button>`;
}

export function toolPicker(view: View): unknown {
  const tools = view.options.composer?.tools ?? [];
  const chosen = currentTool(view);
  const pinned = tools.filter((tool) => tool.pinned && tool !== chosen);
  const entries = tools
    .filter((tool) => !tool.pinned)
    .map(({ id, label, icon: name }) => ({ id, label, icon: name, checked: id === chosen?.id }));
  const choose = (event: CustomEvent<string>) => chooseTool(view, event.detail);
  return html`${
    entries.length
      ? html`<ck-menu
        .view=${view}
        .label=${view.t.tools}
        .entries=${entries}
        .face=${icon('settings-slider')}
        .quiet=${true}
        .up=${true}
        @choose=${choose}
      ></ck-menu>`
      : nothing
  }
  ${pinned.map((tool) => iconButton(tool.label, tool.icon, () => chooseTool(view, tool.id)))}
  ${chosen ? chosenTool(chosen, view) : nothing}`;
}

export function modelPicker(view: View): unknown {
  const models = view.options.composer?.models ?? [];
  const current = currentModel(view);
  if (models.length < 2 || !current) return nothing;
  const entries = models.map((model) => ({ ...model, checked: model.id === current.id }));
  const choose = (event: CustomEvent<string>) => {
    view.app.composer.modelId = event.detail;
    view.host.requestUpdate();
  };
  return html`<ck-menu
    class="ck-model"
    .view=${view}
    .label=${view.t.chooseModel(current.label)}
    .entries=${entries}
    .face=${html`<span>${current.label}</span>${icon('chevron-down')}`}
    .up=${true}
    @choose=${choose}
  ></ck-menu>`;
}
