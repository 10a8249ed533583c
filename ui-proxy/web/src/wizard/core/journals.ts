// SPDX-License-Identifier: Apache-2.0
import { containing } from '../../api/query';
import { list, read } from '../../api/resources';
import type { Id } from '../draft/Draft';

export interface JournalRecord {
  id: Id;
  name: string;
  nlmta: string | null;
  issns: string[];
}

export async function journalById(id: Id): Promise<JournalRecord> {
  const { data } = await read('journal', id);
  return journalRecord(data.id, data.attributes);
}

export async function findJournals(text: string, signal?: AbortSignal): Promise<JournalRecord[]> {
  const { data } = await list('journal', { filter: containing('journalName', text), sort: 'journalName', size: 20 }, signal);
  return data.map(({ id, attributes }) => journalRecord(id, attributes));
}

function journalRecord(
  id: Id,
  { journalName, nlmta, issns }: { journalName?: string | null; nlmta?: string | null; issns?: string[] | null },
): JournalRecord {
  return { id, name: journalName ?? '', nlmta: nlmta ?? null, issns: issns ?? [] };
}
