// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { type Draft, emptyDraft } from '../draft/Draft';
import { agreedTexts, answerProblems, declinedIds, reviewRows, toAgree, toVisit } from './rows';

const PMC = { id: '19', name: 'PubMed Central', description: '', url: '', key: 'pmc', agreement: '', isWebLink: false };
const OWN = { ...PMC, id: '20', name: 'Own', key: 'own', agreement: '<p>Licence</p>' };
const NSF = { ...PMC, id: '22', name: 'NSF PAR', key: 'nsf', isWebLink: true };
const ALL = [PMC, OWN, NSF];

function draft(change: Partial<Draft> = {}): Draft {
  return { ...emptyDraft(), repositories: ['19', '20', '22'], ...change };
}

const none = { agreements: {}, visits: false };

describe('the table before sending', () => {
  it('tells for each repository what is sent, when it is public, the licence and who is next', () => {
    const rows = reviewRows(draft(), ALL, [], { manuscripts: 1, others: 2 });
    const keys = rows.map((row) => [row.sends.map((each) => each.key).join(), row.when.key, row.licence.key, row.next.key]);
    expect(keys).toEqual([
      ['review.sends.manuscript,review.sends.others,review.sends.details', 'review.when.nihms', 'review.licence.none', 'review.next.nihms'],
      ['review.sends.manuscript,review.sends.others,review.sends.details', 'review.when.atOnce', 'review.licence.agreement', 'review.next.pass'],
      ['review.sends.nothing', 'review.when.you', 'review.licence.none', 'review.next.you'],
    ]);
  });

  it('names the end of an embargo, and that NIHMS keeps to its limit', () => {
    const metadata = { 'under-embargo': 'true', 'Embargo-end-date': '2027-05-01' };
    const rows = reviewRows(draft({ metadata }), ALL, [], { manuscripts: 0, others: 0 });
    expect(rows.slice(0, 2).map((row) => row.when.key)).toEqual(['review.when.embargoNihms', 'review.when.embargo']);
    expect(rows[0]?.sends[0]?.key).toBe('review.sends.noManuscript');
  });

  it('has the submitter approve first, when somebody else prepared', () => {
    const submitter = { kind: 'invited', name: 'John', email: '' } as const;
    const rows = reviewRows(draft({ submitter }), ALL, [], { manuscripts: 1, others: 0 });
    expect(new Set(rows.map((row) => row.next.key))).toEqual(new Set(['review.next.approval']));
  });
});

describe('what has to be answered', () => {
  it('are the agreements of the submitter, and sites to visit', () => {
    expect(toAgree(draft(), ALL).map((each) => each.id)).toEqual(['20']);
    expect(toVisit(draft(), ALL).map((each) => each.id)).toEqual(['22']);
    const prepared = draft({ submitter: { kind: 'person', person: null } });
    expect([toAgree(prepared, ALL), toVisit(prepared, ALL), answerProblems(prepared, ALL, none)]).toEqual([[], [], []]);
  });

  it('is told at its field', () => {
    expect(answerProblems(draft(), ALL, none).map((each) => each.field)).toEqual(['agreement-20', 'visits']);
    expect(answerProblems(draft(), ALL, { agreements: { '20': 'declined' }, visits: true })).toEqual([]);
  });

  it('leaves something to submit', () => {
    const alone = draft({ repositories: ['20'] });
    const answers = { agreements: { '20': 'declined' as const }, visits: false };
    expect(answerProblems(alone, ALL, answers)[0]?.message.key).toBe('review.problem.allDeclined');
  });

  it('is stored as it was agreed to', () => {
    const answers = { agreements: { '20': 'agreed' as const }, visits: true };
    expect(agreedTexts(draft(), ALL, answers)).toEqual([{ Own: '<p>Licence</p>' }]);
    expect(declinedIds(draft(), ALL, answers)).toEqual([]);
  });
});
