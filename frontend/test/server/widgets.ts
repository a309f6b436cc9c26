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
        { type: 'Button', label: 'Done', onClickAction: { type: 'task.complete', payload: { number: 1 } } },
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
