// SPDX-License-Identifier: Apache-2.0
import type { Id } from '../draft/Draft';

export type State = 'applies' | 'does-not-apply' | 'cannot-tell' | 'satisfied';

export interface Reason {
  fact: string;
  id?: string;
  value?: string;
  text: string;
}

export interface Warning {
  code: string;
  text: string;
}

/** What one rule of a policy asks of the paper, as core answers it. */
export interface Obligation {
  policy: { id: Id; title: string };
  rule: { id: string; source: string | null; checkedOn: string | null; note: string | null } | null;
  state: State;
  because: Reason[];
  missing: string[];
  version: 'accepted-manuscript' | 'published' | 'accepted-or-published' | null;
  embargoMonths: number | null;
  licence: string | null;
  repositories: { mode: 'all-of' | 'one-of'; ids: Id[] };
  warnings: Warning[];
}
