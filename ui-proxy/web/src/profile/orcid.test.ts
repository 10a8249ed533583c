// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { orcidOf } from './orcid';

test.each([
  ['0000-0002-1825-0097', 'https://orcid.org/0000-0002-1825-0097'],
  [' https://orcid.org/0000-0002-1825-0097 ', 'https://orcid.org/0000-0002-1825-0097'],
  ['orcid.org/0000000218250097', 'https://orcid.org/0000-0002-1825-0097'],
  ['0000-0002-1694-233x', 'https://orcid.org/0000-0002-1694-233X'],
])('reads %s', (typed, id) => {
  expect(orcidOf(typed)).toBe(id);
});

test.each(['', '0000-0002-1825-0098', '0000-0002-1825-009', 'https://example.org/0000-0002-1825-0097', 'X000-0002-1825-0097'])(
  'refuses "%s"',
  (typed) => {
    expect(orcidOf(typed)).toBeUndefined();
  },
);
