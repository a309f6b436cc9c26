/** What the gallery shows of widgets. */

import { cards } from './card-samples.js';
import { action, people, row, sizes, text, tones } from './samples.js';

export const widgets: Record<string, unknown> = {
  ...cards,
  Text: {
    type: 'Card',
    children: [
      ...['5xl', '3xl', 'xl', 'md', 'sm'].map((size) => ({
        type: 'Title',
        value: `Title ${size}`,
        size,
      })),
      ...['xl', 'lg', 'md', 'sm', 'xs'].map((size) => text(`Text ${size}`, { size })),
      ...['lg', 'md', 'sm'].map((size) => ({ type: 'Caption', value: `Caption ${size}`, size })),
      row(
        ...['primary', 'secondary', 'tertiary', 'success', 'warning', 'danger'].map((color) =>
          text(color, { color, size: 'sm' }),
        ),
      ),
      text('A long text that is cut off after its first line because it is truncated', {
        truncate: true,
      }),
      text(
        'Two lines at most: this text goes on and on and on so that it needs more than two lines in a card of this size, and then some more words.',
        { maxLines: 2 },
      ),
      text('struck', { lineThrough: true, italic: true, textAlign: 'end' }),
    ],
  },
  Buttons: {
    type: 'Card',
    size: 'full',
    children: [
      ...['solid', 'soft', 'outline', 'ghost'].map((variant) =>
        row(
          ...tones.map((color) => ({
            type: 'Button',
            label: color,
            color,
            variant,
            size: 'md',
            onClickAction: action,
          })),
        ),
      ),
      row(
        ...sizes.map((size) => ({
          type: 'Button',
          label: size,
          size,
          style: 'primary',
          onClickAction: action,
        })),
      ),
      row(
        { type: 'Button', label: 'Start', iconStart: 'play', pill: true, style: 'primary' },
        { type: 'Button', label: 'Open', iconEnd: 'external-link' },
        { type: 'Button', iconStart: 'plus', uniform: true, pill: true },
        { type: 'Button', label: 'Off', disabled: true, style: 'primary' },
      ),
      { type: 'Button', label: 'As wide as the card', block: true, style: 'primary' },
    ],
  },
  Badges: {
    type: 'Card',
    children: ['solid', 'soft', 'outline'].map((variant) =>
      row(
        ...['secondary', 'success', 'danger', 'warning', 'info', 'discovery'].map((color) => ({
          type: 'Badge',
          label: color,
          color,
          variant,
          size: 'md',
          pill: variant === 'soft',
        })),
      ),
    ),
  },
  Fields: {
    type: 'Card',
    children: [
      { type: 'Input', name: 'soft', variant: 'soft', placeholder: 'Soft', pill: true },
      { type: 'Input', name: 'small', size: 'sm', defaultValue: 'Small' },
      { type: 'Input', name: 'off', disabled: true, defaultValue: 'Disabled' },
      row(
        ...['outline', 'soft', 'ghost', 'solid'].map((variant) => ({
          type: 'Select',
          name: variant,
          variant,
          options: people,
          placeholder: variant,
        })),
      ),
      {
        type: 'DatePicker',
        name: 'day',
        defaultValue: '2026-11-26',
        min: '2026-11-01',
        clearable: true,
      },
      { type: 'Checkbox', name: 'a', label: 'Ticked', defaultChecked: true },
      { type: 'Checkbox', name: 'b', label: 'Disabled', disabled: true },
      {
        type: 'RadioGroup',
        name: 'r',
        ariaLabel: 'Size',
        options: [
          { value: 's', label: 'Small' },
          { value: 'm', label: 'Medium', disabled: true },
        ],
        defaultValue: 's',
      },
    ],
  },
  Editable: {
    type: 'Card',
    asForm: true,
    children: [
      text('Send the report', {
        size: 'lg',
        weight: 'semibold',
        editable: { name: 'title', required: true },
      }),
      text('First line\nSecond line', { editable: { name: 'notes', placeholder: 'Notes' } }),
    ],
    confirm: { label: 'Save', action },
  },
  Layout: {
    type: 'Card',
    children: [
      {
        type: 'Row',
        gap: 2,
        children: ['surface-secondary', 'blue-100', 'red-200', '#114433'].map((background) => ({
          type: 'Box',
          background,
          padding: 3,
          radius: 'md',
          flex: 1,
          align: 'center',
          children: [text('Box', { size: 'sm' })],
        })),
      },
      {
        type: 'Row',
        justify: 'between',
        padding: { x: 3, y: 2 },
        border: { size: 1, style: 'dashed', color: 'strong' },
        radius: 'lg',
        children: [text('start'), text('end')],
      },
      { type: 'Row', children: [text('left'), { type: 'Divider', spacing: 2 }, text('right')] },
      {
        type: 'Box',
        aspectRatio: '4/1',
        background: { light: 'green-100', dark: 'green-900' },
        align: 'center',
        justify: 'center',
        radius: 'xl',
        children: [text('4 to 1')],
      },
    ],
  },
  Media: {
    type: 'Card',
    children: [
      { type: 'Image', src: 'sample.png', alt: 'A wide picture', flush: true, height: 120 },
      row(
        { type: 'Image', src: 'sample.png', alt: 'Round', size: 56, radius: 'full', frame: true },
        { type: 'Image', src: 'https://spy.example/x.png', alt: 'Blocked', size: 72 },
        ...['sm', 'lg', '2xl'].map((size) => ({
          type: 'Icon',
          name: 'sparkle',
          size,
          color: 'discovery',
        })),
      ),
      row(
        ...[
          'agent',
          'bolt',
          'book-open',
          'bug',
          'chart',
          'check-circle-filled',
          'confetti',
          'cube',
          'globe',
          'keys',
          'lab',
          'lifesaver',
          'mail',
          'maps',
          'notebook-pencil',
          'star-filled',
          'suitcase',
          'wreath',
          'write',
        ].map((name) => ({ type: 'Icon', name })),
      ),
    ],
  },
  Dark: {
    type: 'Card',
    theme: 'dark',
    size: 'sm',
    children: [
      { type: 'Title', value: 'Always dark' },
      text('Whatever the page is.', { color: 'secondary' }),
    ],
    confirm: { label: 'OK', action },
  },
  Coloured: {
    type: 'Card',
    background: '#fff3d6',
    size: 'sm',
    children: [
      { type: 'Title', value: 'On paper' },
      text('Readable in both themes.', { color: 'secondary' }),
    ],
  },
  Collapsed: {
    type: 'Card',
    collapsed: true,
    children: [{ type: 'Title', value: 'Order 7 was sent' }, text('Two books.')],
  },
  Basic: {
    type: 'Basic',
    gap: 2,
    padding: 2,
    children: [
      { type: 'Title', value: 'Ana Lima', size: 'sm' },
      { type: 'Caption', value: 'Product · Lisbon' },
    ],
  },
  Markdown: {
    type: 'Card',
    children: [
      { type: 'Markdown', value: '**Today**\n\n- one\n- two `x`\n\n```python\nprint("hi")\n```' },
    ],
  },
  Unknown: {
    type: 'Card',
    children: [
      {
        type: 'Table',
        children: [
          {
            type: 'Table.Row',
            header: true,
            children: [
              { type: 'Table.Cell', children: [text('Task')] },
              { type: 'Table.Cell', children: [text('Due')] },
            ],
          },
          {
            type: 'Table.Row',
            children: [
              { type: 'Table.Cell', children: [text('Milk')] },
              { type: 'Table.Cell', children: [text('Today')] },
            ],
          },
        ],
      },
      {
        type: 'Chart',
        data: [
          { month: 'May', done: 4 },
          { month: 'June', done: 7 },
        ],
      },
    ],
  },
};
