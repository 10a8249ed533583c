// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { isFullDate, isPartialDate, today } from './dates';

describe('dates', () => {
  it.each(['2026', '2026-03', '2026-03-20', '2024-02-29'])('%s is a date as exact as it is known', (text) => {
    expect(isPartialDate(text)).toBe(true);
  });

  it.each(['', '26', '2026-13', '2025-02-29', '2026-3', '20.03.2026', 'tomorrow'])('"%s" is none', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });

  it('knows a whole day', () => {
    expect([isFullDate('2026-03-20'), isFullDate('2026-03')]).toEqual([true, false]);
  });

  it('takes the day where the person is', () => {
    expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
