import { expect, test } from 'vitest';

import { card, form, Stage, type Json } from './helpers.js';

const draw = (node: Json, changes = {}) => new Stage(card(node), changes);
const style = (stage: Stage, selector: string) => stage.get(selector).style;

test('Text honours size, weight, colour, alignment and lines', () => {
  const stage = draw({
    type: 'Text',
    value: 'Hi',
    size: 'xl',
    weight: 'bold',
    color: 'danger',
    textAlign: 'end',
    maxLines: 2,
    italic: true,
    lineThrough: true,
    width: 120,
  });
  const text = stage.get('.ck-w-text');
  expect(text.className).toContain('ck-w-text-xl');
  expect(text.className).toContain('ck-w-clamp');
  expect(text.style.color).toBe('var(--ck-danger)');
  expect([
    text.style.fontWeight,
    text.style.textAlign,
    text.style.width,
    text.style.fontStyle,
  ]).toEqual(['700', 'end', '120px', 'italic']);
});

test('Title is a heading, Caption a line', () => {
  const stage = new Stage(
    card(
      { type: 'Title', value: 'T', size: '3xl' },
      { type: 'Caption', value: 'C', truncate: true },
    ),
  );
  expect(stage.get('h3').textContent).toBe('T');
  expect(stage.get('.ck-w-caption').title).toBe('C');
});

test('editable text is a field with a name', () => {
  const input = draw(
    form({
      type: 'Text',
      value: 'Milk',
      editable: { name: 'title', placeholder: 'Name it', autoComplete: 'off' },
    }),
  ).get<HTMLInputElement>('input');
  expect([input.value, input.getAttribute('aria-label')]).toEqual(['Milk', 'Name it']);
});

test('editable text of several lines is a text area', () => {
  expect(
    draw({ type: 'Text', value: 'a\nb', editable: { name: 'n' } }).get<HTMLTextAreaElement>(
      'textarea',
    ).value,
  ).toBe('a\nb');
});

test('Badge has its tone, variant and size', () => {
  expect(
    draw({
      type: 'Badge',
      label: 'New',
      color: 'info',
      variant: 'outline',
      size: 'lg',
      pill: true,
    }).get('.ck-w-badge').className,
  ).toBe('ck-w-badge ck-w-tone-info ck-w-outline ck-w-badge-lg ck-w-pill');
});

test('Icon is drawn and says nothing', () => {
  const svg = draw({ type: 'Icon', name: 'calendar', size: 'xl', color: 'success' }).get('svg');
  expect(svg.getAttribute('aria-hidden')).toBe('true');
  expect(svg.children.length).toBeGreaterThan(0);
});

test('Image shows what is allowed, fitted and placed', () => {
  const image = draw({
    type: 'Image',
    src: '/a.png',
    alt: 'A',
    fit: 'contain',
    position: 'top left',
    size: 40,
    radius: 'full',
    frame: true,
  }).get<HTMLImageElement>('img');
  expect(image.alt).toBe('A');
  expect([image.style.objectFit, image.style.width, image.style.height]).toEqual([
    'contain',
    '40px',
    '40px',
  ]);
});

test('an image from elsewhere is a named place without a request', () => {
  const stage = draw({ type: 'Image', src: 'https://spy.example/a.png', alt: 'Cat' });
  expect(stage.node.querySelector('img')).toBeNull();
  expect(stage.get('[role=img]').getAttribute('aria-label')).toBe('Cat');
});

test('an image that cannot be loaded gives way to its name', () => {
  const stage = draw({ type: 'Image', src: '/gone.png', alt: 'Cat' });
  stage.get('img').dispatchEvent(new Event('error'));
  expect(stage.get('[role=img]').textContent).toContain('Cat');
});

test.each([
  [{ style: 'primary' }, 'ck-w-tone-primary ck-w-solid'],
  [{ style: 'secondary' }, 'ck-w-tone-secondary ck-w-outline'],
  [{ color: 'danger' }, 'ck-w-tone-danger ck-w-solid'],
  [{ color: 'danger', variant: 'ghost' }, 'ck-w-tone-danger ck-w-ghost'],
  [{ submit: true }, 'ck-w-tone-primary ck-w-solid'],
  [{}, 'ck-w-tone-secondary ck-w-outline'],
])('a Button with %j looks like %s', (props, look) => {
  expect(draw({ type: 'Button', label: 'B', ...props }).get('button').className).toContain(look);
});

test('a Button with only an icon has a name', () => {
  expect(
    draw({ type: 'Button', iconStart: 'chevron-left' }).get('button').getAttribute('aria-label'),
  ).toBe('chevron left');
});

test('a disabled Button is', () => {
  expect(
    draw({ type: 'Button', label: 'B', disabled: true }).get<HTMLButtonElement>('button').disabled,
  ).toBe(true);
});

test('boxes honour their layout', () => {
  const box = style(
    draw({
      type: 'Row',
      gap: 3,
      align: 'end',
      justify: 'between',
      wrap: 'wrap',
      flex: 2,
      padding: { x: 2, top: '10px' },
      margin: 1,
      radius: 'lg',
      background: '#ff0000',
      width: '50%',
      minHeight: 20,
      aspectRatio: '16/9',
      border: { size: 2, style: 'dashed', color: 'strong' },
    }),
    '.ck-w-row',
  );
  expect(box.gap).toBe('calc(var(--ck-unit) * 3)');
  expect([box.alignItems, box.justifyContent, box.flexWrap, box.width, box.minHeight]).toEqual([
    'flex-end',
    'space-between',
    'wrap',
    '50%',
    '20px',
  ]);
  expect(box.getPropertyValue('padding-block-start')).toBe('10px');
  expect(box.getPropertyValue('padding-inline-start')).toBe('calc(var(--ck-unit) * 2)');
  expect(box.border).toBe('2px dashed var(--ck-border-strong)');
  expect(box.backgroundColor).toBe('rgb(255, 0, 0)');
});

test.each([
  ['Row', 'row'],
  ['Col', 'col'],
  ['Box', 'col'],
])('%s lays out as a %s', (type, direction) => {
  expect(draw({ type, children: [] }).get('.ck-w-box').className).toContain(`ck-w-${direction}`);
});

test('a colour for light and one for dark', () => {
  const node = { type: 'Text', value: 'x', color: { light: '#000001', dark: '#fffffe' } };
  expect(style(draw(node), '.ck-w-text').color).toBe('rgb(0, 0, 1)');
  expect(style(draw(node, { colorScheme: 'dark' }), '.ck-w-text').color).toBe('rgb(255, 255, 254)');
});

test('text on a light background stays dark in the dark', () => {
  const stage = draw(
    { type: 'Box', background: '#ffeedd', children: [{ type: 'Text', value: 'x' }] },
    { colorScheme: 'dark' },
  );
  expect(stage.get('.ck-w-box').dataset['theme']).toBe('light');
});

test('a card may force its theme', () => {
  const stage = new Stage({
    ...card({ type: 'Text', value: 'x', color: { light: '#000001', dark: '#fffffe' } }),
    theme: 'dark',
  });
  expect(stage.get('.ck-w-card').dataset['theme']).toBe('dark');
  expect(style(stage, '.ck-w-text').color).toBe('rgb(255, 255, 254)');
});

test('Divider and Spacer honour their sizes', () => {
  const stage = new Stage(
    card(
      { type: 'Divider', color: 'strong', size: 3, spacing: 4, flush: true },
      { type: 'Spacer', minSize: 8 },
    ),
  );
  expect(stage.get('hr').className).toContain('ck-w-flush');
  expect(style(stage, 'hr').getPropertyValue('--ck-w-thick')).toBe('3px');
  expect(style(stage, '.ck-w-spacer').getPropertyValue('--ck-w-min')).toBe('8px');
});

test('Input has its type, placeholder and size, and keeps password managers away', () => {
  const input = draw({
    type: 'Input',
    name: 'mail_address',
    inputType: 'email',
    placeholder: 'you@',
    size: 'sm',
    variant: 'soft',
    pill: true,
    gutterSize: 'xl',
  }).get<HTMLInputElement>('input');
  expect([input.type, input.placeholder, input.getAttribute('data-1p-ignore')]).toEqual([
    'email',
    'you@',
    'true',
  ]);
  expect(input.className).toBe(
    'ck-w-input ck-w-input-soft ck-w-control-sm ck-w-gutter-xl ck-w-pill',
  );
});

test('a field without any label is named by its name', () => {
  expect(draw({ type: 'Input', name: 'mailAddress' }).get('input').getAttribute('aria-label')).toBe(
    'mail address',
  );
});

test('Label names its field, in its own form', () => {
  const named = [
    { type: 'Label', value: 'Title', fieldName: 't' },
    { type: 'Input', name: 't' },
  ];
  const stage = new Stage(card(form(...named), form({ type: 'Input', name: 't' })));
  const [first, second] = stage.all('input') as HTMLInputElement[];
  expect(first?.labels?.[0]?.textContent).toBe('Title');
  expect(first?.hasAttribute('aria-label')).toBe(false);
  expect(second?.getAttribute('aria-label')).toBe('t');
});

test('Label names a group of options', () => {
  const stage = new Stage(
    card(
      { type: 'Label', value: 'Size', fieldName: 's' },
      { type: 'RadioGroup', name: 's', options: [{ value: 'a', label: 'A' }] },
    ),
  );
  expect(
    stage.get(`#${stage.get('[role=radiogroup]').getAttribute('aria-labelledby') ?? ''}`)
      .textContent,
  ).toBe('Size');
});

test('Textarea has its rows and their limit', () => {
  const area = draw({
    type: 'Textarea',
    name: 't',
    rows: 5,
    autoResize: true,
    maxRows: 9,
  }).get<HTMLTextAreaElement>('textarea');
  expect([area.rows, area.style.getPropertyValue('--ck-w-max-rows')]).toEqual([5, '9']);
});

test('Select shows its placeholder, options and their state', () => {
  const select = draw({
    type: 'Select',
    name: 's',
    placeholder: 'Pick',
    options: [
      { value: 'a', label: 'A', description: 'first' },
      { value: 'b', label: 'B', disabled: true },
    ],
  }).get<HTMLSelectElement>('select');
  expect([...select.options].map((o) => o.text)).toEqual(['Pick', 'A – first', 'B']);
  expect(select.value).toBe('');
  expect(select.options[2]?.disabled).toBe(true);
});

test('Select and DatePicker are cleared by their button', () => {
  const stage = new Stage(
    card(
      {
        type: 'Select',
        name: 's',
        clearable: true,
        defaultValue: 'a',
        options: [{ value: 'a', label: 'A' }],
        onChangeAction: { type: 'x' },
      },
      { type: 'DatePicker', name: 'd', clearable: true, defaultValue: '2026-01-02' },
    ),
  );
  expect(stage.all('.ck-w-clear').map((button) => button.getAttribute('aria-label'))).toEqual([
    'Clear s',
    'Clear d',
  ]);
  for (const button of stage.all('.ck-w-clear')) button.click();
  expect(stage.get<HTMLSelectElement>('select').value).toBe('');
  expect(stage.get<HTMLInputElement>('input').value).toBe('');
  expect(stage.sent[0]?.payload).toEqual({ s: '' });
  expect(stage.all('.ck-w-clear')).toEqual([]);
});

test('DatePicker shows the day where the person is, within its limits', () => {
  const input = draw({
    type: 'DatePicker',
    name: 'd',
    defaultValue: '2026-11-20T23:30:00Z',
    min: '2026-11-01',
    max: 'nonsense',
  }).get<HTMLInputElement>('input');
  expect([input.value, input.min, input.max]).toEqual(['2026-11-21', '2026-11-01', '']);
});

test('RadioGroup is one group with options that can be off', () => {
  const stage = draw({
    type: 'RadioGroup',
    name: 'r',
    ariaLabel: 'Size',
    direction: 'row',
    defaultValue: 'b',
    options: [
      { value: 'a', label: 'A', disabled: true },
      { value: 'b', label: 'B' },
    ],
  });
  expect(stage.get('[role=radiogroup]').getAttribute('aria-label')).toBe('Size');
  const [a, b] = stage.all('input') as HTMLInputElement[];
  expect([a?.disabled, b?.checked, a?.name === b?.name]).toEqual([true, true, true]);
});

test('Markdown is rendered', () => {
  expect(draw({ type: 'Markdown', value: '**b**' }).get('strong').textContent).toBe('b');
});

test.each(['Chart', 'Table', 'Transition', 'Hologram', '__proto__', 'constructor'])(
  '%s is a labelled block with its words',
  (type) => {
    const stage = draw({
      type,
      title: 'Sales',
      data: [{ month: 'May', sum: 3 }],
      children: [
        {
          type: 'Table.Row',
          children: [
            { type: 'Table.Cell', children: [{ type: 'Text', value: 'a' }] },
            { type: 'Table.Cell', children: [{ type: 'Text', value: 'b' }] },
          ],
        },
      ],
    });
    const block = stage.get('[role=group]');
    expect(block.getAttribute('aria-label')).toContain(type);
    expect(block.textContent).toContain('month: May · sum: 3');
    expect(block.textContent).toContain('a · b');
  },
);
