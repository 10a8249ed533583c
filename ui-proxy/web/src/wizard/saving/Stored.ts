// SPDX-License-Identifier: Apache-2.0
import type { Draft, Id } from '../draft/Draft';

/** A draft as core has it. */
export interface Stored {
  submission: Id;
  publication: Id | null;
  version: number;
  status: string;
  /** Whether it began in PASS; what a loader made can be finished but not deleted. */
  isOurs: boolean;
  submitterId: Id | null;
  preparers: Id[];
  draft: Draft;
}

const OPEN = ['draft', 'manuscript-required', 'approval-requested', 'changes-requested'];

/** Whether this person may still change it: submitter and preparers until it is sent. */
export function isEditable({ status, submitterId, preparers }: Stored, me: Id): boolean {
  return OPEN.includes(status) && (submitterId === me || preparers.includes(me));
}
