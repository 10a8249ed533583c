// SPDX-License-Identifier: Apache-2.0
import { newKey } from '../../api/http';
import { coreFiles, loadFiles } from '../core/files';
import { loadStored, saveAttempt } from '../core/submissions';
import { later } from '../core/timing';
import { type Draft, emptyDraft, type Id } from '../draft/Draft';
import { type Conflict, merge } from '../draft/merge';
import { FileDesk } from '../files/FileDesk';
import { DraftSession, type Kept, type Surroundings } from '../saving/DraftSession';
import { Keep } from '../saving/keep';
import type { Stored } from '../saving/Stored';

/** A draft that is being edited in this window. */
export interface Open {
  session: DraftSession;
  desk: FileDesk;
  /** Whether it goes on with what this browser kept from before. */
  isRestored: boolean;
}

/** Opens a new draft, or what was entered for one before and never saved. */
export function openNew(me: Id, start: (draft: Draft) => Draft): Open {
  const keep = new Keep(window.localStorage, me);
  const kept = keep.read(null);
  const first: Kept = kept ?? { stored: null, draft: emptyDraft(), attempt: null };
  const session = new DraftSession(surroundings(me, keep), { ...first, draft: start(first.draft) });
  return { session, desk: new FileDesk(coreFiles, null, []), isRestored: kept !== null };
}

/** Opens a stored draft, joined with what this browser kept of it. */
export async function openStored(submission: Id, me: Id): Promise<Open> {
  const [stored, files] = await Promise.all([loadStored(submission, me), loadFiles(submission)]);
  const keep = new Keep(window.localStorage, me);
  const kept = keep.read(submission);
  const { start, conflicts } = joined(stored, kept);
  const session = new DraftSession(surroundings(me, keep), start, conflicts);
  return { session, desk: new FileDesk(coreFiles, submission, files), isRestored: kept !== null };
}

function joined(stored: Stored, kept: Kept | null): { start: Kept; conflicts: Conflict[] } {
  if (!kept?.stored) {
    return { start: { stored, draft: stored.draft, attempt: null }, conflicts: [] };
  }
  const { draft, conflicts } = merge(kept.stored.draft, kept.draft, stored.draft);
  return { start: { stored, draft, attempt: null }, conflicts };
}

function surroundings(me: Id, keep: Keep): Surroundings {
  return {
    me,
    send: (attempt, stored) => saveAttempt(attempt, stored, me),
    load: (submission) => loadStored(submission, me),
    keep(kept, submission) {
      if (submission) {
        keep.write(null, null);
      }
      keep.write(submission, kept);
    },
    newKey,
    later,
    now: () => new Date(),
  };
}

/** Drafts that were made on the page of a new submission and go on at their own address. */
const handedOver = new Map<Id, Open>();

export function handOver(submission: Id, open: Open): void {
  handedOver.set(submission, open);
}

export function takeOver(submission: Id): Open | undefined {
  const open = handedOver.get(submission);
  handedOver.delete(submission);
  return open;
}
