// SPDX-License-Identifier: Apache-2.0
import type { Id } from '../draft/Draft';
import type { Kept } from './DraftSession';

const PREFIX = 'pass-wizard';

/** Where a browser keeps what core does not have yet, by person and submission. */
export class Keep {
  constructor(
    private readonly storage: Storage,
    private readonly me: Id,
  ) {}

  read(submission: Id | null): Kept | null {
    try {
      const text = this.storage.getItem(this.name(submission));
      return text ? (JSON.parse(text) as Kept) : null;
    } catch {
      return null; // what cannot be read is as good as not there
    }
  }

  write(submission: Id | null, kept: Kept | null): void {
    try {
      if (kept) {
        this.storage.setItem(this.name(submission), JSON.stringify(kept));
      } else {
        this.storage.removeItem(this.name(submission));
      }
    } catch (error) {
      console.warn('The browser keeps nothing for PASS; leaving before it is saved would lose input.', error);
    }
  }

  private name(submission: Id | null): string {
    return `${PREFIX}/${this.me}/${submission ?? 'new'}`;
  }
}
