// SPDX-License-Identifier: Apache-2.0
import type { Operation } from '../../api/resources';
import type { TypeName } from '../../api/types';
import type { Draft, Id } from '../draft/Draft';
import { isSame } from '../draft/equal';
import { isEmail } from '../people/people';
import type { Stored } from './Stored';

type Link = { type: TypeName; id: Id } | { type: TypeName; lid: string };

interface Parts {
  attributes: Record<string, unknown>;
  relationships: Record<string, { data: Link | Link[] | null }>;
}

/** What makes the stored draft equal to this one; nothing when it is. */
export function saveOperations(stored: Stored | null, draft: Draft, me: Id): Operation[] {
  if (!stored) {
    return createOperations(draft, me);
  }
  const before = { publication: publicationOf(stored.draft), submission: submissionOf(stored.draft, me, stored) };
  const after = { publication: publicationOf(draft), submission: submissionOf(draft, me, stored) };
  const operations: Operation[] = [];
  if (stored.publication) {
    operations.push(...update('publication', stored.publication, before.publication, after.publication));
  } else {
    operations.push({ op: 'add', data: { type: 'publication', lid: 'publication', ...after.publication } });
    after.submission.relationships.publication = { data: { type: 'publication', lid: 'publication' } };
  }
  const changed = update('submission', stored.submission, before.submission, after.submission);
  return [...operations, ...changed.map((each) => versioned(each, stored.version))];
}

function createOperations(draft: Draft, me: Id): Operation[] {
  const submission = submissionOf(draft, me, null);
  const attributes = {
    ...submission.attributes,
    submissionStatus: 'draft',
    submitted: false,
    source: 'pass',
    aggregatedDepositStatus: 'not-started',
  };
  const relationships = {
    ...submission.relationships,
    publication: { data: { type: 'publication', lid: 'publication' } },
  };
  return [
    { op: 'add', data: { type: 'publication', lid: 'publication', ...publicationOf(draft) } },
    { op: 'add', data: { type: 'submission', lid: 'submission', attributes, relationships } },
  ];
}

function publicationOf(draft: Draft): Parts {
  const { title, doi, abstract, volume, issue } = draft.metadata;
  return {
    attributes: {
      title: text(title),
      doi: text(doi),
      pmid: text(draft.pmid),
      publicationAbstract: text(abstract),
      volume: text(volume),
      issue: text(issue),
    },
    relationships: { journal: { data: draft.journal ? { type: 'journal', id: draft.journal.id } : null } },
  };
}

function text(value: unknown): string | null {
  const written = value === undefined || value === null ? '' : String(value).trim();
  return written || null;
}

function submissionOf(draft: Draft, me: Id, stored: Stored | null): Parts {
  return {
    attributes: { metadata: JSON.stringify(draft.metadata), ...invitation(draft) },
    relationships: {
      submitter: { data: submitter(draft, me) },
      preparers: { data: links('user', preparers(draft, me, stored?.preparers ?? [])) },
      grants: { data: links('grant', draft.grants) },
      repositories: { data: links('repository', draft.repositories) },
      effectivePolicies: { data: links('policy', draft.policies) },
    },
  };
}

function invitation({ submitter }: Draft): Record<string, unknown> {
  const invited = submitter.kind === 'invited' ? submitter : { name: '', email: '' };
  const email = invited.email.trim();
  return { submitterName: text(invited.name), submitterEmail: isEmail(email) ? `mailto:${email}` : null };
}

function submitter(draft: Draft, me: Id): Link | null {
  const id = submitterId(draft, me);
  return id ? { type: 'user', id } : null;
}

export function submitterId({ submitter }: Draft, me: Id): Id | null {
  return submitter.kind === 'me' ? me : submitter.kind === 'person' ? (submitter.person?.id ?? null) : null;
}

/** Who prepares for somebody else stays a preparer; a submitter is none. */
function preparers(draft: Draft, me: Id, before: Id[]): Id[] {
  const others = before.filter((id) => id !== me);
  return draft.submitter.kind === 'me' ? others : [...others, me];
}

function links(type: TypeName, ids: Id[]): Link[] {
  return [...ids].sort((a, b) => Number(a) - Number(b)).map((id) => ({ type, id }));
}

function update(type: TypeName, id: Id, before: Parts, after: Parts): Operation[] {
  const attributes = changed(before.attributes, after.attributes);
  const relationships = changed(before.relationships, after.relationships);
  const isSameAsBefore = Object.keys({ ...attributes, ...relationships }).length === 0;
  return isSameAsBefore ? [] : [{ op: 'update', data: { type, id, attributes, relationships } }];
}

function changed<T>(before: Record<string, T>, after: Record<string, T>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(after).filter(([name, value]) => !isSame(parsed(name, before[name]), parsed(name, value))),
  );
}

/** The metadata are compared as what they say, not as they are written. */
function parsed(name: string, value: unknown): unknown {
  return name === 'metadata' && typeof value === 'string' ? JSON.parse(value) : value;
}

function versioned(operation: Operation, version: number): Operation {
  const { data } = operation;
  return data ? { ...operation, data: { ...data, attributes: { ...data.attributes, version } } } : operation;
}
