// SPDX-License-Identifier: Apache-2.0
import type { Draft, Id, Metadata, Person, Submitter } from '../draft/Draft';
import type { Stored } from './Stored';

/** A resource of core with the names of what it links to. */
export interface ReadResource {
  id: Id;
  attributes?: Record<string, unknown>;
  relationships?: Record<string, { data?: unknown }>;
}

/** A stored submission with what it includes, as a draft. */
export function readStored(
  submission: ReadResource,
  find: (type: string, id: Id) => ReadResource | undefined,
  me: Id,
): Stored {
  const publicationId = link(submission, 'publication');
  const publication = publicationId ? find('publication', publicationId) : undefined;
  const submitterId = link(submission, 'submitter');
  return {
    submission: submission.id,
    publication: publicationId,
    version: Number(submission.attributes?.version ?? 0),
    status: textOf(submission, 'submissionStatus') || 'draft',
    isOurs: textOf(submission, 'source') === 'pass',
    submitterId,
    preparers: links(submission, 'preparers'),
    draft: {
      submitter: readSubmitter(submission, submitterId ? find('user', submitterId) : undefined, submitterId, me),
      pmid: publication ? textOf(publication, 'pmid') : '',
      journal: readJournal(publication, find),
      metadata: readMetadata(submission, publication),
      grants: links(submission, 'grants'),
      policies: links(submission, 'effectivePolicies'),
      repositories: links(submission, 'repositories'),
    },
  };
}

function readSubmitter(
  submission: ReadResource,
  user: ReadResource | undefined,
  id: Id | null,
  me: Id,
): Submitter {
  if (id === me) {
    return { kind: 'me' };
  }
  if (id) {
    return { kind: 'person', person: readPerson(user ?? { id }) };
  }
  const name = textOf(submission, 'submitterName');
  const email = textOf(submission, 'submitterEmail').replace(/^mailto:/, '');
  return name || email ? { kind: 'invited', name, email } : { kind: 'person', person: null };
}

export function readPerson(user: ReadResource): Person {
  const full = [textOf(user, 'firstName'), textOf(user, 'lastName')].filter(Boolean).join(' ');
  const affiliation = user.attributes?.affiliation;
  return {
    id: user.id,
    name: textOf(user, 'displayName') || full || textOf(user, 'email'),
    email: textOf(user, 'email'),
    affiliation: Array.isArray(affiliation) ? affiliation.map(String) : [],
  };
}

function readJournal(
  publication: ReadResource | undefined,
  find: (type: string, id: Id) => ReadResource | undefined,
): Draft['journal'] {
  const id = publication ? link(publication, 'journal') : null;
  const journal = id ? find('journal', id) : undefined;
  return id ? { id, name: journal ? textOf(journal, 'journalName') : '' } : null;
}

/** What loaders made has no metadata; then the publication tells what is known. */
function readMetadata(submission: ReadResource, publication: ReadResource | undefined): Metadata {
  const stored = parsed(textOf(submission, 'metadata'));
  const metadata: Metadata = { ...stored };
  const fill = (name: keyof Metadata & string, attribute: string) => {
    const value = publication ? textOf(publication, attribute) : '';
    if (!metadata[name] && value) {
      metadata[name] = value;
    }
  };
  fill('title', 'title');
  fill('doi', 'doi');
  fill('volume', 'volume');
  fill('issue', 'issue');
  fill('abstract', 'publicationAbstract');
  return metadata;
}

function parsed(text: string): Metadata {
  try {
    const value: unknown = JSON.parse(text || '{}');
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Metadata) : {};
  } catch {
    return {}; // a text that is no JSON holds nothing that could be shown
  }
}

export function textOf(resource: ReadResource, attribute: string): string {
  const value = resource.attributes?.[attribute];
  return value === null || value === undefined ? '' : String(value);
}

export function link(resource: ReadResource, name: string): Id | null {
  const data = resource.relationships?.[name]?.data;
  return isIdentifier(data) ? data.id : null;
}

export function links(resource: ReadResource, name: string): Id[] {
  const data = resource.relationships?.[name]?.data;
  return Array.isArray(data) ? data.filter(isIdentifier).map((each) => each.id) : [];
}

function isIdentifier(value: unknown): value is { id: Id } {
  return typeof value === 'object' && value !== null && typeof (value as { id?: unknown }).id === 'string';
}
