// SPDX-License-Identifier: Apache-2.0
import { ApiError, Unreachable } from '../../api/errors';
import type { Id } from '../draft/Draft';
import { type FileEntry, type Role, refusal, roleForNext, uploadProblem } from './files';

/** What core stored of the bytes. */
export interface Uploaded {
  uri: string;
  name: string;
  mimeType: string | null;
}

export interface FileRecord extends Uploaded {
  role: Role;
  description: string;
}

export interface FileSurroundings {
  upload(file: File, onProgress: (part: number) => void, signal: AbortSignal): Promise<Uploaded>;
  /** Repeating it with the same key makes no second record. */
  create(submission: Id, record: FileRecord, key: string): Promise<Id>;
  update(id: Id, change: { role?: Role; description?: string }): Promise<void>;
  remove(id: Id): Promise<void>;
  newKey(): string;
  later(milliseconds: number, action: () => void): () => void;
}

interface Job {
  file: File;
  /** Key of the record, so that a repeat makes no second one. */
  key: string;
  uploaded?: Uploaded;
  abort: AbortController;
}

const PAUSE_AFTER_TYPING = 800;

/** Holds the files of a submission and brings new ones to core, one after the other. */
export class FileDesk {
  private entries: FileEntry[];
  private readonly jobs = new Map<string, Job>();
  private readonly timers = new Map<string, () => void>();
  private readonly listeners = new Set<() => void>();
  private isRunning = false;

  constructor(
    private readonly around: FileSurroundings,
    private submission: Id | null,
    stored: FileEntry[],
  ) {
    this.entries = stored;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly get = (): FileEntry[] => this.entries;

  /** Takes files in; they are sent as soon as there is a submission. */
  add(files: File[]): void {
    for (const file of files) {
      const key = this.around.newKey();
      const problem = refusal(file);
      const entry: FileEntry = {
        key,
        name: file.name,
        size: file.size,
        role: roleForNext(this.entries),
        description: '',
        state: problem ? 'failed' : 'waiting',
        ...(problem ? { problem } : {}),
      };
      this.publish([...this.entries, entry]);
      if (!problem) {
        this.jobs.set(key, { file, key, abort: new AbortController() });
      }
    }
    void this.run();
  }

  /** The submission was made, so that files can be sent. */
  begin(submission: Id): void {
    this.submission = submission;
    void this.run();
  }

  canRetry(key: string): boolean {
    return this.jobs.has(key);
  }

  retry(key: string): void {
    this.change(key, { state: 'waiting' });
    void this.run();
  }

  async remove(key: string): Promise<void> {
    const entry = this.entries.find((each) => each.key === key);
    this.jobs.get(key)?.abort.abort();
    this.jobs.delete(key);
    if (entry?.id) {
      await this.around.remove(entry.id);
    }
    this.publish(this.entries.filter((each) => each.key !== key));
  }

  /** Makes a file the manuscript or something else. */
  setRole(key: string, role: Role): void {
    this.change(key, { role });
    this.save(key, 0);
  }

  setDescription(key: string, description: string): void {
    this.change(key, { description });
    this.save(key, PAUSE_AFTER_TYPING);
  }

  /** Saves what was typed just now. */
  async flush(): Promise<void> {
    const keys = [...this.timers.keys()];
    await Promise.all(keys.map((key) => this.saveNow(key)));
  }

  private save(key: string, milliseconds: number): void {
    this.timers.get(key)?.();
    this.timers.set(key, this.around.later(milliseconds, () => void this.saveNow(key)));
  }

  private async saveNow(key: string): Promise<void> {
    this.timers.get(key)?.();
    this.timers.delete(key);
    const entry = this.entries.find((each) => each.key === key);
    if (!entry?.id) {
      return; // the record is made with these values
    }
    try {
      await this.around.update(entry.id, { role: entry.role, description: entry.description });
    } catch (error) {
      if (!(error instanceof Unreachable)) {
        throw error;
      }
      this.save(key, PAUSE_AFTER_TYPING * 4);
    }
  }

  private async run(): Promise<void> {
    if (this.isRunning) {
      return;
    }
    this.isRunning = true;
    try {
      for (let next = this.next(); next && this.submission; next = this.next()) {
        await this.bring(next.key, this.submission);
      }
    } finally {
      this.isRunning = false;
    }
  }

  private next(): FileEntry | undefined {
    return this.entries.find((entry) => entry.state === 'waiting' && this.jobs.has(entry.key));
  }

  private async bring(key: string, submission: Id): Promise<void> {
    const job = this.jobs.get(key);
    if (!job) {
      return;
    }
    this.change(key, { state: 'uploading', progress: 0 });
    try {
      job.uploaded ??= await this.around.upload(
        job.file,
        (progress) => this.change(key, { progress }),
        job.abort.signal,
      );
      const entry = this.entries.find((each) => each.key === key);
      if (!entry) {
        return; // removed meanwhile; core clears bytes without a record
      }
      const record = { ...job.uploaded, role: entry.role, description: entry.description };
      const id = await this.around.create(submission, record, job.key);
      this.jobs.delete(key);
      this.change(key, { state: 'stored', id, uri: record.uri });
      await this.catchUp(key, record);
    } catch (error) {
      this.failed(key, job, error);
    }
  }

  /** What was changed while the record was on its way. */
  private async catchUp(key: string, record: FileRecord): Promise<void> {
    const entry = this.entries.find((each) => each.key === key);
    if (entry && (entry.role !== record.role || entry.description !== record.description)) {
      await this.saveNow(key);
    }
  }

  private failed(key: string, job: Job, error: unknown): void {
    if (job.abort.signal.aborted) {
      return;
    }
    const status = error instanceof ApiError ? error.status : 0;
    const detail = error instanceof ApiError ? error.message : null;
    if (status === 413 || status === 415 || status === 400) {
      this.jobs.delete(key);
    }
    this.change(key, { state: 'failed', problem: uploadProblem(job.file.name, status, detail) });
  }

  private change(key: string, change: Partial<FileEntry>): void {
    this.publish(
      this.entries.map((entry) => {
        if (entry.key !== key) return entry;
        const { problem: _, ...rest } = entry;
        return { ...(change.state ? rest : entry), ...change };
      }),
    );
  }

  private publish(entries: FileEntry[]): void {
    this.entries = entries;
    this.listeners.forEach((listener) => listener());
  }
}
