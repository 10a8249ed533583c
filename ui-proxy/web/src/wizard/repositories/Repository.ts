// SPDX-License-Identifier: Apache-2.0
import type { Id } from '../draft/Draft';

export interface Repository {
  id: Id;
  name: string;
  description: string;
  url: string;
  key: string;
  /** Legal text to agree to; empty when there is none. */
  agreement: string;
  /** Whether the person deposits there, since PASS cannot. */
  isWebLink: boolean;
}

/** The repository that NIHMS fills. */
export const NIHMS_KEY = 'pmc';

export function nihmsAmong(repositories: Repository[]): Id | null {
  return repositories.find((each) => each.key === NIHMS_KEY)?.id ?? null;
}
