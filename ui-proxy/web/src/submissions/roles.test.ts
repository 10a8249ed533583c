// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { Person } from '../app/session';
import type { Details } from './detail';
import { canTakeInvitationBack } from './roles';

const PREPARER = { id: '2', isAdmin: false } as Person;

function details(submitted: boolean, submitter: string | null, ...actions: string[]): Details {
  return {
    view: {
      submission: {
        id: '7',
        attributes: { submitted },
        relationships: {
          submitter: { data: submitter ? { type: 'user', id: submitter } : null },
          preparers: { data: [{ type: 'user', id: '2' }] },
        },
      },
    },
    history: actions.map((action) => ({ attributes: { action } })),
  } as unknown as Details;
}

describe('taking an invitation back', () => {
  it('is for preparers, after somebody accepted it and before submitting', () => {
    const accepted = details(false, '1', 'created', 'invitation-accepted-from-another-address');
    expect(canTakeInvitationBack(accepted, PREPARER)).toBe(true);
    expect(canTakeInvitationBack(accepted, { ...PREPARER, id: '1' })).toBe(false);
    expect(canTakeInvitationBack(details(true, '1', 'invitation-accepted'), PREPARER)).toBe(false);
    expect(canTakeInvitationBack(details(false, null, 'invitation-accepted'), PREPARER)).toBe(false);
    expect(canTakeInvitationBack(details(false, '1', 'created'), PREPARER)).toBe(false);
  });
});
