// SPDX-License-Identifier: Apache-2.0
import type { Included } from '../api/resources';
import type { Resource, SubmissionStatus } from '../api/types';

/** The paper's data as they go to the repositories: `Submission.metadata`. */
export interface Metadata {
  title?: string;
  doi?: string;
  abstract?: string;
  publisher?: string;
  volume?: string;
  issue?: string;
  publicationDate?: string;
  acceptanceDate?: string;
  'journal-title'?: string;
  'journal-NLMTA-ID'?: string;
  'under-embargo'?: string;
  'Embargo-end-date'?: string;
  authors?: Array<{ author?: string; orcid?: string }>;
  issns?: Array<{ issn?: string; pubType?: string }>;
  agreements?: Array<Record<string, string>>;
  [other: string]: unknown;
}

/** A submission with what it refers to. */
export interface SubmissionView {
  submission: Resource<'submission'>;
  status: SubmissionStatus;
  title: string;
  doi: string | undefined;
  metadata: Metadata;
  publication: Resource<'publication'> | undefined;
  journal: Resource<'journal'> | undefined;
  grants: Array<Resource<'grant'>>;
  funders: Map<string, Resource<'funder'>>;
  repositories: Array<Resource<'repository'>>;
  submitter: Resource<'user'> | undefined;
  preparers: Array<Resource<'user'>>;
}

/** What a list or page needs to read with a submission. */
export const WITH_SUBMISSION = ['publication', 'grants.primaryFunder', 'repositories', 'submitter', 'preparers'];

export function viewOf(submission: Resource<'submission'>, included: Included): SubmissionView {
  const { relationships, attributes } = submission;
  const publication = included.one(relationships.publication.data);
  const grants = included.many(relationships.grants.data);
  const metadata = metadataOf(attributes.metadata);
  const funders = grants.flatMap((grant) => {
    const funder = included.one(grant.relationships.primaryFunder.data);
    return funder ? [[grant.id, funder] as const] : [];
  });
  return {
    submission,
    status: attributes.submissionStatus ?? (attributes.submitted ? 'submitted' : 'draft'),
    title: publication?.attributes.title ?? metadata.title ?? '',
    doi: publication?.attributes.doi ?? metadata.doi,
    metadata,
    publication,
    journal: included.one(publication?.relationships.journal.data),
    grants,
    funders: new Map(funders),
    repositories: included.many(relationships.repositories.data),
    submitter: included.one(relationships.submitter.data),
    preparers: included.many(relationships.preparers.data),
  };
}

/** Reads the stored text; what is no JSON object counts as empty. */
export function metadataOf(text: string | null | undefined): Metadata {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Metadata) : {};
  } catch {
    return {};
  }
}

/** A person's name as people know it. */
export function nameOf(user: Resource<'user'> | undefined): string | undefined {
  if (!user) return undefined;
  const { displayName, firstName, lastName, email } = user.attributes;
  return displayName ?? ([firstName, lastName].filter(Boolean).join(' ') || (email ?? undefined));
}

/** Who submits: a person with an account, or one who was invited by mail. */
export function submitterOf(view: SubmissionView): { name: string; email: string | undefined } {
  const { submitterName, submitterEmail } = view.submission.attributes;
  const email = view.submitter?.attributes.email ?? submitterEmail?.replace(/^mailto:/, '') ?? undefined;
  return { name: nameOf(view.submitter) ?? submitterName ?? email ?? '', email };
}

/** The ids of a copy, without the address of the repository in front of them; a path on a server is none. */
export function idsOf(copy: Resource<'repositoryCopy'> | undefined): string[] {
  const ids = copy?.attributes.externalIds ?? [];
  return ids.filter((id) => !id.startsWith('file:')).map((id) => /\/(?:handle|items)\/(.+)$/.exec(id)?.[1] ?? id);
}

/** Whether PASS cannot deliver there, and the person has to go there. */
export function isWebLink(repository: Resource<'repository'>): boolean {
  return repository.attributes.integrationType === 'web-link';
}

/** Whether NIHMS fills it. */
export function isPmc(repository: Resource<'repository'>): boolean {
  return repository.attributes.repositoryKey === 'pmc';
}
