import { beforeEach, expect, it } from 'vitest';

import { keepFocus } from '../../src/site/focus';

const LIST = `<ul>${[1, 2, 3]
  .map((n) => `<li data-task="${n}"><a class="task-title" id="t${n}" href="#">${n}</a></li>`)
  .join('')}</ul>`;
const tell = (what: string) => document.dispatchEvent(new Event(`htmx:${what}`));
const draw = () => {
  tell('beforeSwap');
  document.body.innerHTML = LIST;
};

keepFocus();

beforeEach(() => {
  document.body.innerHTML = LIST;
});

it('a list drawn anew gives the focus back to its task', () => {
  document.getElementById('t2')?.focus();
  draw();
  tell('afterSettle');
  expect(document.activeElement?.id).toBe('t2');
});

it('two answers at once do not lose it', () => {
  document.getElementById('t2')?.focus();
  draw();
  draw();
  tell('afterSettle');
  tell('afterSettle');
  expect(document.activeElement?.id).toBe('t2');
});

it('a focus that was left is not taken back', () => {
  document.getElementById('t2')?.focus();
  draw();
  tell('afterSettle');
  (document.activeElement as HTMLElement).blur();
  draw();
  tell('afterSettle');
  expect(document.activeElement).toBe(document.body);
});
