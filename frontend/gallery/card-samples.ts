/** Whole widgets, as an assistant would send them. */

import { action, people, row, text } from './samples.js';

function item(title: string, caption: string, badge: string, tone: string): unknown {
  return {
    type: 'ListViewItem',
    key: title,
    onClickAction: action,
    children: [
      { type: 'Icon', name: 'empty-circle', color: 'secondary' },
      {
        type: 'Col',
        gap: 0,
        flex: 1,
        children: [
          text(title, { weight: 'medium', truncate: true }),
          { type: 'Caption', value: caption },
        ],
      },
      { type: 'Badge', label: badge, color: tone },
      {
        type: 'Button',
        iconStart: 'dots-horizontal',
        variant: 'ghost',
        size: 'sm',
        onClickAction: action,
      },
    ],
  };
}

export const cards: Record<string, unknown> = {
  'Task card': {
    type: 'Card',
    status: { text: 'Added to your list', icon: 'check-circle' },
    children: [
      row(
        { type: 'Title', value: 'Send the quarterly report', size: 'md' },
        { type: 'Spacer' },
        { type: 'Badge', label: 'High', color: 'danger' },
      ),
      text('Numbers from Ana, charts from Omar, one page at most.', { color: 'secondary' }),
      { type: 'Divider', flush: true },
      row(
        { type: 'Icon', name: 'calendar', color: 'secondary', size: 'sm' },
        { type: 'Caption', value: 'Thursday, 26 November' },
        { type: 'Spacer' },
        { type: 'Caption', value: '#12' },
      ),
    ],
    confirm: { label: 'Complete', action },
    cancel: { label: 'Edit', action },
  },
  'Task list': {
    type: 'ListView',
    limit: 3,
    status: { text: '5 tasks this week', icon: 'calendar' },
    children: [
      item('Send the quarterly report', 'Due Thursday', 'High', 'danger'),
      item(
        'Call the landlord about the heating in the back room',
        'Due Friday',
        'Low',
        'secondary',
      ),
      item('Buy milk', 'No date', 'Home', 'info'),
      item('Book the train', 'Due Monday', 'Travel', 'discovery'),
      item('Water the plants', 'Every Sunday', 'Home', 'success'),
    ],
  },
  'Card as a form': {
    type: 'Card',
    asForm: true,
    children: [
      { type: 'Label', value: 'Title', fieldName: 'title' },
      { type: 'Input', name: 'title', required: true, placeholder: 'What is to be done?' },
      { type: 'Label', value: 'Notes', fieldName: 'notes' },
      {
        type: 'Textarea',
        name: 'notes',
        rows: 2,
        autoResize: true,
        placeholder: 'Anything to remember',
      },
      { type: 'Label', value: 'Due', fieldName: 'due' },
      { type: 'DatePicker', name: 'due', placeholder: 'Pick a day', clearable: true },
      { type: 'Label', value: 'Who', fieldName: 'who' },
      {
        type: 'Select',
        name: 'who',
        options: people,
        placeholder: 'Choose',
        block: true,
        clearable: true,
        defaultValue: 'ana',
      },
      { type: 'Label', value: 'Priority', fieldName: 'priority' },
      {
        type: 'RadioGroup',
        name: 'priority',
        direction: 'row',
        defaultValue: 'mid',
        options: [
          { value: 'low', label: 'Low' },
          { value: 'mid', label: 'Medium' },
          { value: 'high', label: 'High' },
        ],
      },
      { type: 'Checkbox', name: 'remind', label: 'Remind me the day before', defaultChecked: true },
    ],
    confirm: { label: 'Add task', action },
    cancel: { label: 'Cancel', action },
  },
};
