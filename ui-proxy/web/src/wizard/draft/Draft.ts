// SPDX-License-Identifier: Apache-2.0

/** The number of a stored resource, as text. */
export type Id = string;

export interface Author {
  author?: string;
  orcid?: string | null;
  [more: string]: unknown;
}

export interface Issn {
  issn?: string;
  pubType?: string;
}

/** Where a value comes from. */
export type Source = 'Crossref' | 'PubMed' | 'you';

/** What a person decided about a policy that somebody else may fulfil: deposit, or leave it out. */
export type Choice = 'send' | 'leave';

/** The bibliographic data as deposits read them; names as in the stored JSON. Unknown members stay. */
export interface Metadata {
  title?: string;
  'journal-title'?: string;
  'journal-NLMTA-ID'?: string;
  volume?: string;
  issue?: string;
  issns?: Issn[];
  publisher?: string;
  publicationDate?: string;
  acceptanceDate?: string;
  abstract?: string;
  authors?: Author[];
  'under-embargo'?: string;
  'Embargo-end-date'?: string;
  doi?: string;
  agreements?: Record<string, string>[];
  sources?: Record<string, Source>;
  hints?: { 'collection-tags'?: string[]; 'by-policy'?: Record<Id, Choice>; 'offered-repositories'?: Id[] };
  [more: string]: unknown;
}

export interface Person {
  id: Id;
  name: string;
  email: string;
  affiliation: string[];
}

/** For whom the submission is: oneself, somebody with an account, or somebody to be invited. */
export type Submitter =
  | { kind: 'me' }
  | { kind: 'person'; person: Person | null }
  | { kind: 'invited'; name: string; email: string };

export interface Journal {
  id: Id;
  name: string;
}

/** Everything that a person decides before submitting, files apart. */
export interface Draft {
  submitter: Submitter;
  pmid: string;
  journal: Journal | null;
  metadata: Metadata;
  grants: Id[];
  policies: Id[];
  repositories: Id[];
}

export function emptyDraft(): Draft {
  return {
    submitter: { kind: 'me' },
    pmid: '',
    journal: null,
    metadata: {},
    grants: [],
    policies: [],
    repositories: [],
  };
}

export function isProxy(draft: Draft): boolean {
  return draft.submitter.kind !== 'me';
}

export function titleOf(draft: Draft): string {
  return (draft.metadata.title ?? '').trim();
}
