// SPDX-License-Identifier: Apache-2.0
import type { TFunction } from 'i18next';
import type { Person } from '../app/session';
import type { SubmissionView } from './data';
import type { Details } from './detail';

export function isSubmitter(view: SubmissionView, person: Person): boolean {
  return view.submission.relationships.submitter.data?.id === person.id;
}

export function isPreparer(view: SubmissionView, person: Person): boolean {
  return view.submission.relationships.preparers.data.some(({ id }) => id === person.id);
}

/** What this person does next about a submission, in a few words; empty when it is not their turn. */
export function nextStepFor(view: SubmissionView, person: Person, t: TFunction): string {
  if (isSubmitter(view, person)) return submitterStep(view, t);
  if (isPreparer(view, person)) return preparerStep(view, t);
  return '';
}

function submitterStep({ status, preparers }: SubmissionView, t: TFunction): string {
  switch (status) {
    case 'draft':
      return t('submissions.step.finish');
    case 'manuscript-required':
      return t('submissions.step.addManuscript');
    case 'approval-requested':
      return t('submissions.step.approve');
    case 'changes-requested':
      return preparers.length > 0 ? t('submissions.step.preparerChanges') : t('submissions.step.change');
    case 'needs-attention':
      return t('submissions.step.attention');
    default:
      return '';
  }
}

function preparerStep({ status }: SubmissionView, t: TFunction): string {
  switch (status) {
    case 'draft':
      return t('submissions.step.finish');
    case 'approval-requested':
      return t('submissions.step.submitterApproves');
    case 'changes-requested':
      return t('submissions.step.change');
    default:
      return '';
  }
}

/** What a person can do with a submission; what core allows, see docs/submission-life.md. */
export type Action = 'edit' | 'delete' | 'approve' | 'request-changes' | 'withdraw' | 'send-again' | 'cancel' | 'reopen' | 'comment';

/** What this person can do now, the most likely thing first. */
export function actionsFor(view: SubmissionView, person: Person, isRejected: boolean): Action[] {
  const asSubmitter = isSubmitter(view, person);
  const asPreparer = isPreparer(view, person);
  const actions: Action[] = [];
  switch (view.status) {
    case 'draft':
    case 'manuscript-required':
      if (asSubmitter || asPreparer) actions.push('edit');
      if (view.status === 'draft' && (asSubmitter || asPreparer)) actions.push('delete');
      break;
    case 'approval-requested':
      if (asSubmitter) actions.push('approve', 'request-changes');
      if (asPreparer) actions.push('send-again', 'withdraw');
      if (asSubmitter || asPreparer) actions.push('edit', 'cancel');
      break;
    case 'changes-requested':
      if (asSubmitter || asPreparer) actions.push('edit', 'cancel');
      break;
    case 'submitted':
    case 'needs-attention':
    case 'complete':
      if ((asSubmitter || person.isAdmin) && isRejected) actions.push('reopen');
      break;
    default:
      break;
  }
  if (asSubmitter || asPreparer || person.isAdmin) actions.push('comment');
  return actions;
}

/** Whether an invitation was accepted that this person can take back, until the submission is submitted. */
export function canTakeInvitationBack({ view, history }: Details, person: Person): boolean {
  const { submission } = view;
  return (
    (isPreparer(view, person) || person.isAdmin) &&
    submission.relationships.submitter.data !== null &&
    submission.attributes.submitted !== true &&
    history.some(({ attributes }) => attributes.action?.startsWith('invitation-accepted'))
  );
}
