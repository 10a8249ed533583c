// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { emptyDraft } from './draft/Draft';
import wizard from '../texts/en/wizard.json';
import { problemsOf, type Situation } from './problems';

const SITUATION: Situation = {
  draft: { ...emptyDraft(), metadata: { title: 'T' } },
  files: [{ key: 'a', id: '1', name: 'a.pdf', role: 'manuscript', description: '', state: 'stored' }],
  choice: undefined,
  schema: undefined,
  myEmail: 'me@x.org',
  now: new Date(2026, 10, 21),
};

function fields(change: Partial<Situation>): string[] {
  return problemsOf({ ...SITUATION, ...change }).map(({ step, field }) => `${step}:${field}`);
}

it('finds nothing against a draft of which nothing more is known', () => {
  expect(fields({})).toEqual([]);
});

it('needs a title of sensible length', () => {
  expect(fields({ draft: { ...emptyDraft(), metadata: { title: ' ' } } })).toEqual(['paper:title']);
  expect(fields({ draft: { ...emptyDraft(), metadata: { title: 'x'.repeat(10_000) } } })).toEqual(['paper:title']);
});

it('needs a repository once it is known which there are', () => {
  const choice = { required: [], groups: [], optional: ['20'], preselected: [] };
  expect(fields({ choice })).toEqual(['repositories:repositories']);
  expect(fields({ choice, draft: { ...SITUATION.draft, repositories: ['20'] } })).toEqual([]);
});

it('needs exactly one manuscript of the submitter, none of a preparer', () => {
  const [first] = SITUATION.files;
  const submitter = { kind: 'invited', name: 'J', email: 'j@x.org' } as const;
  expect(fields({ files: [] })).toEqual(['files:file-input']);
  expect(fields({ files: [], draft: { ...SITUATION.draft, submitter } })).toEqual([]);
  expect(fields({ files: [first!, { ...first!, key: 'b' }] })).toEqual(['files:role-b']);
});

it('waits for files on their way and tells what failed', () => {
  const [first] = SITUATION.files;
  const failed = { ...first!, key: 'f', role: 'figure' as const, state: 'failed' as const, problem: { key: 'files.problem.other' } };
  expect(fields({ files: [first!, { ...first!, key: 'b', role: 'figure', state: 'uploading' }, failed] })).toEqual(['files:file-f', 'files:files']);
});

it('names details by the ids of the form', () => {
  const schema = { properties: { authors: {} }, required: ['authors'] };
  const metadata = { title: 'T', authors: [{ author: 'A', orcid: '1' }] };
  expect(fields({ schema, draft: { ...SITUATION.draft, metadata } })).toEqual(['details:detail-authors-0-orcid']);
});

it('has a text in the catalogue for every problem', () => {
  const schema = { properties: {}, required: ['title', 'journal-title', 'authors', 'publicationDate', 'odd'] };
  const draft = { ...emptyDraft(), metadata: { acceptanceDate: 'x' } };
  const problems = problemsOf({ ...SITUATION, draft, schema, files: [] });
  expect(problems.length).toBeGreaterThan(4);
  for (const { message } of problems) {
    const text = message.key.split('.').reduce<unknown>((place, part) => (place as Record<string, unknown>)?.[part], wizard);
    expect(text, message.key).toBeTypeOf('string');
  }
});
