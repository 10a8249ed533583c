// SPDX-License-Identifier: Apache-2.0
import { ApiError } from '../api/errors';
import { type Operation, link, operate, remove } from '../api/resources';
import type { Attributes } from '../api/types';
import type { SubmissionView } from './data';
import type { Details } from './detail';
import type { Action } from './roles';

type EventType = NonNullable<Attributes<'submissionEvent'>['eventType']>;

/** The actions that need nothing but a comment. */
export type SimpleAction = Exclude<Action, 'edit' | 'delete' | 'approve' | 'comment'>;

const EFFECTS: Record<SimpleAction, { event: EventType; change?: Partial<Attributes<'submission'>> }> = {
  'request-changes': { event: 'changes-requested', change: { submissionStatus: 'changes-requested' } },
  withdraw: { event: 'changes-requested', change: { submissionStatus: 'changes-requested' } },
  'send-again': { event: 'approval-requested' },
  cancel: { event: 'cancelled', change: { submissionStatus: 'cancelled' } },
  reopen: { event: 'changes-requested', change: { submissionStatus: 'changes-requested', submitted: false } },
};

/** Does an action and tells the others, all or nothing. Repeating it with the same key does it once. */
export async function perform(view: SubmissionView, action: SimpleAction, comment: string, key: string): Promise<void> {
  const { event, change } = EFFECTS[action];
  const isUnknown = view.submission.relationships.submitter.data === null;
  const type = event === 'approval-requested' && isUnknown ? 'approval-requested-newuser' : event;
  const operations = [eventOperation(view, type, comment)];
  if (change) operations.push(changeOperation(view, change));
  await operate(operations, key);
}

/** What the submitter agreed to, and where the paper goes. */
export interface Approval {
  comment: string;
  /** Ids of the repositories that stay. */
  repositories: string[];
  /** Agreement texts by name of the repository. */
  agreements: Array<Record<string, string>>;
}

/** Submits for the repositories whose terms were agreed to. */
export async function approve(view: SubmissionView, approval: Approval, key: string): Promise<void> {
  const metadata = JSON.stringify({ ...view.metadata, agreements: approval.agreements });
  const change = changeOperation(view, { submissionStatus: 'submitted', submitted: true, metadata });
  change.data!.relationships = {
    repositories: { data: approval.repositories.map((id) => ({ type: 'repository', id })) },
  };
  await operate([eventOperation(view, 'submitted', approval.comment), change], key);
}

function eventOperation({ submission }: SubmissionView, eventType: EventType, comment: string): Operation {
  return {
    op: 'add',
    data: {
      type: 'submissionEvent',
      attributes: { eventType, ...(comment.trim() ? { comment: comment.trim() } : {}) },
      relationships: { submission: link('submission', submission.id) },
    },
  };
}

function changeOperation({ submission }: SubmissionView, attributes: Partial<Attributes<'submission'>>): Operation {
  const { version } = submission.attributes;
  const changed = version === undefined ? attributes : { ...attributes, version };
  return { op: 'update', data: { type: 'submission', id: submission.id, attributes: changed } };
}

/** Deletes a draft with its files, and the publication unless another submission uses it. */
export async function deleteDraft({ view, files }: Details): Promise<void> {
  const operations: Operation[] = files.map(({ id }) => ({ op: 'remove', ref: { type: 'file', id } }));
  operations.push({ op: 'remove', ref: { type: 'submission', id: view.submission.id } });
  await operate(operations);
  if (!view.publication) return;
  try {
    await remove('publication', view.publication.id);
  } catch (error) {
    // Somebody else's submission needs it; core refuses then, and that is right.
    if (!(error instanceof ApiError)) throw error;
  }
}
