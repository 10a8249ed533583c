// SPDX-License-Identifier: Apache-2.0
import { list, operate, read } from '../../api/resources';
import { newKey } from '../../api/http';
import type { Id } from '../draft/Draft';
import type { Attempt } from '../saving/DraftSession';
import { readStored, type ReadResource } from '../saving/reading';
import { deleteOperations, requestOperations, type Sending, submitOperations } from '../saving/sending';
import type { Stored } from '../saving/Stored';

/** Reads a submission for editing. */
export async function loadStored(id: Id, me: Id): Promise<Stored> {
  const { data, included } = await read('submission', id, { include: ['publication.journal', 'submitter'] });
  return readStored(
    data as unknown as ReadResource,
    (type, linked) => included.one({ type: type as 'publication', id: linked }) as unknown as ReadResource | undefined,
    me,
  );
}

/** Saves; the key makes a repeat count once. */
export async function saveAttempt({ operations, key, draft }: Attempt, stored: Stored | null, me: Id): Promise<Stored> {
  const results = await operate(operations, key);
  const publication = results.find((each) => each?.type === 'publication');
  const submission = results.find((each) => each?.type === 'submission');
  if (!submission) {
    if (!stored) throw new Error('Core answered without the new submission.');
    return { ...stored, draft };
  }
  const read = readStored(submission as unknown as ReadResource, () => undefined, me);
  return { ...read, publication: publication?.id ?? read.publication ?? stored?.publication ?? null, draft };
}

/** Submits, or asks the submitter for approval. */
export async function sendAway(stored: Stored, sending: Sending, key: string): Promise<void> {
  const isMine = sending.draft.submitter.kind === 'me';
  await operate(isMine ? submitOperations(stored, sending) : requestOperations(stored, sending), key);
}

export async function deleteDraft(stored: Stored): Promise<void> {
  const files = await list('file', { filter: `submission.id==${stored.submission}` });
  const others = stored.publication
    ? await list('submission', { filter: `publication.id==${stored.publication};id!=${stored.submission}`, size: 1 })
    : { data: [] };
  await operate(deleteOperations(stored, files.data.map((file) => file.id), others.data.length > 0), newKey());
}

/** A remark that somebody made on the way of the submission. */
export interface Remark {
  id: Id;
  who: string;
  when: string;
  text: string;
}

export async function loadRemarks(id: Id): Promise<Remark[]> {
  const { data, included } = await list('submissionEvent', {
    filter: `submission.id==${id}`,
    include: ['performedBy'],
    sort: 'performedDate',
  });
  return data
    .filter((event) => event.attributes.comment)
    .map((event) => ({
      id: event.id,
      who: included.one(event.relationships.performedBy?.data)?.attributes.displayName ?? '',
      when: event.attributes.performedDate ?? '',
      text: event.attributes.comment ?? '',
    }));
}
