// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { type Draft, emptyDraft } from '../draft/Draft';
import { saveOperations } from './operations';
import { readStored, type ReadResource } from './reading';
import { deleteOperations, requestOperations, submitOperations } from './sending';
import { isEditable, type Stored } from './Stored';

const ME = '1';

function draft(change: Partial<Draft> = {}): Draft {
  return { ...emptyDraft(), metadata: { title: 'T', doi: '10.5555/a' }, ...change };
}

const STORED: Stored = {
  submission: '7', publication: '6', version: 3, status: 'draft', isOurs: true, submitterId: ME, preparers: [], draft: draft(),
};

describe('saving', () => {
  it('makes publication and submission together the first time', () => {
    const [publication, submission] = saveOperations(null, draft({ grants: ['9', '10'] }), ME);
    expect(publication).toMatchObject({ op: 'add', data: { type: 'publication', attributes: { title: 'T', doi: '10.5555/a', pmid: null } } });
    expect(submission).toMatchObject({
      op: 'add',
      data: {
        attributes: { submissionStatus: 'draft', submitted: false, source: 'pass', aggregatedDepositStatus: 'not-started' },
        relationships: {
          publication: { data: { type: 'publication', lid: 'publication' } },
          submitter: { data: { type: 'user', id: ME } },
          preparers: { data: [] },
          grants: { data: [{ type: 'grant', id: '9' }, { type: 'grant', id: '10' }] },
        },
      },
    });
  });

  it('sends only what changed, with the version it is based on', () => {
    expect(saveOperations(STORED, draft(), ME)).toEqual([]);
    expect(saveOperations(STORED, draft({ grants: ['9'] }), ME)).toEqual([
      {
        op: 'update',
        data: { type: 'submission', id: '7', attributes: { version: 3 }, relationships: { grants: { data: [{ type: 'grant', id: '9' }] } } },
      },
    ]);
  });

  it('writes the title to publication and metadata alike', () => {
    const operations = saveOperations(STORED, draft({ metadata: { title: 'New', doi: '10.5555/a' } }), ME);
    expect(operations).toMatchObject([
      { data: { type: 'publication', id: '6', attributes: { title: 'New' } } },
      { data: { type: 'submission', attributes: { metadata: '{"title":"New","doi":"10.5555/a"}', version: 3 } } },
    ]);
  });

  it('invites somebody by address, with oneself as preparer; an incomplete address is not sent', () => {
    const invited = (email: string) => draft({ submitter: { kind: 'invited', name: 'John', email } });
    const data = (email: string) => saveOperations(STORED, invited(email), ME)[0]?.data;
    expect(data('john@x.org')).toMatchObject({
      attributes: { submitterName: 'John', submitterEmail: 'mailto:john@x.org' },
      relationships: { submitter: { data: null }, preparers: { data: [{ type: 'user', id: ME }] } },
    });
    expect(data('john@')?.attributes).not.toHaveProperty('submitterEmail');
  });

  it('leaves other preparers when the submitter edits', () => {
    const before = { ...STORED, preparers: ['3'] };
    expect(saveOperations(before, draft(), ME)).toEqual([]);
  });
});

describe('sending', () => {
  const sending = { draft: draft({ repositories: ['19', '20'] }), comment: ' Hello ', agreements: [{ E: 'text' }], declined: ['19'] };

  it('submits with the event in one request, without what was declined', () => {
    expect(submitOperations(STORED, sending)).toMatchObject([
      { op: 'add', data: { type: 'submissionEvent', attributes: { eventType: 'submitted', comment: 'Hello' } } },
      {
        op: 'update',
        data: {
          attributes: { version: 3, submissionStatus: 'submitted', submitted: true, metadata: expect.stringContaining('"agreements":[{"E":"text"}]') },
          relationships: { repositories: { data: [{ type: 'repository', id: '20' }] } },
        },
      },
    ]);
  });

  it('asks for approval, by mail when there is no account', () => {
    const types = [{ kind: 'person', person: null }, { kind: 'invited', name: 'J', email: 'j@x.org' }] as const;
    const events = types.map((submitter) => requestOperations(STORED, { ...sending, draft: draft({ submitter }) })[0]?.data?.attributes);
    expect(events).toMatchObject([{ eventType: 'approval-requested' }, { eventType: 'approval-requested-newuser' }]);
  });

  it('deletes files first, and the publication only when nobody else uses it', () => {
    expect(deleteOperations(STORED, ['4'], false).map(({ ref }) => ref?.id)).toEqual(['4', '7', '6']);
    expect(deleteOperations(STORED, [], true).map(({ ref }) => ref?.id)).toEqual(['7']);
  });
});

describe('reading', () => {
  const link = (type: string, id: string) => ({ data: { type, id } });
  const resources: Record<string, ReadResource> = {
    'publication/6': { id: '6', attributes: { title: 'From NIHMS', pmid: '99' }, relationships: { journal: link('journal', '5') } },
    'journal/5': { id: '5', attributes: { journalName: 'Nature' } },
    'user/2': { id: '2', attributes: { displayName: 'Wei Zhang', email: 'wei@x.org', affiliation: ['x.org'] } },
  };
  const find = (type: string, id: string) => resources[`${type}/${id}`];
  const submission = (attributes: object, relationships: object = {}) => ({
    id: '7',
    attributes: { submissionStatus: 'draft', source: 'other', version: 1, ...attributes },
    relationships: { publication: link('publication', '6'), ...relationships },
  });

  it('takes what the publication tells when a loader left no metadata', () => {
    const stored = readStored(submission({ metadata: null }, { submitter: link('user', ME) }), find, ME);
    expect(stored).toMatchObject({ isOurs: false, version: 1, submitterId: ME });
    expect(stored.draft).toMatchObject({ pmid: '99', journal: { id: '5', name: 'Nature' }, metadata: { title: 'From NIHMS' }, submitter: { kind: 'me' } });
  });

  it('tells for whom it is', () => {
    const who = (attributes: object, relationships: object) => readStored(submission(attributes, relationships), find, ME).draft.submitter;
    expect(who({}, { submitter: link('user', '2') })).toMatchObject({ kind: 'person', person: { name: 'Wei Zhang' } });
    expect(who({ submitterName: 'J', submitterEmail: 'mailto:j@x.org' }, {})).toEqual({ kind: 'invited', name: 'J', email: 'j@x.org' });
    expect(who({}, {})).toEqual({ kind: 'person', person: null });
  });

  it('survives metadata that are no JSON object', () => {
    for (const metadata of ['[]', 'nonsense', '7']) {
      expect(readStored(submission({ metadata }), find, ME).draft.metadata).toEqual({ title: 'From NIHMS' });
    }
  });
});

it('a submission is edited by its people until it is sent', () => {
  expect(isEditable(STORED, ME)).toBe(true);
  expect(isEditable({ ...STORED, submitterId: '2' }, ME)).toBe(false);
  expect(isEditable({ ...STORED, submitterId: '2', preparers: [ME] }, ME)).toBe(true);
  expect(isEditable({ ...STORED, status: 'submitted' }, ME)).toBe(false);
});
