// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { Resource } from '../api/types';
import { idsOf } from './data';

const copy = (...externalIds: string[]) => ({ attributes: { externalIds } }) as unknown as Resource<'repositoryCopy'>;

describe('the ids of a copy', () => {
  it('stand without the address of the repository', () => {
    expect(idsOf(copy('https://ir.example.edu/handle/1774.2/60000', 'PMC123'))).toEqual(['1774.2/60000', 'PMC123']);
  });

  it('are no paths on a server', () => {
    expect(idsOf(copy('file:///srv/repositories/eastbrook/submission-7.tar.gz'))).toEqual([]);
    expect(idsOf(undefined)).toEqual([]);
  });
});
