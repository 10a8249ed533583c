// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { type Draft, emptyDraft } from './Draft';
import { merge, takeTheirs } from './merge';

function draft(change: Partial<Draft>): Draft {
  return { ...emptyDraft(), ...change };
}

describe('joining two changes of a draft', () => {
  const base = draft({ metadata: { title: 'Old', volume: '1' }, grants: ['1', '2'], repositories: ['19'] });

  it('takes what only one side changed', () => {
    const mine = { ...base, metadata: { title: 'Mine', volume: '1' } };
    const theirs = { ...base, metadata: { title: 'Old', volume: '2', issue: '3' } };
    const { draft: joined, conflicts } = merge(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(joined.metadata).toEqual({ title: 'Mine', volume: '2', issue: '3' });
  });

  it('tells what both changed differently, and keeps mine meanwhile', () => {
    const mine = { ...base, metadata: { title: 'Mine' } };
    const theirs = { ...base, metadata: { title: 'Theirs', volume: '1' } };
    const { draft: joined, conflicts } = merge(base, mine, theirs);
    expect(conflicts).toEqual([{ field: 'title', mine: 'Mine', theirs: 'Theirs' }]);
    expect(joined.metadata).toEqual({ title: 'Mine' });
    expect(takeTheirs(joined, conflicts[0]!).metadata.title).toBe('Theirs');
  });

  it('finds no conflict where both changed to the same', () => {
    const same = { ...base, pmid: '7', metadata: { title: 'New', volume: '1' } };
    expect(merge(base, same, structuredClone(same)).conflicts).toEqual([]);
  });

  it('adds and takes away links of both sides', () => {
    const mine = { ...base, grants: ['2', '3'], repositories: ['19', '20'] };
    const theirs = { ...base, grants: ['1', '2', '4'], repositories: [] };
    const { draft: joined, conflicts } = merge(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect([...joined.grants].sort()).toEqual(['2', '3', '4']);
    expect(joined.repositories).toEqual(['20']);
  });

  it('asks nobody about bookkeeping', () => {
    const mine = { ...base, metadata: { ...base.metadata, sources: { title: 'you' as const } } };
    const theirs = { ...base, metadata: { ...base.metadata, sources: { volume: 'Crossref' as const } } };
    const { draft: joined, conflicts } = merge(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(joined.metadata.sources).toEqual({ title: 'you', volume: 'Crossref' });
  });

  it('lets the person choose between two submitters', () => {
    const mine = draft({ ...base, submitter: { kind: 'invited', name: 'John', email: 'j@x.org' } });
    const theirs = draft({ ...base, submitter: { kind: 'invited', name: 'Jane', email: 'j@x.org' } });
    const { draft: joined, conflicts } = merge(base, mine, theirs);
    expect(conflicts.map((each) => each.field)).toEqual(['submitter']);
    expect(takeTheirs(joined, conflicts[0]!).submitter).toEqual(theirs.submitter);
  });
});
