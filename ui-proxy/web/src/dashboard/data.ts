// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { allOf, quoted } from '../api/query';
import { list } from '../api/resources';
import { mine } from '../grants/data';

/** Reports are due around the end of a grant, and ask for the papers. */
const DAYS_AHEAD = 180;

/** The person's grants that end within half a year. */
export function useSoonEnding(personId: string) {
  return useQuery({
    queryKey: ['dashboard', 'ending', personId],
    queryFn: async ({ signal }) => {
      const now = new Date();
      const later = new Date(now.getTime() + DAYS_AHEAD * 86_400_000);
      const filter = allOf(mine(personId), `endDate=between=(${quoted(now.toISOString())},${quoted(later.toISOString())})`);
      return (await list('grant', { filter, sort: 'endDate', page: 1, size: 5 }, signal)).data;
    },
  });
}
