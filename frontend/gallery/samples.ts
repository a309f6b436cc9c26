/** Shorthands of the widget samples. */

export const action = { type: 'demo', payload: { id: 1 } };
export const text = (value: string, props = {}) => ({ type: 'Text', value, ...props });
export const row = (...children: unknown[]) => ({ type: 'Row', wrap: 'wrap', children });
export const sizes = ['3xs', '2xs', 'xs', 'sm', 'md', 'lg', 'xl', '2xl', '3xl'];
export const tones = [
  'primary',
  'secondary',
  'info',
  'discovery',
  'success',
  'caution',
  'warning',
  'danger',
];
export const people = [
  { value: 'ana', label: 'Ana' },
  { value: 'omar', label: 'Omar', description: 'on leave' },
  { value: 'li', label: 'Li', disabled: true },
];
