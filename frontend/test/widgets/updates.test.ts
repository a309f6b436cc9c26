import { expect, test } from 'vitest';

import { card, form, settle, Stage, submit } from './helpers.js';

const input = { type: 'Input', name: 'title', defaultValue: '' };

test('what was typed survives a new root', () => {
  const stage = new Stage(card({ type: 'Text', value: 'One' }, form(input)));
  stage.type('input', 'half a wo');
  const before = stage.get('input');
  stage.show(
    card(
      { type: 'Title', value: 'Two' },
      { type: 'Text', value: 'More' },
      form({ ...input, defaultValue: 'server' }),
    ),
  );
  expect(stage.get('input')).toBe(before);
  expect(stage.get<HTMLInputElement>('input').value).toBe('half a wo');
});

test('what was typed and the focus survive a move to another place', async () => {
  const stage = new Stage(card(form(input)));
  stage.get('input').focus();
  stage.type('input', 'half');
  stage.get<HTMLInputElement>('input').setSelectionRange(1, 2);
  stage.show(card(form({ type: 'Row', children: [input] })));
  await settle();
  const now = stage.get<HTMLInputElement>('input');
  expect(now.value).toBe('half');
  expect(document.activeElement).toBe(now);
  expect([now.selectionStart, now.selectionEnd]).toEqual([1, 2]);
});

test('what was typed survives leaving the screen', () => {
  const root = card(
    form(
      input,
      { type: 'Checkbox', name: 'c' },
      {
        type: 'Select',
        name: 's',
        options: [
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ],
      },
      {
        type: 'RadioGroup',
        name: 'r',
        options: [
          { value: 'x', label: 'X' },
          { value: 'y', label: 'Y' },
        ],
      },
      { type: 'Textarea', name: 't' },
      submit,
    ),
  );
  const stage = new Stage(root);
  stage.type('input[type=text]', 'half');
  stage.type('textarea', 'a\nb');
  stage.tick('input[type=checkbox]');
  stage.tick('input[value=y]');
  stage.pick('select', 'b');
  const again = new Stage(root, { memory: stage.host.memory });
  again.get('button').click();
  expect(again.sent[0]?.payload).toEqual({
    id: 7,
    title: 'half',
    c: true,
    s: 'b',
    r: 'y',
    t: 'a\nb',
  });
});

test('a new key makes a new field', () => {
  const stage = new Stage(card(form({ ...input, key: '1' })));
  stage.type('input', 'half');
  stage.show(card(form({ ...input, key: '2' })));
  expect(stage.get<HTMLInputElement>('input').value).toBe('');
});

test('an untouched field follows the server', () => {
  const stage = new Stage(card(form({ ...input, defaultValue: 'one' })));
  stage.show(card(form({ ...input, defaultValue: 'two' })));
  expect(stage.get<HTMLInputElement>('input').value).toBe('two');
});

test('fields of the same name in two forms are two', () => {
  const stage = new Stage(card(form(input), form(input)));
  const [first, second] = stage.all('input') as HTMLInputElement[];
  stage.type('input', 'half');
  stage.host.requestUpdate();
  expect([first?.value, second?.value]).toEqual(['half', '']);
  expect(first?.id).not.toBe(second?.id);
});

test('streamed text grows in the same node', () => {
  const stage = new Stage(card({ type: 'Text', id: 't', value: 'Hel', streaming: true }));
  const node = stage.get('.ck-w-text').firstChild;
  stage.show(card({ type: 'Text', id: 't', value: 'Hello', streaming: true }));
  expect(stage.get('.ck-w-text').firstChild).toBe(node);
  expect(stage.get('.ck-w-text').textContent).toBe('Hello');
});

test('streamed Markdown keeps its blocks', async () => {
  const stage = new Stage(
    card({ type: 'Markdown', id: 'm', value: 'One.\n\nTw', streaming: true }),
  );
  const first = stage.get('p');
  stage.show(card({ type: 'Markdown', id: 'm', value: 'One.\n\n**Two', streaming: true }));
  expect(stage.get('p')).toBe(first);
  await expect.poll(() => stage.node.querySelector('strong')?.textContent).toBe('Two');
});

test('autoFocus takes the focus once, and not from somebody who types', async () => {
  const stage = new Stage(card(form({ ...input, autoFocus: true })));
  await settle();
  expect(document.activeElement).toBe(stage.get('input'));
  const busy = document.body.appendChild(document.createElement('input'));
  busy.value = 'I am writing';
  busy.focus();
  const other = new Stage(card(form({ ...input, autoFocus: true })));
  await settle();
  expect(document.activeElement).toBe(busy);
  busy.value = '';
  new Stage(card(form({ ...input, autoFocus: true })), { memory: other.host.memory });
  await settle();
  expect(document.activeElement).toBe(busy);
});

test('a password is not kept', () => {
  const stage = new Stage(card(form({ type: 'Input', name: 'p', inputType: 'password' })));
  stage.type('input', 'secret');
  expect(JSON.stringify([...stage.host.memory])).not.toContain('secret');
});
