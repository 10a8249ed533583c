// SPDX-License-Identifier: Apache-2.0
import type { Id } from '../draft/Draft';
import type { Message } from '../Message';
import { message } from '../Message';

export const ROLES = ['manuscript', 'supplemental', 'figure', 'table'] as const;
export type Role = (typeof ROLES)[number];

/** A file of the submission, stored or on its way. */
export interface FileEntry {
  /** Names the entry in this window. */
  key: string;
  /** Id of the stored record; absent while on its way. */
  id?: Id;
  uri?: string;
  name: string;
  size?: number;
  role: Role;
  description: string;
  state: 'stored' | 'waiting' | 'uploading' | 'failed';
  /** Bytes that have arrived, from 0 to 1. */
  progress?: number;
  problem?: Message;
}

/** What core takes unless it was configured otherwise. */
export const LARGEST = 100 * 1024 * 1024;

/** Ends of names of programs, which core refuses whatever they hold. */
const REFUSED = /\.(exe|dll|msi|scr|com|bat|elf|dylib)$/i;

/** Why a file need not even be sent. */
export function refusal(file: { name: string; size: number }): Message | null {
  if (file.size === 0) {
    return message('files.problem.empty', { name: file.name });
  }
  if (file.size > LARGEST) {
    return message('files.problem.tooLarge', { name: file.name, size: megabytes(file.size) });
  }
  return REFUSED.test(file.name) ? message('files.problem.type', { name: file.name }) : null;
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}

/** The first file is the manuscript; what comes later goes with it. */
export function roleForNext(entries: FileEntry[]): Role {
  return manuscripts(entries).length === 0 ? 'manuscript' : 'supplemental';
}

export function manuscripts(entries: FileEntry[]): FileEntry[] {
  return entries.filter((entry) => entry.role === 'manuscript' && entry.state !== 'failed');
}

/** What core answered to an upload, in words for the person. */
export function uploadProblem(name: string, status: number, detail: string | null): Message {
  switch (status) {
    case 0:
      return message('files.problem.network', { name });
    case 413:
      return message('files.problem.tooLargeHere', { name });
    case 415:
      return message('files.problem.type', { name });
    default:
      return detail ? message('files.problem.told', { name, detail }) : message('files.problem.other', { name });
  }
}

/** Whether all bytes are where they should be. */
export function isSettled(entries: FileEntry[]): boolean {
  return entries.every((entry) => entry.state === 'stored' || entry.state === 'failed');
}
