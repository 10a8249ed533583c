// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { askableFacts, choiceFor, dutiesOf, effectivePolicies, isChoice } from './duties';
import { headline } from './headline';
import type { Obligation } from './obligations';

function obligation(change: Partial<Obligation>): Obligation {
  return {
    policy: { id: '31', title: 'NIH Public Access Policy' },
    rule: { id: 'nih-2024', source: null, checkedOn: null, note: null },
    state: 'applies',
    because: [{ fact: 'grant', text: 'Grant R01 is funded by NIH.' }],
    missing: [],
    version: 'accepted-manuscript',
    embargoMonths: 0,
    licence: null,
    repositories: { mode: 'all-of', ids: ['19'] },
    warnings: [],
    ...change,
  };
}

const PMC = { id: '19', name: 'PubMed Central', description: '', url: '', key: 'pmc', agreement: '', isWebLink: false };

describe('duties', () => {
  it('leaves out rules that do not apply, and those that are uncertain beside a certain one', () => {
    const duties = dutiesOf([
      obligation({ state: 'does-not-apply', embargoMonths: 12 }),
      obligation({ state: 'applies', embargoMonths: 0 }),
      obligation({ state: 'cannot-tell', embargoMonths: 6 }),
    ]);
    expect(duties).toHaveLength(1);
    expect(duties[0]).toMatchObject({ state: 'applies', embargoMonths: 0 });
  });

  it('joins rules of which it cannot be told which binds, and asks for what is missing', () => {
    const duties = dutiesOf([
      obligation({ state: 'cannot-tell', embargoMonths: 12, missing: ['acceptanceDate'] }),
      obligation({ state: 'cannot-tell', embargoMonths: 0, missing: ['acceptanceDate', 'awardDate'] }),
    ]);
    expect(duties).toHaveLength(1);
    expect(duties[0]).toMatchObject({ state: 'cannot-tell', embargoMonths: null });
    expect(duties[0]?.because).toHaveLength(1);
    expect(askableFacts(duties)).toEqual(['acceptanceDate']);
  });

  it('names the certain ones first', () => {
    const other = { policy: { id: '45', title: 'Other' } };
    const states = dutiesOf([obligation({ state: 'satisfied' }), obligation({ ...other, state: 'applies' })]);
    expect(states.map((duty) => duty.policy)).toEqual(['45', '31']);
  });

  it('does not deposit a second time by itself, but when the person says so', () => {
    const [done] = dutiesOf([obligation({ state: 'satisfied' })]);
    const [byJournal] = dutiesOf([obligation({ warnings: [{ code: 'publisher-deposits', text: '' }] })]);
    const [maybe] = dutiesOf([obligation({ warnings: [{ code: 'publisher-may-deposit', text: '' }] })]);
    expect([done, byJournal, maybe].map((duty) => choiceFor(duty!, {}))).toEqual(['leave', 'leave', 'send']);
    expect(choiceFor(done!, { '31': 'send' })).toBe('send');
    expect(effectivePolicies([done!, maybe!], {})).toEqual(['31']);
  });

  it('lets the person decide where NIHMS is concerned or somebody else deposits', () => {
    const [nih] = dutiesOf([obligation({})]);
    const [plain] = dutiesOf([obligation({ repositories: { mode: 'all-of', ids: ['20'] } })]);
    expect([isChoice(nih!, '19'), isChoice(plain!, '19'), isChoice(nih!, null)]).toEqual([true, false, false]);
  });

  it('says in one sentence what must be done', () => {
    const [nih] = dutiesOf([obligation({})]);
    const [later] = dutiesOf([obligation({ embargoMonths: 12 })]);
    const [open] = dutiesOf([obligation({ embargoMonths: null, repositories: { mode: 'all-of', ids: [] } })]);
    expect(headline(nih!, [PMC])).toEqual({
      key: 'duty.applies.onPublication',
      values: { places: 'PubMed Central', months: 0 },
    });
    expect(headline(later!, [PMC])).toMatchObject({ key: 'duty.applies.within', values: { months: 12 } });
    expect(headline(open!, [PMC]).key).toBe('duty.applies.nowhere');
  });
});
