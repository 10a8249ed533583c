// SPDX-License-Identifier: Apache-2.0
import { ApiError, NotFound, SignedOut, Unreachable, VersionConflict } from '../../api/errors';
import type { Operation } from '../../api/resources';
import type { Draft, Id } from '../draft/Draft';
import type { Conflict } from '../draft/merge';
import { merge } from '../draft/merge';
import { saveOperations } from './operations';
import type { Stored } from './Stored';

/** One request to save; repeated under the same key until an answer comes, so it counts once. */
export interface Attempt {
  key: string;
  operations: Operation[];
  draft: Draft;
}

export type SaveState =
  | { kind: 'idle' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'offline' }
  | { kind: 'conflict'; conflicts: Conflict[] }
  | { kind: 'gone' }
  | { kind: 'refused'; detail: string };

/** What is kept in the browser until core has it. */
export interface Kept {
  stored: Stored | null;
  draft: Draft;
  attempt: Attempt | null;
}

export interface Surroundings {
  me: Id;
  /** Sends an attempt and answers how core has the draft then. */
  send(attempt: Attempt, stored: Stored | null): Promise<Stored>;
  load(submission: Id): Promise<Stored>;
  /** Keeps the draft in the browser under its submission, or forgets it. */
  keep(kept: Kept | null, submission: Id | null): void;
  newKey(): string;
  /** Calls after some time; answers how to call it off. */
  later(milliseconds: number, action: () => void): () => void;
  now(): Date;
}

export interface Snapshot {
  draft: Draft;
  stored: Stored | null;
  state: SaveState;
}

const PAUSE_AFTER_TYPING = 800;
const FIRST_RETRY = 1_000;
const LONGEST_RETRY = 30_000;

/** Holds a draft while it is edited, saves it by itself, and loses nothing when that fails. */
export class DraftSession {
  private snapshot: Snapshot;
  private attempt: Attempt | null;
  private isRunning = false;
  private isClosed = false;
  private retryDelay = FIRST_RETRY;
  private cancelTimer: () => void = () => undefined;
  private listeners = new Set<() => void>();
  private waiting: ((isSaved: boolean) => void)[] = [];

  constructor(
    private readonly around: Surroundings,
    start: Kept,
    conflicts: Conflict[] = [],
  ) {
    this.attempt = start.attempt;
    const state: SaveState = conflicts.length > 0 ? { kind: 'conflict', conflicts } : { kind: 'idle' };
    this.snapshot = { draft: start.draft, stored: start.stored, state };
    if (start.attempt || (start.stored && this.isDirty())) {
      this.schedule(0);
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly get = (): Snapshot => this.snapshot;

  /** Changes the draft; what is stored already is saved soon, a new draft only by flush(). */
  update(change: (draft: Draft) => Draft): void {
    const draft = change(this.snapshot.draft);
    if (draft === this.snapshot.draft) {
      return;
    }
    this.publish({ draft });
    this.keep();
    if (this.snapshot.stored && this.isDirty()) {
      if (this.mayRun()) {
        this.publish({ state: { kind: 'unsaved' } });
      }
      this.schedule(PAUSE_AFTER_TYPING);
    }
  }

  /** Saves at once; answers whether everything is stored. Waits while the person is asked. */
  flush(): Promise<boolean> {
    return new Promise((done) => {
      this.waiting.push(done);
      void this.run();
    });
  }

  /** Tries again at once, because the person does not want to wait. */
  retry(): void {
    void this.run();
  }

  /** Goes on after the person chose between two versions. */
  resolve(draft: Draft): void {
    this.publish({ draft, state: { kind: 'unsaved' } });
    this.keep();
    void this.run();
  }

  /** Takes over how core has the draft after another request, for example by somebody else. */
  async reload(): Promise<void> {
    const { stored } = this.snapshot;
    if (stored) {
      this.join(stored, await this.around.load(stored.submission));
      void this.run();
    }
  }

  /** Forgets what is kept here: the draft was sent or deleted. */
  close(): void {
    this.isClosed = true;
    this.cancelTimer();
    this.around.keep(null, this.snapshot.stored?.submission ?? null);
  }

  /** The page is left: saves what is stored already at once; what fails stays kept in the browser. */
  leave(): void {
    this.cancelTimer();
    if (this.snapshot.stored && !this.isClosed && this.isDirty()) {
      void this.run();
    }
  }

  isDirty(): boolean {
    const { stored, draft } = this.snapshot;
    return !stored || saveOperations(stored, draft, this.around.me).length > 0;
  }

  private schedule(milliseconds: number): void {
    this.cancelTimer();
    this.cancelTimer = this.around.later(milliseconds, () => void this.run());
  }

  private async run(): Promise<void> {
    this.cancelTimer();
    if (this.isRunning || this.isClosed) {
      return;
    }
    this.isRunning = true;
    try {
      let goesOn = true;
      while (goesOn && this.mayRun() && (this.attempt || this.isDirty())) {
        goesOn = await this.once();
      }
    } finally {
      this.isRunning = false;
    }
    this.settle();
  }

  /** Whether nothing stands against sending. */
  private mayRun(): boolean {
    return !['conflict', 'gone'].includes(this.snapshot.state.kind);
  }

  private async once(): Promise<boolean> {
    this.attempt ??= this.newAttempt();
    this.publish({ state: { kind: 'saving' } });
    this.keep();
    try {
      const answer = await this.around.send(this.attempt, this.snapshot.stored);
      const stored = { ...answer, draft: this.attempt.draft };
      this.attempt = null;
      this.retryDelay = FIRST_RETRY;
      this.publish({ stored, state: { kind: 'saved', at: this.around.now() } });
      this.keep();
      return true;
    } catch (failure) {
      return this.failed(failure);
    }
  }

  private newAttempt(): Attempt {
    const { stored, draft } = this.snapshot;
    return { key: this.around.newKey(), operations: saveOperations(stored, draft, this.around.me), draft };
  }

  private async failed(error: unknown): Promise<boolean> {
    if (error instanceof VersionConflict) return this.conflicted();
    if (isPassing(error)) {
      this.publish({ state: { kind: 'offline' } });
      this.schedule(this.retryDelay);
      this.retryDelay = Math.min(this.retryDelay * 2, LONGEST_RETRY);
      return false;
    }
    this.attempt = null;
    const detail = error instanceof Error ? error.message : String(error);
    this.publish({ state: error instanceof NotFound ? { kind: 'gone' } : { kind: 'refused', detail } });
    return false;
  }

  private async conflicted(): Promise<boolean> {
    const { stored } = this.snapshot;
    this.attempt = null;
    if (!stored) {
      return false;
    }
    try {
      this.join(stored, await this.around.load(stored.submission));
      return true;
    } catch (failure) {
      return this.failed(failure);
    }
  }

  private join(base: Stored, theirs: Stored): void {
    const merged = merge(base.draft, this.snapshot.draft, theirs.draft);
    const state: SaveState =
      merged.conflicts.length > 0 ? { kind: 'conflict', conflicts: merged.conflicts } : { kind: 'unsaved' };
    this.publish({ stored: theirs, draft: merged.draft, state });
    this.keep();
  }

  /** Answers those who wait, unless the person has to do something first. */
  private settle(): void {
    const { kind } = this.snapshot.state;
    const isClean = this.snapshot.stored !== null && !this.attempt && !this.isDirty();
    if (isClean && (kind === 'unsaved' || kind === 'saving')) {
      this.publish({ state: { kind: 'saved', at: this.around.now() } });
    }
    if (isClean || kind === 'refused' || kind === 'gone') {
      this.waiting.splice(0).forEach((done) => done(isClean));
    }
  }

  private keep(): void {
    if (this.isClosed) return;
    const { stored, draft } = this.snapshot;
    const isClean = stored !== null && !this.attempt && !this.isDirty();
    this.around.keep(isClean ? null : { stored, draft, attempt: this.attempt }, stored?.submission ?? null);
  }

  private publish(change: Partial<Snapshot>): void {
    this.snapshot = { ...this.snapshot, ...change };
    this.listeners.forEach((listener) => listener());
  }
}

/** Whether the same request may succeed later: no answer came, or none that says anything of it. */
function isPassing(error: unknown): boolean {
  const isOverloaded = error instanceof ApiError && (error.status >= 500 || error.status === 429);
  return error instanceof Unreachable || error instanceof SignedOut || isOverloaded;
}
