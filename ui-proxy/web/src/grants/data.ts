// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { allOf, anyOf, containing } from '../api/query';
import { list, read } from '../api/resources';
import type { ListState } from '../parts/list-state';

const FUNDERS = ['primaryFunder', 'directFunder'];
const LARGEST_PAGE = 10_000;

/** Grants of which the person is an investigator. */
export function mine(personId: string): string {
  return anyOf(`pi.id==${personId}`, `coPis.id==${personId}`);
}

export const DEFAULT_SORT = '-endDate';

/** A page of the person's grants. */
export function useGrants(personId: string, { page, pageSize, sort, filters }: ListState) {
  const text = filters['text'];
  const found = text && anyOf(containing('projectName', text), containing('awardNumber', text), containing('primaryFunder.name', text));
  const status = filters['status'] && `awardStatus==${JSON.stringify(filters['status'])}`;
  return useQuery({
    queryKey: ['grants', personId, page, pageSize, sort, filters],
    queryFn: ({ signal }) =>
      list('grant', {
        filter: allOf(mine(personId), found, status),
        include: FUNDERS,
        sort: sort ?? DEFAULT_SORT,
        page,
        size: pageSize,
        totals: true,
      }, signal),
    placeholderData: (before) => before,
  });
}

/** How many submissions that are not cancelled each of these grants has. */
export function useSubmissionCounts(grantIds: string[]) {
  return useQuery({
    queryKey: ['submission-counts', grantIds],
    enabled: grantIds.length > 0,
    queryFn: async ({ signal }) => {
      const filter = allOf(`grants.id=in=(${grantIds.join(',')})`, 'submissionStatus!=cancelled');
      const { data } = await list('submission', { filter, size: LARGEST_PAGE }, signal);
      const counts = new Map<string, number>();
      for (const { relationships } of data) {
        for (const { id } of relationships.grants.data) counts.set(id, (counts.get(id) ?? 0) + 1);
      }
      return counts;
    },
  });
}

export function useGrant(id: string) {
  return useQuery({
    queryKey: ['grant', id],
    queryFn: ({ signal }) => read('grant', id, { include: ['pi', 'coPis', ...FUNDERS] }, signal),
  });
}
