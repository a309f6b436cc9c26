/** Widgets that the scripted assistant shows. */
import type { WidgetRoot } from '../../src/contracts.js';

export const taskCard: WidgetRoot = {
  type: 'Card',
  size: 'md',
  status: { text: 'Tasks', icon: 'check-circle' },
  children: [
    { type: 'Title', value: 'Buy milk' },
    {
      type: 'Row',
      gap: 2,
      children: [
        { type: 'Badge', label: 'Today', color: 'info' },
        { type: 'Text', value: 'Due at 17:00' },
        { type: 'Spacer' },
        {
          type: 'Button',
          label: 'Done',
          onClickAction: { type: 'task.complete', payload: { number: 1 } },
        },
      ],
    },
  ],
};

export const taskList: WidgetRoot = {
  type: 'ListView',
  children: ['Write the report', 'Call the dentist', 'Water the plants'].map((title) => ({
    type: 'ListViewItem' as const,
    key: title,
    onClickAction: { type: 'task.open', payload: { title } },
    children: [{ type: 'Text' as const, value: title }],
  })),
};

/** Its field moves into a row and a title comes above it once the note is complete. */
export function growingForm(note: string, complete: boolean): WidgetRoot {
  const field = { type: 'Input' as const, name: 'title', placeholder: 'Title', required: true };
  return {
    type: 'Card',
    asForm: true,
    children: [
      ...(complete ? [{ type: 'Title' as const, value: 'Ready' }] : []),
      { type: 'Markdown', id: 'note', value: note, streaming: !complete },
      complete ? { type: 'Row' as const, children: [field] } : field,
    ],
    confirm: { label: 'Add', action: { type: 'task.add', payload: { list: 'home' } } },
  };
}
