// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { list } from '../api/resources';
import type { Resource } from '../api/types';
import type { Person } from '../app/session';
import type { ListState } from '../parts/list-state';
import { type SubmissionView, WITH_SUBMISSION, viewOf } from './data';
import { filterOf } from './filters';

/** What is not submitted yet comes first; among equals, what was begun last. */
export const DEFAULT_SORT = '-submittedDate';

/** So many rows are put in order here at most, and exported at most. */
export const MOST_ROWS = 5_000;

/** Orders that core does not know, because a submission has several of these. */
const SORTED_HERE: Record<string, (view: SubmissionView) => string> = {
  grants: (view) => view.grants.map((grant) => grant.attributes.awardNumber).sort()[0] ?? '',
  repositories: (view) => view.repositories.map((repository) => repository.attributes.name).sort()[0] ?? '',
};

export interface Rows {
  views: SubmissionView[];
  total: number;
}

/** One page of submissions, with one request. */
export function useSubmissions(person: Person, { page, pageSize, sort, filters }: ListState) {
  return useQuery({
    queryKey: ['submissions', person.id, page, pageSize, sort, filters],
    queryFn: async ({ signal }): Promise<Rows> => {
      const key = (sort ?? DEFAULT_SORT).replace(/^-/, '');
      if (!(key in SORTED_HERE)) return readRows(person, filters, sort, page, pageSize, signal);
      const { views, total } = await readRows(person, filters, undefined, 1, MOST_ROWS, signal);
      return { views: sortHere(views, sort!).slice((page - 1) * pageSize, page * pageSize), total };
    },
    placeholderData: (before) => before,
  });
}

/** All submissions that the filters let through, for export. */
export async function readAll(person: Person, filters: Record<string, string>, sort: string | undefined): Promise<SubmissionView[]> {
  const isHere = (sort ?? '').replace(/^-/, '') in SORTED_HERE;
  const { views } = await readRows(person, filters, isHere ? undefined : sort, 1, MOST_ROWS);
  return isHere ? sortHere(views, sort!) : views;
}

async function readRows(
  person: Person,
  filters: Record<string, string>,
  sort: string | undefined,
  page: number,
  size: number,
  signal?: AbortSignal,
): Promise<Rows> {
  const query = { filter: filterOf(filters, person), include: [...WITH_SUBMISSION, 'publication.journal'], sort: `${sort ?? DEFAULT_SORT},-id` };
  const { data, included, total } = await list('submission', { ...query, page, size, totals: true }, signal);
  return { views: data.map((submission) => viewOf(submission, included)), total: total ?? data.length };
}

function sortHere(views: SubmissionView[], sort: string): SubmissionView[] {
  const key = SORTED_HERE[sort.replace(/^-/, '')]!;
  const sign = sort.startsWith('-') ? -1 : 1;
  return [...views].sort((a, b) => sign * key(a).localeCompare(key(b)));
}

/** The copies in repositories of all these publications, with one request, by publication. */
export function useCopies(views: SubmissionView[]) {
  const ids = views.flatMap(({ publication }) => publication?.id ?? []);
  return useQuery({
    queryKey: ['copies', ids],
    enabled: ids.length > 0,
    queryFn: ({ signal }) => copiesOf(ids, signal),
  });
}

export async function copiesOf(publicationIds: string[], signal?: AbortSignal): Promise<Map<string, Array<Resource<'repositoryCopy'>>>> {
  const byPublication = new Map<string, Array<Resource<'repositoryCopy'>>>();
  for (let start = 0; start < publicationIds.length; start += 1_000) {
    const ids = publicationIds.slice(start, start + 1_000).join(',');
    const { data } = await list('repositoryCopy', { filter: `publication.id=in=(${ids})`, size: 10_000 }, signal);
    for (const copy of data) {
      const publication = copy.relationships.publication.data?.id ?? '';
      byPublication.set(publication, [...(byPublication.get(publication) ?? []), copy]);
    }
  }
  return byPublication;
}
