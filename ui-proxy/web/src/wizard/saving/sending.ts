// SPDX-License-Identifier: Apache-2.0
import type { Operation } from '../../api/resources';
import type { TypeName } from '../../api/types';
import type { Draft, Id } from '../draft/Draft';
import type { Stored } from './Stored';

/** How the person lets go of the draft. */
export interface Sending {
  draft: Draft;
  comment: string;
  /** What was agreed to, by the repository's name. */
  agreements: Record<string, string>[];
  /** Repositories whose agreement was declined. */
  declined: Id[];
}

/** Submits: the event, and the change of status that claims it, in one transaction. */
export function submitOperations(stored: Stored, { draft, comment, agreements, declined }: Sending): Operation[] {
  const metadata = agreements.length > 0 ? { ...draft.metadata, agreements } : draft.metadata;
  const repositories = draft.repositories.filter((id) => !declined.includes(id));
  return [
    event(stored.submission, 'submitted', comment),
    {
      op: 'update',
      data: {
        type: 'submission',
        id: stored.submission,
        attributes: {
          version: stored.version,
          submissionStatus: 'submitted',
          submitted: true,
          metadata: JSON.stringify(metadata),
        },
        relationships: { repositories: { data: repositories.map((id) => ({ type: 'repository', id })) } },
      },
    },
  ];
}

/** Asks the submitter for approval. */
export function requestOperations(stored: Stored, { draft, comment }: Sending): Operation[] {
  const type = draft.submitter.kind === 'invited' ? 'approval-requested-newuser' : 'approval-requested';
  return [
    event(stored.submission, type, comment),
    {
      op: 'update',
      data: {
        type: 'submission',
        id: stored.submission,
        attributes: { version: stored.version, submissionStatus: 'approval-requested' },
      },
    },
  ];
}

function event(submission: Id, eventType: string, comment: string): Operation {
  return {
    op: 'add',
    data: {
      type: 'submissionEvent',
      attributes: { eventType, comment: comment.trim() || null },
      relationships: { submission: { data: { type: 'submission', id: submission } } },
    },
  };
}

/** Deletes a draft with its files and, unless somebody else uses it, its publication. */
export function deleteOperations(stored: Stored, files: Id[], isPublicationShared: boolean): Operation[] {
  const refs: { type: TypeName; id: Id }[] = [...files.map((id) => ({ type: 'file' as const, id })), { type: 'submission', id: stored.submission }];
  if (stored.publication && !isPublicationShared) {
    refs.push({ type: 'publication', id: stored.publication });
  }
  return refs.map((ref) => ({ op: 'remove', ref }));
}
