// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { calendarFile } from './calendar';

const file = calendarFile(
  [{ uid: 'a@b', day: new Date('2026-12-31T15:00:00Z'), title: 'Approve; now, please', text: `${'ä'.repeat(60)}\nthen` }],
  new Date('2026-11-21T08:00:00.123Z'),
);

test('an entry is a whole day, also over the end of a year', () => {
  expect(file).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101');
  expect(file).toContain('DTSTAMP:20261121T080000Z');
});

test('text is escaped', () => {
  expect(file).toContain('SUMMARY:Approve\\; now\\, please');
});

test('no line has more than 75 octets', () => {
  const lengths = file.split('\r\n').map((line) => new TextEncoder().encode(line).length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
});

test('the parts of a long line make the text again', () => {
  expect(file.replaceAll('\r\n ', '')).toContain(`DESCRIPTION:${'ä'.repeat(60)}\\nthen`);
});
