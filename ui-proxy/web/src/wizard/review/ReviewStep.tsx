// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Link } from 'react-router';
import { TextInput } from '../../parts/TextInput';
import { manuscripts } from '../files/files';
import { nameOf } from '../people/people';
import { useWizard } from '../ui/context';
import { DeleteDraft } from '../ui/DeleteDraft';
import { useText } from '../ui/texts';
import { addressOf } from '../ui/useSteps';
import { Agreements } from './Agreements';
import { Remarks } from './Remarks';
import { reviewRows } from './rows';
import { ReviewTable } from './ReviewTable';
import { StillToDo } from './StillToDo';
import { Summary } from './Summary';
import { useSending } from './useSending';
import { Visits } from './Visits';

/** Everything at a glance before it is sent, and what has to be agreed to. */
export function ReviewStep() {
  const { t } = useText();
  const { draft, plan, files, stored } = useWizard();
  const { answers, setAnswers, send, isSending, problemOf } = useSending();
  const [comment, setComment] = useState('');
  const isMine = draft.submitter.kind === 'me';
  const taken = files.filter((entry) => entry.state !== 'failed').length;
  const sent = { manuscripts: manuscripts(files).length, others: taken - manuscripts(files).length };
  return (
    <>
      {!isMine && <p className="notice">{t('review.onBehalf', { name: nameOf(draft.submitter) })}</p>}
      <StillToDo />
      <ReviewTable rows={reviewRows(draft, plan.repositories, plan.duties ?? [], sent)} />
      <Summary />
      <Remarks />
      <Agreements answers={answers} setAnswers={setAnswers} problemOf={problemOf} />
      <Visits answers={answers} setAnswers={setAnswers} problem={problemOf('visits')} />
      <section className="card">
        <TextInput
          id="comment"
          label={t(isMine ? 'review.comment' : 'review.commentFor')}
          hint={t(isMine ? 'review.commentHint' : 'review.commentForHint', { name: nameOf(draft.submitter) })}
          value={comment}
          onChange={setComment}
          rows={2}
        />
      </section>
      <div className="wizard-actions">
        <button type="button" className="button primary" onClick={() => void send(comment)} disabled={isSending}>
          {t(isSending ? 'review.sending' : isMine ? 'review.submit' : 'review.request')}
        </button>
        {stored && <Link className="button" to={addressOf(stored.submission, 'files')}>{t('frame.back')}</Link>}
        <p className="hint">{t(isMine ? 'review.afterSubmit' : 'review.afterRequest')}</p>
        <DeleteDraft />
      </div>
    </>
  );
}
