import { describe, expect, it } from 'vitest';

import { dayOf, dueLabel, heading } from '../../src/page/due';
import type { Task } from '../../src/page/tasks-api';

const task = (due: Partial<Task>): Task => ({
  number: 1,
  title: 'Pay rent',
  priority: 'none',
  tags: [],
  due_on: null,
  due_at: null,
  recurrence: null,
  completed_at: null,
  updated_at: '2026-11-20T00:00:00Z',
  ...due,
});

// 10:30 UTC is 23:30 in Auckland: its tomorrow starts in half an hour.
const auckland = { locale: 'en-NZ', timeZone: 'Pacific/Auckland', now: new Date('2026-11-20T10:30:00Z') };
const berlin = { ...auckland, locale: 'en-GB', timeZone: 'Europe/Berlin' };

describe('headings are the person’s days', () => {
  it.each([
    [{ due_on: '2026-11-20' }, auckland, 'today'],
    [{ due_on: '2026-11-21' }, auckland, 'tomorrow'],
    [{ due_on: '2026-11-19' }, auckland, 'overdue'],
    [{ due_at: '2026-11-20T20:00:00Z' }, auckland, 'tomorrow'],
    [{ due_at: '2026-11-20T20:00:00Z' }, berlin, 'today'],
    [{ due_at: '2026-11-20T10:00:00Z' }, berlin, 'overdue'],
    [{ due_on: '2026-12-01' }, berlin, 'later'],
    [{}, berlin, 'someday'],
  ] as const)('%o', (due, calendar, expected) => {
    expect(heading(task(due), calendar)).toBe(expected);
  });
});

describe('labels', () => {
  it('show the clock alone under a day’s heading', () => {
    expect(dueLabel(task({ due_at: '2026-11-20T20:00:00Z' }), berlin)).toBe('21:00');
  });
  it('show nothing for a whole day under its heading', () => {
    expect(dueLabel(task({ due_on: '2026-11-20' }), berlin)).toBe('');
  });
  it('show date and clock elsewhere', () => {
    expect(dueLabel(task({ due_at: '2026-12-01T08:30:00Z' }), berlin)).toBe('Tue 1 Dec, 09:30');
  });
  it('are written in plain English as the lists are', () => {
    expect(dueLabel(task({ due_at: '2026-12-01T08:30:00Z' }), { ...berlin, locale: 'en' })).toBe('Tue 1 Dec, 09:30');
  });
  it('keep the day of a date without a time in every zone', () => {
    expect(dueLabel(task({ due_on: '2026-12-01' }), auckland)).toMatch(/Tue,? 1 Dec/);
  });
});

it('knows the day of an instant in a zone', () => {
  expect(dayOf(new Date('2026-11-20T11:00:00Z'), 'Pacific/Auckland')).toBe('2026-11-21');
});
