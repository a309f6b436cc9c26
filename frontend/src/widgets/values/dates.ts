/** Dates of a DatePicker: the day that an ISO date and time falls on where the person is. */

const DAY = /^\d{4}-\d{2}-\d{2}/;
const DAY_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/** YYYY-MM-DD for a native date field, or '' for what is no date. */
export function dayOf(value: unknown, timeZone: string): string {
  if (typeof value !== 'string' || !DAY.test(value)) return '';
  if (DAY_ONLY.test(value)) return Number.isNaN(Date.parse(value)) ? '' : value;
  const hasOffset = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(value);
  if (!hasOffset) return Number.isNaN(Date.parse(value)) ? '' : value.slice(0, 10);
  const instant = new Date(value);
  if (Number.isNaN(instant.getTime())) return '';
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const part = (type: string) => parts.find((item) => item.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

export function dayInWords(day: string, locale: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
