// SPDX-License-Identifier: Apache-2.0
import { getJson, postJson } from '../../api/http';
import { list } from '../../api/resources';
import type { Draft, Id } from '../draft/Draft';
import type { Schema } from '../details/schema';
import type { Obligation } from '../duties/obligations';
import { readChoice, type ChoiceAnswer, type RepositoryChoice } from '../repositories/choice';
import type { Repository } from '../repositories/Repository';

interface Answer {
  obligations: Obligation[];
}

/** What is asked of a stored submission. */
export async function obligationsOf(submission: Id, signal?: AbortSignal): Promise<Obligation[]> {
  return (await getJson<Answer>(`/policy/obligations?submission=${submission}`, { signal })).obligations;
}

/** What would be asked of a paper; nothing is saved by asking. */
export async function obligationsFor(draft: Draft, institution: Id | null, signal?: AbortSignal): Promise<Obligation[]> {
  const { publicationDate, acceptanceDate } = draft.metadata;
  const embargoEnd = draft.metadata['under-embargo'] === 'true' ? draft.metadata['Embargo-end-date'] : undefined;
  const facts = {
    grants: draft.grants.map((grant) => ({ grant })),
    institution,
    journal: draft.journal?.id ?? null,
    publicationDate: publicationDate ?? null,
    acceptanceDate: acceptanceDate ?? null,
    embargoEndDate: embargoEnd ?? null,
  };
  return (await postJson<Answer>('/policy/obligations', facts, signal)).obligations;
}

export async function repositoriesOf(submission: Id, signal?: AbortSignal): Promise<RepositoryChoice> {
  return readChoice(await getJson<ChoiceAnswer>(`/policy/repositories?submission=${submission}`, { signal }));
}

export function schemaOf(repositories: Id[], signal?: AbortSignal): Promise<Schema> {
  return getJson<Schema>(`/schema?repositories=${repositories.join(',')}`, { signal });
}

export async function allRepositories(signal?: AbortSignal): Promise<Repository[]> {
  const { data } = await list('repository', { sort: 'name', size: 500 }, signal);
  return data.map(({ id, attributes }) => ({
    id,
    name: attributes.name ?? '',
    description: attributes.description ?? '',
    url: attributes.url ?? '',
    key: attributes.repositoryKey ?? '',
    agreement: attributes.agreementText ?? '',
    isWebLink: attributes.integrationType === 'web-link',
  }));
}
