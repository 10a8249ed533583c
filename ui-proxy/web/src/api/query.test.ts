// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { allOf, containing, queryString } from './query';

test('what people type cannot break out of a filter', () => {
  expect(containing('title', ' a";id==1\\ ')).toBe('title=ini="*a\\";id==1\\\\*"');
});

test('leaves out empty conditions', () => {
  expect(allOf('a==1', '', undefined, 'b==2,c==3')).toBe('(a==1);(b==2,c==3)');
});

test('encodes values', () => {
  expect(queryString('grant', { filter: 'a==1&b', page: 2, size: 10, totals: true })).toBe(
    '?filter[grant]=a%3D%3D1%26b&page[number]=2&page[size]=10&page[totals]=true',
  );
  expect(queryString('grant', {})).toBe('');
});
