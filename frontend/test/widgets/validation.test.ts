import { expect, test } from 'vitest';

import { card, form, Stage, submit, type Json } from './helpers.js';

function attempt(
  field: Json,
  act: (stage: Stage) => void = () => undefined,
): { stage: Stage; error: string } {
  const stage = new Stage(card(form(field, submit)));
  act(stage);
  stage.get('button[type=submit]').click();
  return { stage, error: stage.node.querySelector('.ck-w-error')?.textContent.trim() ?? '' };
}

test.each([
  [{ type: 'Input', name: 'a', required: true }, 'Fill in this field.'],
  [{ type: 'Input', name: 'a', required: true, defaultValue: '   ' }, 'Fill in this field.'],
  [{ type: 'Textarea', name: 'a', required: true }, 'Fill in this field.'],
  [{ type: 'Text', value: '', editable: { name: 'a', required: true } }, 'Fill in this field.'],
  [{ type: 'Checkbox', name: 'a', required: true }, 'Tick this box to go on.'],
  [
    { type: 'RadioGroup', name: 'a', required: true, options: [{ value: 'x', label: 'X' }] },
    'Choose one.',
  ],
  [
    { type: 'Input', name: 'a', pattern: '[0-9]+', defaultValue: 'abc' },
    'Use the format that is asked for.',
  ],
  [
    { type: 'Textarea', name: 'a', pattern: '[0-9]+', defaultValue: 'abc' },
    'Use the format that is asked for.',
  ],
  [
    { type: 'Input', name: 'a', inputType: 'email', defaultValue: 'nobody' },
    'Enter an e-mail address, such as name@example.com.',
  ],
  [
    { type: 'Input', name: 'a', inputType: 'url', defaultValue: 'nowhere' },
    'Enter a web address, such as https://example.com.',
  ],
  [
    { type: 'DatePicker', name: 'a', defaultValue: '2026-01-01', min: '2026-02-01' },
    'Choose February 1, 2026 or later.',
  ],
  [
    { type: 'DatePicker', name: 'a', defaultValue: '2026-03-01', max: '2026-02-01T00:00:00' },
    'Choose February 1, 2026 or earlier.',
  ],
])('%j is not sent and says what to do', (field, message) => {
  const { stage, error } = attempt(field);
  expect(error).toBe(message);
  expect(stage.sent).toEqual([]);
});

test('the problem is bound to its field, which gets the focus', () => {
  const { stage } = attempt({ type: 'Input', name: 'a', required: true });
  const input = stage.get('input');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(stage.get(`#${input.getAttribute('aria-describedby') ?? ''}`).textContent).toContain(
    'Fill in',
  );
  expect(document.activeElement).toBe(input);
});

test('the problem goes as soon as it is solved', () => {
  const { stage } = attempt({ type: 'Input', name: 'a', required: true });
  stage.type('input', 'milk');
  expect(stage.node.querySelector('.ck-w-error')).toBeNull();
  stage.get('button[type=submit]').click();
  expect(stage.sent[0]?.payload).toEqual({ a: 'milk', id: 7 });
});

test('a disabled field is not asked for', () => {
  expect(
    attempt({ type: 'Input', name: 'a', required: true, disabled: true }).stage.sent,
  ).toHaveLength(1);
});

test('a pattern that is no regular expression checks nothing', () => {
  expect(
    attempt({ type: 'Input', name: 'a', pattern: '([', defaultValue: 'x' }).stage.sent,
  ).toHaveLength(1);
});

test('a card as a form is checked before it confirms, not before it cancels', () => {
  const stage = new Stage({
    ...card({ type: 'Input', name: 'a', required: true }),
    asForm: true,
    confirm: { label: 'Y', action: { type: 'y' } },
    cancel: { label: 'N', action: { type: 'n', loadingBehavior: 'none' } },
  });
  for (const button of stage.all('.ck-w-footer button')) button.click();
  expect(stage.sent.map((action) => action.type)).toEqual(['n']);
});
