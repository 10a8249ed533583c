// SPDX-License-Identifier: Apache-2.0
import { beforeEach, describe, expect, it } from 'vitest';
import { ApiError, NotFound, Unreachable, VersionConflict } from '../../api/errors';
import { type Draft, emptyDraft } from '../draft/Draft';
import { type Attempt, DraftSession, type Kept, type Surroundings } from './DraftSession';
import type { Stored } from './Stored';

/** Core and browser as the session sees them, with time that stands still until it is told. */
class World implements Surroundings {
  me = '1';
  kept: Kept | null = null;
  sent: Attempt[] = [];
  answers: (() => Promise<void>)[] = [];
  theirs: Stored | null = null;
  version = 0;
  private timers: { at: number; action: () => void }[] = [];
  private time = 0;
  private keys = 0;

  async send(attempt: Attempt, stored: Stored | null): Promise<Stored> {
    this.sent.push(attempt);
    await this.answers.shift()?.();
    return { ...(stored ?? STORED), version: ++this.version, draft: attempt.draft };
  }

  load(): Promise<Stored> {
    return Promise.resolve(this.theirs ?? STORED);
  }

  keep(kept: Kept | null): void {
    this.kept = kept;
  }

  newKey(): string {
    return `key-${++this.keys}`;
  }

  later(milliseconds: number, action: () => void): () => void {
    const timer = { at: this.time + milliseconds, action };
    this.timers.push(timer);
    return () => (this.timers = this.timers.filter((each) => each !== timer));
  }

  now(): Date {
    return new Date(2026, 10, 21);
  }

  async pass(milliseconds: number): Promise<void> {
    this.time += milliseconds;
    const due = this.timers.filter((timer) => timer.at <= this.time);
    this.timers = this.timers.filter((timer) => timer.at > this.time);
    due.forEach((timer) => timer.action());
    await settled();
  }
}

/** Lets all promises that are ready go on. */
async function settled(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}

function titled(title: string, more: Partial<Draft> = {}): Draft {
  return { ...emptyDraft(), metadata: { title }, ...more };
}

const STORED: Stored = {
  submission: '7', publication: '6', version: 0, status: 'draft', isOurs: true, submitterId: '1', preparers: [],
  draft: titled('Old'),
};

const fail = (error: Error) => () => Promise.reject(error);

describe('a draft session', () => {
  let world: World;
  let session: DraftSession;
  const type = (title: string) => session.update((draft) => ({ ...draft, metadata: { ...draft.metadata, title } }));
  const kind = () => session.get().state.kind;

  beforeEach(() => {
    world = new World();
    session = new DraftSession(world, { stored: STORED, draft: STORED.draft, attempt: null });
  });

  it('saves by itself after a pause in typing, once', async () => {
    type('N');
    type('New');
    expect(kind()).toBe('unsaved');
    expect(world.sent).toHaveLength(0);
    await world.pass(800);
    expect(world.sent.map((attempt) => attempt.draft.metadata.title)).toEqual(['New']);
    expect([kind(), world.kept]).toEqual(['saved', null]);
  });

  it('keeps in the browser what core does not have yet', () => {
    type('New');
    expect(world.kept?.draft.metadata.title).toBe('New');
    expect(world.kept?.stored?.draft.metadata.title).toBe('Old');
  });

  it('repeats under the same key while nobody answers, and waits longer each time', async () => {
    world.answers = [fail(new Unreachable(null)), fail(new ApiError(503, []))];
    type('New');
    await world.pass(800);
    expect(kind()).toBe('offline');
    await world.pass(1000);
    await world.pass(1999);
    expect(world.sent).toHaveLength(2);
    await world.pass(1);
    expect(new Set(world.sent.map((attempt) => attempt.key)).size).toBe(1);
    expect([world.sent.length, kind()]).toEqual([3, 'saved']);
  });

  it('saves what was typed while the answer was on its way, under another key', async () => {
    let answer: () => void = () => undefined;
    world.answers = [() => new Promise((done) => (answer = done))];
    type('First');
    await world.pass(800);
    type('Second');
    answer();
    await settled();
    expect(world.sent.map((attempt) => [attempt.key, attempt.draft.metadata.title])).toEqual([
      ['key-1', 'First'],
      ['key-2', 'Second'],
    ]);
    expect(kind()).toBe('saved');
  });

  it('joins a change of somebody else and saves again', async () => {
    world.answers = [fail(new VersionConflict([]))];
    world.theirs = { ...STORED, version: 5, draft: { ...STORED.draft, pmid: '99' } };
    type('New');
    await world.pass(800);
    expect(session.get().draft).toMatchObject({ pmid: '99', metadata: { title: 'New' } });
    expect(world.sent).toHaveLength(2);
    expect(kind()).toBe('saved');
  });

  it('asks where both changed the same, and saves the choice', async () => {
    world.answers = [fail(new VersionConflict([]))];
    world.theirs = { ...STORED, version: 5, draft: titled('Theirs') };
    type('Mine');
    await world.pass(800);
    expect(session.get().state).toEqual({
      kind: 'conflict',
      conflicts: [{ field: 'title', mine: 'Mine', theirs: 'Theirs' }],
    });
    type('Mine again');
    await world.pass(5000);
    expect(world.sent).toHaveLength(1);
    session.resolve(titled('Theirs'));
    await settled();
    expect([kind(), session.get().stored?.draft.metadata.title]).toEqual(['saved', 'Theirs']);
  });

  it('tells why core refused, keeps the input, and tries again when something is changed', async () => {
    world.answers = [fail(new ApiError(422, [{ code: 'x', detail: 'No.', pointer: undefined }]))];
    type('Bad');
    const isSaved = session.flush();
    expect(await isSaved).toBe(false);
    expect(session.get().state).toEqual({ kind: 'refused', detail: 'No.' });
    expect(world.kept?.draft.metadata.title).toBe('Bad');
    type('Good');
    await world.pass(800);
    expect(kind()).toBe('saved');
  });

  it('says when the submission is gone, and keeps the input', async () => {
    world.answers = [fail(new NotFound([]))];
    type('New');
    expect(await session.flush()).toBe(false);
    expect([kind(), world.kept?.draft.metadata.title]).toEqual(['gone', 'New']);
  });

  it('has nothing to do when nothing changed', async () => {
    expect(await session.flush()).toBe(true);
    type('Old');
    await world.pass(5000);
    expect(world.sent).toHaveLength(0);
  });

  it('saves at once when the page is left, and nothing after it was closed', async () => {
    type('New');
    session.leave();
    await settled();
    expect(world.sent).toHaveLength(1);
    type('Newer');
    session.close();
    await world.pass(5000);
    expect([world.sent.length, world.kept]).toEqual([1, null]);
  });
});

describe('a new draft', () => {
  it('is only kept in the browser until it is begun', async () => {
    const world = new World();
    const session = new DraftSession(world, { stored: null, draft: emptyDraft(), attempt: null });
    session.update(() => titled('New'));
    await world.pass(60_000);
    expect(world.sent).toHaveLength(0);
    expect(world.kept?.draft.metadata.title).toBe('New');
    expect(await session.flush()).toBe(true);
    expect(session.get().stored).toMatchObject({ submission: '7', draft: { metadata: { title: 'New' } } });
  });

  it('is made under the kept key after a reload in the middle, so it is made once', async () => {
    const world = new World();
    const first: Kept = { stored: null, draft: titled('Newer'), attempt: { key: 'kept', operations: [], draft: titled('New') } };
    const session = new DraftSession(world, first);
    await world.pass(0);
    expect(world.sent.map((attempt) => attempt.key)).toEqual(['kept', 'key-1']);
    expect(session.get().stored?.draft.metadata.title).toBe('Newer');
  });
});
