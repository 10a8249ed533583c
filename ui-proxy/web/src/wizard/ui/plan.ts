// SPDX-License-Identifier: Apache-2.0
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { allRepositories, obligationsFor, obligationsOf, repositoriesOf, schemaOf } from '../core/policies';
import { institutionOf } from '../core/grants';
import type { Schema } from '../details/schema';
import { choicesOf, withRepositories } from '../draft/changes';
import { isPartialDate } from '../draft/dates';
import type { Draft, Id } from '../draft/Draft';
import { isSame } from '../draft/equal';
import { dutiesOf, type Duty, effectivePolicies } from '../duties/duties';
import { chosen, offered, type RepositoryChoice } from '../repositories/choice';
import type { Repository } from '../repositories/Repository';
import type { DraftSession } from '../saving/DraftSession';

/** What follows from the paper and its grants: duties, repositories, and what these want to know. */
export interface Plan {
  duties: Duty[] | undefined;
  /** Why it could not be worked out. */
  error: Error | null;
  isWorking: boolean;
  repositories: Repository[];
  choice: RepositoryChoice | undefined;
  schema: Schema | undefined;
}

interface Worked {
  duties: Duty[];
  choice: RepositoryChoice | undefined;
}

/** What duties depend on. */
function factsOf(draft: Draft): unknown[] {
  const { publicationDate, acceptanceDate, doi } = draft.metadata;
  const embargo = draft.metadata['under-embargo'] === 'true' ? draft.metadata['Embargo-end-date'] : undefined;
  const dates = [publicationDate, acceptanceDate, embargo].map((date) => (date && isPartialDate(date) ? date : null));
  const { submitter } = draft;
  const who = submitter.kind === 'person' ? (submitter.person?.id ?? null) : submitter.kind;
  return [[...draft.grants].sort(), dates, doi ?? null, draft.pmid, draft.journal?.id ?? null, who, choicesOf(draft)];
}

/** Works the plan out and keeps it right while facts change. */
export function usePlan(session: DraftSession, draft: Draft, submission: Id | null, isSaved: boolean): Plan {
  const repositories = useQuery({ queryKey: ['wizard', 'repositories'], queryFn: () => allRepositories(), staleTime: 300_000 });
  const worked = useQuery({
    ...workQuery(session, submission, draft),
    placeholderData: keepPreviousData,
    enabled: submission === null || isSaved,
  });
  const schema = useQuery({
    ...schemaQuery(draft.repositories),
    placeholderData: keepPreviousData,
    enabled: draft.repositories.length > 0,
  });
  return {
    duties: worked.data?.duties,
    error: worked.error ?? schema.error ?? repositories.error,
    isWorking: worked.isFetching,
    repositories: repositories.data ?? [],
    choice: worked.data?.choice,
    schema: draft.repositories.length > 0 ? schema.data : undefined,
  };
}

export function workQuery(session: DraftSession, submission: Id | null, draft: Draft) {
  return {
    queryKey: ['wizard', 'plan', submission, factsOf(draft)],
    queryFn: () => (submission ? workOut(session, submission) : ask(session, draft)),
    staleTime: 60_000,
  };
}

export function schemaQuery(repositories: Id[]) {
  const ids = [...repositories].sort();
  return { queryKey: ['wizard', 'schema', ids], queryFn: () => schemaOf(ids), staleTime: 300_000 };
}

/** Before anything is saved. */
async function ask(session: DraftSession, draft: Draft): Promise<Worked> {
  const { submitter } = draft;
  const institution = submitter.kind === 'person' && submitter.person ? await institutionOf(submitter.person) : null;
  const duties = dutiesOf(await obligationsFor(draft, institution));
  session.update((current) => withPolicies(current, duties));
  return { duties, choice: undefined };
}

/** The policies that core works out for what it has stored, then the repositories that follow from them. */
async function workOut(session: DraftSession, submission: Id): Promise<Worked> {
  const duties = dutiesOf(await obligationsOf(submission));
  session.update((current) => withPolicies(current, duties));
  if (!(await session.flush())) throw new Error('The draft cannot be saved at the moment.');
  const choice = await repositoriesOf(submission);
  session.update((current) => withChosen(current, choice));
  return { duties, choice };
}

function withPolicies(draft: Draft, duties: Duty[]): Draft {
  const policies = effectivePolicies(duties, choicesOf(draft));
  return isSame([...policies].sort(), [...draft.policies].sort()) ? draft : { ...draft, policies };
}

function withChosen(draft: Draft, choice: RepositoryChoice): Draft {
  const before = draft.metadata.hints?.['offered-repositories'] ?? [];
  const repositories = chosen(choice, draft.repositories, before);
  const next = withRepositories(draft, repositories, offered(choice));
  const isUnchanged =
    isSame([...repositories].sort(), [...draft.repositories].sort()) && isSame(before, offered(choice));
  return isUnchanged ? draft : next;
}
