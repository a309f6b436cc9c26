/** When a task is due, in the person's zone and language; and under which heading it stands. */
import type { Task } from './tasks-api';

export type Heading = 'overdue' | 'today' | 'tomorrow' | 'later' | 'someday';

export interface Calendar {
  locale: string;
  timeZone: string;
  now: Date;
}

/** The day of an instant in a zone, as ISO text: it sorts and compares. */
export function dayOf(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant);
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

export function dueDay(task: Task, timeZone: string): string | null {
  return task.due_at ? dayOf(new Date(task.due_at), timeZone) : task.due_on;
}

export function heading(task: Task, { timeZone, now }: Calendar): Heading {
  const day = dueDay(task, timeZone);
  if (!day) return 'someday';
  const today = dayOf(now, timeZone);
  const late = task.due_at ? new Date(task.due_at) < now : day < today;
  if (late) return 'overdue';
  if (day === today) return 'today';
  return day === dayAfter(today) ? 'tomorrow' : 'later';
}

/** The clock under a day's own heading, the date elsewhere. */
export function dueLabel(task: Task, calendar: Calendar): string {
  const { timeZone } = calendar;
  // As lists and cards of the server write it: plain English is no country's, so the day comes first.
  const locale = calendar.locale === 'en' ? 'en-GB' : calendar.locale;
  const day = dueDay(task, timeZone);
  if (!day) return '';
  const clock = task.due_at
    ? new Intl.DateTimeFormat(locale, { timeZone, timeStyle: 'short' }).format(new Date(task.due_at))
    : '';
  if (['today', 'tomorrow'].includes(heading(task, calendar))) return clock;
  const date = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  }).format(new Date(`${day}T00:00:00Z`));
  return [date, clock].filter(Boolean).join(', ');
}
