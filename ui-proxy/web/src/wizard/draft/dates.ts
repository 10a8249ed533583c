// SPDX-License-Identifier: Apache-2.0

/** A date as exact as it is known: 2026, 2026-03 or 2026-03-20. */
const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

export function isPartialDate(text: string): boolean {
  const parts = PARTIAL.exec(text);
  if (!parts) {
    return false;
  }
  const [, year, month = '01', day = '01'] = parts;
  return isOnCalendar(Number(year), Number(month), Number(day));
}

export function isFullDate(text: string): boolean {
  return text.length === 10 && isPartialDate(text);
}

function isOnCalendar(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Today where the person is, as 2026-03-20. */
export function today(now: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
