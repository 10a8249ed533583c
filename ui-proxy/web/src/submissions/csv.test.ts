// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { csvLine } from './csv';

test('quotes commas, quotes and line breaks', () => {
  expect(csvLine(['a', 'b,c', 'd"e', 'f\ng'])).toBe('a,"b,c","d""e","f\ng"\r\n');
});

test.each(['=1+1', '+1', '-1', '@a'])('a spreadsheet does not take %s for a formula', (value) => {
  expect(csvLine([value])).toBe(`'${value}\r\n`);
});
