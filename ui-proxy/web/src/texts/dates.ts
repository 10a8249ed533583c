// SPDX-License-Identifier: Apache-2.0
import i18next from 'i18next';

/** A moment as a day in the person's time zone. */
export function day(moment: string | null | undefined): string {
  return moment ? format(new Date(moment), { dateStyle: 'medium' }) : '';
}

/** A moment with its time of day, in the person's time zone. */
export function dayAndTime(moment: string | null | undefined): string {
  return moment ? format(new Date(moment), { dateStyle: 'medium', timeStyle: 'short' }) : '';
}

/** A date of the calendar, which is the same in every time zone: the end of a grant, a publication. */
export function calendarDate(date: string | null | undefined): string {
  if (!date) return '';
  if (/^\d{4}$/.test(date)) return date;
  const isMonth = /^\d{4}-\d{2}$/.test(date);
  const options: Intl.DateTimeFormatOptions = isMonth ? { month: 'long', year: 'numeric' } : { dateStyle: 'medium' };
  const parsed = new Date(isMonth ? `${date}-01` : date);
  return Number.isNaN(parsed.getTime()) ? date : format(parsed, { ...options, timeZone: 'UTC' });
}

function format(date: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(i18next.language, options).format(date);
}
