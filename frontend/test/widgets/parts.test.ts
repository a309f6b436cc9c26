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
  ]).toEqual(['700', 'right', '120px', 'italic']);
});

test('text starts where the page does, whatever it is written in', () => {
  const side = (textAlign: string, locale: string) =>
    style(draw({ type: 'Text', value: 'Hi', textAlign }, { locale }), '.ck-w-text').textAlign;
  expect([side('start', 'en'), side('end', 'en'), side('center', 'en')]).toEqual([
    'left',
    'right',
    'center',
  ]);
  expect([side('start', 'ar'), side('end', 'ar')]).toEqual(['right', 'left']);
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
