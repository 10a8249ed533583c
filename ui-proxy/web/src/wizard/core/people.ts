// SPDX-License-Identifier: Apache-2.0
import { list } from '../../api/resources';
import type { Id, Person } from '../draft/Draft';
import { peopleFilter, searchWords } from '../people/people';
import { readPerson, type ReadResource } from '../saving/reading';

export interface PeopleFound {
  people: Person[];
  total: number;
}

const MOST = 20;

/** People in whose names or address every word occurs. */
export async function findPeople(text: string, me: Id, signal?: AbortSignal): Promise<PeopleFound> {
  const words = searchWords(text);
  if (words.length === 0) {
    return { people: [], total: 0 };
  }
  const { data, total } = await list(
    'user',
    { filter: peopleFilter(words, me), sort: 'lastName', size: MOST, totals: true },
    signal,
  );
  return { people: data.map((user) => readPerson(user as unknown as ReadResource)), total: total ?? data.length };
}
