// SPDX-License-Identifier: Apache-2.0
import type { Resource } from '../api/types';
import type { Approval } from '../submissions/perform';
import { isWebLink } from '../submissions/data';

/** What the submitter said about each repository that asks something, by its id. */
export type Answers = Record<string, 'yes' | 'no' | undefined>;

/** Whether the submitter has to agree to terms. */
export function asksForAgreement(repository: Resource<'repository'>): boolean {
  return !isWebLink(repository) && (repository.attributes.agreementText ?? '').trim() !== '';
}

/** Repositories that ask something: for agreement, or for a deposit by the submitter's own hand. */
export function asking(repositories: Array<Resource<'repository'>>): Array<Resource<'repository'>> {
  return repositories.filter((repository) => asksForAgreement(repository) || isWebLink(repository));
}

/** What is submitted: all repositories but those whose terms were declined, with the accepted terms. */
export function approvalOf(repositories: Array<Resource<'repository'>>, answers: Answers, comment: string): Approval {
  const kept = repositories.filter(({ id }) => answers[id] !== 'no');
  const agreements = kept
    .filter(asksForAgreement)
    .map(({ attributes }) => ({ [attributes.name ?? '']: attributes.agreementText ?? '' }));
  return { comment, repositories: kept.map(({ id }) => id), agreements };
}
