/** Questions that the assistant asks in a form: choices, free text, or both. */
import { html, nothing } from 'lit';

import { icon } from '../../icons/icon.js';
import type {
  StructuredAnswer,
  StructuredInput,
  StructuredInputItem,
} from '../../protocol/items.js';
import type { View } from '../view.js';

type Answers = Map<string, { chosen: Set<string>; own: string }>;

function answersOf(item: StructuredInputItem, view: View): Answers {
  const memory = view.memoryOf(item.id);
  const known = memory.get('answers') as Answers | undefined;
  if (known) return known;
  const fresh: Answers = new Map(
    item.inputs.map((input) => [input.id, { chosen: new Set(), own: '' }]),
  );
  memory.set('answers', fresh);
  return fresh;
}

function valuesOf(input: StructuredInput, answers: Answers): string[] {
  const answer = answers.get(input.id);
  if (!answer) return [];
  const own = answer.own.trim();
  const values = [...answer.chosen, ...(own ? [own] : [])];
  return input.type === 'multiple_choice' && !input.multiple ? values.slice(-1) : values;
}

function choices(
  item: StructuredInputItem,
  input: Extract<StructuredInput, { type: 'multiple_choice' }>,
  answers: Answers,
  redraw: () => void,
): unknown {
  const answer = answers.get(input.id);
  const name = `${item.id}:${input.id}`;
  const pick = (value: string, checked: boolean) => {
    if (!answer) return;
    if (!input.multiple) {
      answer.chosen.clear();
      answer.own = '';
    }
    if (checked) answer.chosen.add(value);
    else answer.chosen.delete(value);
    redraw();
  };
  return html`<div class="ck-choices">
    ${input.options.map(
      (option) => html`<label class="ck-choice">
        <input
          type=${input.multiple ? 'checkbox' : 'radio'}
          name=${name}
          .checked=${answer?.chosen.has(option.value) ?? false}
          @change=${(event: Event) =>
            pick(option.value, (event.target as HTMLInputElement).checked)}
        /><span dir="auto">${option.value}</span>
      </label>`,
    )}
  </div>`;
}

function ownAnswer(
  input: StructuredInput,
  answers: Answers,
  label: string,
  redraw: () => void,
): unknown {
  const answer = answers.get(input.id);
  const write = (event: Event) => {
    if (!answer) return;
    answer.own = (event.target as HTMLTextAreaElement).value;
    const single = input.type === 'multiple_choice' && !input.multiple;
    if (single && answer.own.trim()) answer.chosen.clear();
    redraw();
  };
  return html`<textarea
    class="ck-field"
    rows=${input.type === 'freeform' ? 3 : 1}
    placeholder=${label}
    aria-label=${`${input.question}: ${label}`}
    .value=${answer?.own ?? ''}
    @input=${write}
  ></textarea>`;
}

function pending(
  item: StructuredInputItem,
  running: boolean,
  view: View,
  redraw: () => void,
): unknown {
  const { t } = view;
  const answers = answersOf(item, view);
  const memory = view.memoryOf(item.id);
  const finish = async (status: 'answered' | 'skipped') => {
    const given: Record<string, StructuredAnswer> = {};
    for (const input of item.inputs) {
      const values = status === 'skipped' ? [] : valuesOf(input, answers);
      given[input.id] = { values, skipped: values.length === 0 };
    }
    const empty = Object.values(given).every((answer) => answer.skipped);
    memory.set('error', status === 'answered' && empty ? t.answerNeeded : undefined);
    redraw();
    if (status === 'answered' && empty) return;
    await view.app.current.answerStructuredInput(item.id, { status, answers: given });
  };
  const submit = (event: Event) => {
    event.preventDefault();
    void finish('answered');
  };
  const error = memory.get('error') as string | undefined;
  return html`<form class="ck-structured" data-item=${item.id} @submit=${submit}>
    ${item.inputs.map(
      (input) => html`<fieldset ?disabled=${running || view.inert}>
        <legend dir="auto">${input.question}</legend>
        ${
          input.type === 'multiple_choice'
            ? html`${choices(item, input, answers, redraw)}
            ${ownAnswer(input, answers, t.otherAnswer, redraw)}`
            : html`${input.description ? html`<p>${input.description}</p>` : nothing}
            ${ownAnswer(input, answers, t.yourAnswer, redraw)}`
        }
      </fieldset>`,
    )}
    ${error ? html`<p class="ck-field-error" role="alert">${error}</p>` : nothing}
    ${
      view.inert
        ? nothing
        : html`<div class="ck-row">
          <button class="ck-button ck-primary" ?disabled=${running}>${t.submit}</button>
          <button
            type="button"
            class="ck-button"
            ?disabled=${running}
            @click=${() => void finish('skipped')}
          >
            ${t.skip}
          </button>
        </div>`
    }
  </form>`;
}

function answered(item: StructuredInputItem, view: View): unknown {
  const { t } = view;
  return html`<dl class="ck-structured" data-item=${item.id}>
    ${item.inputs.map((input) => {
      const values = input.answer?.skipped ? [] : (input.answer?.values ?? []);
      return html`<dt dir="auto">${input.question}</dt>
        <dd dir="auto">
          ${
            values.length
              ? html`${icon('check')}${values.join(', ')}`
              : html`<span class="ck-muted">${t.skipped}</span>`
          }
        </dd>`;
    })}
  </dl>`;
}

export function structuredTemplate(
  item: StructuredInputItem,
  running: boolean,
  view: View,
  redraw: () => void,
): unknown {
  return item.status === 'pending' ? pending(item, running, view, redraw) : answered(item, view);
}
