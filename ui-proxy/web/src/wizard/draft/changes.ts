// SPDX-License-Identifier: Apache-2.0
import type { Work } from '../lookup/works';
import type { Choice, Draft, Id, Journal, Metadata, Source, Submitter } from './Draft';
import { isSame } from './equal';

/** A value that the person entered; the source says so from then on. */
export function withField(draft: Draft, name: keyof Metadata & string, value: unknown): Draft {
  const metadata: Metadata = { ...draft.metadata, [name]: value };
  if (value === undefined || value === '') {
    delete metadata[name];
  }
  return { ...draft, metadata: { ...metadata, sources: { ...metadata.sources, [name]: 'you' } } };
}

/** All values of a form at once; only those that differ count as entered. */
export function withFields(draft: Draft, names: string[], values: Metadata): Draft {
  return names
    .filter((name) => !isSame(values[name], draft.metadata[name]))
    .reduce((result, name) => withField(result, name, values[name]), draft);
}

/** What a look-up found. What the person entered by hand stays, unless another paper was chosen. */
export function withWork(draft: Draft, work: Work, source: Source): Draft {
  const isOther = Boolean(draft.metadata.doi && work.doi && draft.metadata.doi !== work.doi);
  const sources = isOther ? {} : { ...draft.metadata.sources };
  const metadata: Metadata = isOther ? {} : { ...draft.metadata };
  for (const [name, value] of Object.entries(fieldsOf(work))) {
    if (sources[name] !== 'you' || isEmpty(metadata[name])) {
      metadata[name] = value;
      sources[name] = source;
    }
  }
  return { ...draft, pmid: work.pmid ?? (isOther ? '' : draft.pmid), metadata: { ...metadata, sources } };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function fieldsOf(work: Work): Metadata {
  const fields = {
    doi: work.doi,
    title: work.title,
    'journal-title': work.journal,
    volume: work.volume,
    issue: work.issue,
    publisher: work.publisher,
    publicationDate: work.publicationDate,
    acceptanceDate: work.acceptanceDate,
    abstract: work.publicationAbstract,
    issns: work.issns.map(({ issn, pubType }) => (pubType ? { issn, pubType } : { issn })),
    authors: work.authors.map(({ name, orcid }) => (orcid ? { author: name, orcid } : { author: name })),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value))) as Metadata;
}

/** The stored journal with its name, abbreviation and ISSNs, where the paper has none yet. */
export function withJournal(
  draft: Draft,
  journal: (Journal & { nlmta: string | null; issns: string[] }) | null,
  source: Source,
): Draft {
  if (!journal) {
    return { ...draft, journal: null };
  }
  const metadata = { ...draft.metadata };
  const sources = { ...metadata.sources };
  const fill = (name: 'journal-title' | 'journal-NLMTA-ID' | 'issns', value: unknown) => {
    const isFree = source === 'you' || sources[name] !== 'you';
    if (isFree && !isEmpty(value) && (source === 'you' || isEmpty(metadata[name]))) {
      Object.assign(metadata, { [name]: value });
      sources[name] = source;
    }
  };
  fill('journal-title', journal.name);
  fill('journal-NLMTA-ID', journal.nlmta ?? undefined);
  fill('issns', journal.issns.map(issn).filter(({ issn: number }) => number));
  return { ...draft, journal: { id: journal.id, name: journal.name }, metadata: { ...metadata, sources } };
}

/** "Print:0028-0836" as the metadata have it; other kinds than Print and Online are left out. */
function issn(text: string): { issn: string; pubType?: string } {
  const colon = text.indexOf(':');
  const kind = text.slice(0, Math.max(0, colon));
  const number = text.slice(colon + 1);
  return kind === 'Print' || kind === 'Online' ? { issn: number, pubType: kind } : { issn: number };
}

/** Another person's grants are not this person's, so they go. */
export function withSubmitter(draft: Draft, submitter: Submitter): Draft {
  const isSamePerson = personOf(draft.submitter) === personOf(submitter);
  return { ...draft, submitter, grants: isSamePerson ? draft.grants : [] };
}

function personOf(submitter: Submitter): string {
  return submitter.kind === 'person' ? (submitter.person?.id ?? 'nobody') : submitter.kind;
}

export function toggled(ids: Id[], id: Id, isOn: boolean): Id[] {
  return isOn ? [...new Set([...ids, id])] : ids.filter((each) => each !== id);
}

export function withChoice(draft: Draft, policy: Id, choice: Choice): Draft {
  const hints = draft.metadata.hints ?? {};
  return {
    ...draft,
    metadata: { ...draft.metadata, hints: { ...hints, 'by-policy': { ...hints['by-policy'], [policy]: choice } } },
  };
}

export function choicesOf(draft: Draft): Record<Id, Choice> {
  return draft.metadata.hints?.['by-policy'] ?? {};
}

/** The repositories after the policies were worked out anew, and which ones were offered. */
export function withRepositories(draft: Draft, repositories: Id[], offered: Id[]): Draft {
  const hints = { ...draft.metadata.hints, 'offered-repositories': offered };
  return { ...draft, repositories, metadata: { ...draft.metadata, hints } };
}
