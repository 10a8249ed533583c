// SPDX-License-Identifier: Apache-2.0
import { beforeEach, describe, expect, it } from 'vitest';
import { ApiError, Unreachable } from '../../api/errors';
import { FileDesk, type FileRecord, type FileSurroundings } from './FileDesk';
import { LARGEST, refusal, uploadProblem } from './files';

class Core implements FileSurroundings {
  uploads: string[] = [];
  records: { record: FileRecord; key: string }[] = [];
  updates: [string, object][] = [];
  removed: string[] = [];
  answers: Error[] = [];
  private keys = 0;

  upload(file: File, onProgress: (part: number) => void) {
    this.uploads.push(file.name);
    onProgress(0.5);
    const failure = this.answers.shift();
    return failure ? Promise.reject(failure) : Promise.resolve({ uri: `/file/u/${file.name}`, name: file.name, mimeType: null });
  }

  create(_: string, record: FileRecord, key: string) {
    this.records.push({ record, key });
    return Promise.resolve(String(100 + this.records.length));
  }

  update(id: string, change: object) {
    this.updates.push([id, change]);
    return Promise.resolve();
  }

  remove(id: string) {
    this.removed.push(id);
    return Promise.resolve();
  }

  newKey() {
    return `key-${++this.keys}`;
  }

  later(_: number, action: () => void) {
    let isOff = false;
    queueMicrotask(() => !isOff && action());
    return () => (isOff = true);
  }
}

function file(name: string): File {
  return new File(['content'], name);
}

async function settled(): Promise<void> {
  for (let i = 0; i < 50; i++) await Promise.resolve();
}

describe('the desk of files', () => {
  let core: Core;
  let desk: FileDesk;
  const states = () => desk.get().map(({ name, role, state }) => [name, role, state]);

  beforeEach(() => {
    core = new Core();
    desk = new FileDesk(core, '7', []);
  });

  it('sends files one after the other; the first is the manuscript', async () => {
    desk.add([file('a.pdf'), file('b.pdf')]);
    await settled();
    expect(core.uploads).toEqual(['a.pdf', 'b.pdf']);
    expect(states()).toEqual([['a.pdf', 'manuscript', 'stored'], ['b.pdf', 'supplemental', 'stored']]);
    expect(desk.get()[0]).toMatchObject({ id: '101', uri: '/file/u/a.pdf' });
  });

  it('waits until there is a submission', async () => {
    desk = new FileDesk(core, null, []);
    desk.add([file('a.pdf')]);
    await settled();
    expect([core.uploads, states()]).toEqual([[], [['a.pdf', 'manuscript', 'waiting']]]);
    desk.begin('7');
    await settled();
    expect(states()).toEqual([['a.pdf', 'manuscript', 'stored']]);
  });

  it('tells what failed, goes on with the others, and tries again with the same record key', async () => {
    core.answers = [new Unreachable(null)];
    desk.add([file('a.pdf'), file('b.pdf')]);
    await settled();
    expect(states()[0]).toEqual(['a.pdf', 'manuscript', 'failed']);
    expect(desk.get()[0]?.problem).toEqual({ key: 'files.problem.network', values: { name: 'a.pdf' } });
    const { key } = desk.get()[0]!;
    desk.retry(key);
    await settled();
    expect(states()[0]).toEqual(['a.pdf', 'manuscript', 'stored']);
    expect(core.records.map((each) => each.key)).toContain(key);
  });

  it('does not offer to repeat what core refuses', async () => {
    core.answers = [new ApiError(415, [])];
    desk.add([file('a.pdf')]);
    await settled();
    expect(desk.canRetry(desk.get()[0]!.key)).toBe(false);
  });

  it('saves role and description', async () => {
    desk = new FileDesk(core, '7', [{ key: '5', id: '5', name: 'a', role: 'manuscript', description: '', state: 'stored' }]);
    desk.setRole('5', 'figure');
    desk.setDescription('5', 'A');
    desk.setDescription('5', 'As seen');
    await settled();
    expect(core.updates.at(-1)).toEqual(['5', { role: 'figure', description: 'As seen' }]);
  });

  it('removes a stored file and one on its way', async () => {
    desk.add([file('a.pdf')]);
    await settled();
    await desk.remove(desk.get()[0]!.key);
    expect([core.removed, desk.get()]).toEqual([['101'], []]);
  });
});

describe('a file', () => {
  const of = (name: string, size: number) => refusal({ name, size })?.key;

  it('is refused before it is sent when it cannot be taken', () => {
    expect([of('a.pdf', 0), of('a.pdf', LARGEST + 1), of('a.EXE', 5), of('a.pdf', LARGEST)]).toEqual([
      'files.problem.empty', 'files.problem.tooLarge', 'files.problem.type', undefined,
    ]);
  });

  it('that core refuses is explained in the same words', () => {
    expect(uploadProblem('a', 415, null).key).toBe('files.problem.type');
    expect(uploadProblem('a', 500, null).key).toBe('files.problem.other');
    expect(uploadProblem('a', 400, 'Why.')).toEqual({ key: 'files.problem.told', values: { name: 'a', detail: 'Why.' } });
  });
});
