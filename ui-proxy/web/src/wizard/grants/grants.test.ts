// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { fitting, type Grant, namedGrants } from './grants';

function grant(id: string, awardNumber: string, projectName = '', funders: string[] = []): Grant {
  return { id, awardNumber, projectName, funders, status: 'active', startDate: '', endDate: '', hasPolicy: true };
}

it('finds the grants that a paper names, however the number is written', () => {
  const grants = [grant('1', 'R01HG013482'), grant('2', '2336914'), grant('3', '123'), grant('4', 'R01CA287345')];
  expect(namedGrants(grants, ['5 R01 HG013482-02', 'NSF-2336914', 'x123y'])).toEqual(['1', '2']);
});

it('finds grants by words of number, project or funder', () => {
  const grants = [grant('1', 'R01', 'Kidney disease', ['NIDDK']), grant('2', 'R02', 'Kidney stones', ['NIH'])];
  expect(fitting(grants, 'niddk KIDNEY').map((each) => each.id)).toEqual(['1']);
  expect(fitting(grants, '')).toHaveLength(2);
});
