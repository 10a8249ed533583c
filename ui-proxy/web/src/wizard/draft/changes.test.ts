// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { Work } from '../lookup/works';
import { withChoice, withField, withFields, withJournal, withSubmitter, withWork } from './changes';
import { emptyDraft } from './Draft';

const WORK: Work = {
  source: 'Crossref',
  doi: '10.5555/a',
  pmid: null,
  title: 'A title',
  journal: 'Nature',
  issns: [{ issn: '0028-0836', pubType: 'Print' }],
  volume: '1',
  issue: null,
  publisher: null,
  publicationDate: '2026-03',
  acceptanceDate: null,
  authors: [{ name: 'Naomi Hale', orcid: null }],
  publicationAbstract: null,
};

describe('what a look-up brings', () => {
  it('fills in what is known, with its source, and nothing else', () => {
    const { metadata } = withWork(emptyDraft(), WORK, 'Crossref');
    expect(metadata).toEqual({
      doi: '10.5555/a',
      title: 'A title',
      'journal-title': 'Nature',
      volume: '1',
      publicationDate: '2026-03',
      issns: [{ issn: '0028-0836', pubType: 'Print' }],
      authors: [{ author: 'Naomi Hale' }],
      sources: expect.objectContaining({ title: 'Crossref', authors: 'Crossref' }),
    });
  });

  it('leaves what the person corrected, when the same paper is looked up again', () => {
    const corrected = withField(withWork(emptyDraft(), WORK, 'Crossref'), 'title', 'The right title');
    expect(withWork(corrected, WORK, 'Crossref').metadata.title).toBe('The right title');
  });

  it('replaces everything, when it is another paper', () => {
    const corrected = withField(withWork(emptyDraft(), WORK, 'Crossref'), 'issue', '7');
    const other = withWork(corrected, { ...WORK, doi: '10.5555/b', title: 'Another' }, 'Crossref');
    expect(other.metadata.title).toBe('Another');
    expect(other.metadata.issue).toBeUndefined();
  });

  it('completes the journal from what PASS knows, and takes it over when chosen by hand', () => {
    const journal = { id: '101', name: 'Nature', nlmta: 'Nature', issns: ['Print:0028-0836', 'Odd:1', ':2'] };
    const found = withJournal(withWork(emptyDraft(), WORK, 'Crossref'), journal, 'Crossref');
    expect(found.journal).toEqual({ id: '101', name: 'Nature' });
    expect(found.metadata['journal-NLMTA-ID']).toBe('Nature');
    expect(found.metadata.issns).toEqual([{ issn: '0028-0836', pubType: 'Print' }]);
    const chosen = withJournal(found, { ...journal, name: 'Cell' }, 'you');
    expect(chosen.metadata['journal-title']).toBe('Cell');
    expect(chosen.metadata.issns).toEqual([{ issn: '0028-0836', pubType: 'Print' }, { issn: '1' }, { issn: '2' }]);
  });
});

describe('what the person enters', () => {
  it('counts as entered only where it differs', () => {
    const found = withWork(emptyDraft(), WORK, 'Crossref');
    const values = { ...found.metadata, volume: '2' };
    const { sources, volume } = withFields(found, ['title', 'volume'], values).metadata;
    expect([volume, sources?.volume, sources?.title]).toEqual(['2', 'you', 'Crossref']);
  });

  it('takes a value away when its field is emptied', () => {
    const found = withWork(emptyDraft(), WORK, 'Crossref');
    expect('volume' in withFields(found, ['volume'], {}).metadata).toBe(false);
  });

  it('drops grants of another person, and keeps them while the same person is described', () => {
    const invited = withSubmitter({ ...emptyDraft(), grants: ['7'] }, { kind: 'invited', name: '', email: '' });
    expect(invited.grants).toEqual([]);
    const named = withSubmitter({ ...invited, grants: ['8'] }, { kind: 'invited', name: 'John', email: '' });
    expect(named.grants).toEqual(['8']);
  });

  it('remembers each decision about a policy', () => {
    const draft = withChoice(withChoice(emptyDraft(), '31', 'leave'), '32', 'send');
    expect(draft.metadata.hints?.['by-policy']).toEqual({ '31': 'leave', '32': 'send' });
  });
});
