// SPDX-License-Identifier: Apache-2.0
import { allOf, anyOf, containing, quoted } from '../api/query';

/** What the person has to do something about. */
export function waitingFor(personId: string): string {
  const own = `submitter.id==${personId}`;
  const prepared = `preparers.id==${personId}`;
  return anyOf(
    `(${own};submissionStatus=in=(approval-requested,manuscript-required,needs-attention,draft))`,
    `(${own};submissionStatus==changes-requested;preparers=isempty=true)`,
    `(${prepared};submissionStatus=in=(changes-requested,draft))`,
  );
}

/** Those in which the person has a part. */
export function partOf(personId: string): string {
  return anyOf(`submitter.id==${personId}`, `preparers.id==${personId}`);
}

/** The RSQL expression for what is chosen above the list. */
export function filterOf(filters: Record<string, string>, person: { id: string; isAdmin: boolean }): string {
  return allOf(
    whose(filters, person),
    statusFilter(filters['status'], person.id),
    textFilter(filters['text']),
    number(filters['repository'], 'repositories.id=='),
    number(filters['grant'], 'grants.id=='),
    day(filters['from'], 'submittedDate>=', 'T00:00:00.000Z'),
    day(filters['to'], 'submittedDate<=', 'T23:59:59.999Z'),
  );
}

/** Administrators see all, unless they ask for their own; on a grant's page all that may be seen are shown. */
function whose(filters: Record<string, string>, { id, isAdmin }: { id: string; isAdmin: boolean }): string | undefined {
  const all = (isAdmin && filters['whose'] !== 'mine') || filters['grant'] !== undefined;
  return all ? undefined : partOf(id);
}

function statusFilter(status: string | undefined, personId: string): string | undefined {
  if (status === 'all') return undefined;
  if (status === 'waiting') return waitingFor(personId);
  return status ? `submissionStatus==${quoted(status)}` : 'submissionStatus!=cancelled';
}

function textFilter(text: string | undefined): string | undefined {
  if (!text?.trim()) return undefined;
  const doi = text.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  return anyOf(
    containing('publication.title', text),
    containing('publication.doi', doi),
    containing('publication.journal.journalName', text),
    containing('grants.awardNumber', text),
    containing('submitter.displayName', text),
    containing('submitterName', text),
  );
}

function number(value: string | undefined, comparison: string): string | undefined {
  return value && /^\d+$/.test(value) ? comparison + value : undefined;
}

function day(value: string | undefined, comparison: string, time: string): string | undefined {
  return value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${comparison}${quoted(value + time)}` : undefined;
}
