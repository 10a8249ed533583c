// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { getJson } from '../api/http';
import { type Included, list, read } from '../api/resources';
import type { components } from '../api/generated';
import type { Resource } from '../api/types';
import { type SubmissionView, WITH_SUBMISSION, viewOf } from './data';

/** A submission with everything that belongs to it. */
export interface Details {
  view: SubmissionView;
  deposits: Array<Resource<'deposit'>>;
  copies: Array<Resource<'repositoryCopy'>>;
  files: Array<Resource<'file'>>;
  events: Array<Resource<'submissionEvent'>>;
  history: Array<Resource<'history'>>;
  people: Included;
}

export const detailsKey = (id: string) => ['submission', id];

/** While deposits are under way the page looks again by itself. */
const LOOK_AGAIN = 5_000;

export function useDetails(id: string) {
  return useQuery({
    queryKey: detailsKey(id),
    queryFn: ({ signal }) => readDetails(id, signal),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? LOOK_AGAIN : false),
  });
}

export async function readDetails(id: string, signal?: AbortSignal): Promise<Details> {
  const ofSubmission = { filter: `submission.id==${/^\d+$/.test(id) ? id : 0}` };
  const byTime = { ...ofSubmission, include: ['performedBy'], sort: 'performedDate' };
  const [submission, deposits, files, events, history] = await Promise.all([
    read('submission', id, { include: [...WITH_SUBMISSION, 'publication.journal'] }, signal),
    list('deposit', { ...ofSubmission, include: ['repositoryCopy', 'repository'] }, signal),
    list('file', { ...ofSubmission, sort: 'name' }, signal),
    list('submissionEvent', byTime, signal),
    list('history', byTime, signal),
  ]);
  const view = viewOf(submission.data, submission.included);
  const copies = view.publication
    ? (await list('repositoryCopy', { filter: `publication.id==${view.publication.id}` }, signal)).data
    : [];
  const people = events.included.and(history.included);
  return { view, deposits: deposits.data, copies, files: files.data, events: events.data, history: history.data, people };
}

function isUnderWay({ view, deposits, copies }: Details): boolean {
  return view.status === 'submitted' && (deposits.length === 0 || copies.length < deposits.length);
}

export type Obligation = NonNullable<components['schemas']['Obligations']['obligations']>[number];

/** What the policies ask of a submission, with reasons. */
export function useObligations(id: string) {
  return useQuery({
    queryKey: ['obligations', id],
    queryFn: async ({ signal }) =>
      (await getJson<components['schemas']['Obligations']>(`/policy/obligations?submission=${id}`, { signal })).obligations ?? [],
  });
}

/** Whether a repository or PASS gave up on a deposit, so that the submission can be reopened. */
export function isRejected({ view, deposits }: Details): boolean {
  const statuses = deposits.map((deposit) => deposit.attributes.depositStatus);
  return view.status === 'needs-attention' || statuses.includes('rejected') || statuses.includes('failed');
}
