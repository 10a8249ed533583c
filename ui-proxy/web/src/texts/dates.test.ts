// SPDX-License-Identifier: Apache-2.0
import { beforeAll, expect, test } from 'vitest';
import { startTexts } from '.';
import { calendarDate } from './dates';

beforeAll(startTexts);

test.each([
  ['2026', '2026'],
  ['2026-03', 'March 2026'],
  ['2026-03-20', 'Mar 20, 2026'],
  ['2028-03-31T00:00:00.000Z', 'Mar 31, 2028'],
  ['soon', 'soon'],
  [null, ''],
])('%s is shown as "%s" wherever the person is', (date, shown) => {
  expect(calendarDate(date)).toBe(shown);
});
