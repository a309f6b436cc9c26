/** The Markdown renderer's words. */

import { defineStrings } from '../i18n/catalog.js';

export const strings = defineStrings({
  en: {
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Press Ctrl+C to copy',
    copyCode: 'Copy code',
    code: (language: string) => (language ? `Code in ${language}` : 'Code'),
    table: 'Table',
    done: 'Done',
    open: 'Not done',
    source: (label: string, title: string) => `Source ${label}: ${title}`,
  },
  ar: {
    copy: 'نسخ',
    copied: 'تم النسخ',
    copyFailed: 'اضغط Ctrl+C للنسخ',
    copyCode: 'نسخ الشيفرة',
    code: (language: string) => (language ? `شيفرة بلغة ${language}` : 'شيفرة'),
    table: 'جدول',
    done: 'منجز',
    open: 'غير منجز',
    source: (label: string, title: string) => `المصدر ${label}: ${title}`,
  },
});

export type MarkdownStrings = ReturnType<typeof strings>;
