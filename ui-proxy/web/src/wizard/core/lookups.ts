// SPDX-License-Identifier: Apache-2.0
import { getJson, send } from '../../api/http';
import type { Work } from '../lookup/works';

interface Found {
  results: Work[];
  remembered: boolean;
}

/** Papers for a DOI, a PubMed id or a title. */
export function lookUp(text: string, signal?: AbortSignal): Promise<Found> {
  return getJson<Found>(`/lookup?q=${encodeURIComponent(text)}`, { signal });
}

export interface JournalAnswer {
  'journal-id': string;
  crossref: unknown;
}

/** The stored journal of a DOI, made when it is new, and what Crossref has of the paper. */
export function journalOf(doi: string, signal?: AbortSignal): Promise<JournalAnswer> {
  return getJson<JournalAnswer>(`/doi/journal?doi=${encodeURIComponent(doi)}`, { signal });
}

export interface OpenCopy {
  url: string;
  repositoryLabel: string | null;
  name: string | null;
  isBest: boolean;
}

/** Where the paper can be read without paying. */
export async function openCopies(doi: string, signal?: AbortSignal): Promise<OpenCopy[]> {
  const { manuscripts } = await getJson<{ manuscripts: OpenCopy[] }>(
    `/doi/manuscript?doi=${encodeURIComponent(doi)}`,
    { signal },
  );
  return manuscripts.filter((copy) => copy.url && copy.name);
}

export interface FileAnswer {
  doi: string | null;
  title: string | null;
  lookup: Found | null;
  error: string | null;
}

/** What a PDF tells of itself; core does not keep it. */
export async function readPdf(file: File): Promise<FileAnswer> {
  const form = new FormData();
  form.append('file', file, file.name);
  const response = await send('/lookup/file', { method: 'POST', headers: { Accept: 'application/json' }, body: form });
  return (await response.json()) as FileAnswer;
}
