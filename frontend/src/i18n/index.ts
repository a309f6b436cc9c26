/** The element's words, and numbers, sizes and times as the person writes them. */
import type { ChatFailure } from '../protocol/failure.js';
import { ar } from './ar.js';
import { defineStrings, direction, language } from './catalog.js';
import { en } from './en.js';

export type Strings = typeof en;

export const strings = defineStrings<Strings>({ en, ar });

const TRANSLATED = new Set(['en', 'ar']);

/** The direction of the words that are shown, which are English for an untranslated language. */
export function textDirection(locale: string): 'ltr' | 'rtl' {
  return TRANSLATED.has(language(locale)) ? direction(locale) : 'ltr';
}

export function validLocale(locale: string | undefined): string {
  try {
    return Intl.getCanonicalLocales(locale ?? navigator.language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

export function validTimeZone(zone: string | null): string {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  try {
    return zone ? Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone : own;
  } catch {
    return own;
  }
}

export function formatNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(value);
}

const STEPS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

export function formatBytes(bytes: number, locale: string): string {
  const power = Math.min(
    Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)),
    STEPS.length - 1,
  );
  const unit = STEPS[power] ?? 'byte';
  const options = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, options).format(bytes / 1024 ** power);
}

export function formatDuration(seconds: number, locale: string): string {
  const unit = seconds >= 3600 ? 'hour' : seconds >= 60 ? 'minute' : 'second';
  const divisor = { hour: 3600, minute: 60, second: 1 }[unit];
  const value = Math.max(1, Math.round(seconds / divisor));
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}

export function formatTime(iso: string, locale: string, timeZone: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(date);
}

/** What happened and what to do, for a person. The server's own sentence goes first if it has one. */
export function failureText(failure: ChatFailure, t: Strings, locale: string): string {
  const own: Record<ChatFailure['kind'], string> = {
    'signed-out': t.errorSignedOut,
    forbidden: t.errorForbidden,
    'not-found': t.errorNotFound,
    'too-large': t.errorTooLarge,
    'rate-limited':
      failure.retryAfter === undefined
        ? t.errorRateLimited
        : t.errorRateLimitedFor(formatDuration(failure.retryAfter, locale)),
    rejected: t.errorRejected,
    server: t.errorServer,
    offline: t.errorOffline,
    cut: t.errorCut,
    garbled: t.errorGarbled,
    'not-chatkit': t.errorNotChatkit,
    'hosted-api': t.errorHosted,
    stream: t.errorStream,
  };
  const theirs = ['rejected', 'too-large', 'rate-limited', 'forbidden'].includes(failure.kind);
  return theirs && failure.detail ? failure.detail : own[failure.kind];
}
