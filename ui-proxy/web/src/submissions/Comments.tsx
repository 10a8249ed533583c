// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../api/http';
import { create, link } from '../api/resources';
import { TextInput } from '../parts/TextInput';
import { dayAndTime } from '../texts/dates';
import { type Details, detailsKey } from './detail';
import { commentsOf } from './history';

/** What submitter and preparers wrote to each other, and a field to answer. */
export function Comments({ details, canWrite }: { details: Details; canWrite: boolean }) {
  const { t } = useTranslation();
  const comments = commentsOf(details);
  return (
    <>
      {comments.length === 0 && <p className="muted">{t('submissions.noComments')}</p>}
      <ol className="comments plain-list">
        {comments.map(({ id, person, action, date, text }) => (
          <li key={id}>
            <div className="muted small">
              <strong>{person ?? t('submissions.bySomebody')}</strong> · {dayAndTime(date)}
              {action !== 'noted' && <> · {t(`submissions.history.${action}`)}</>}
            </div>
            <p className="comment-text">{text}</p>
          </li>
        ))}
      </ol>
      {canWrite && <NewComment submissionId={details.view.submission.id} />}
    </>
  );
}

function NewComment({ submissionId }: { submissionId: string }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const key = useRef(newKey());
  const client = useQueryClient();
  const post = useMutation({
    mutationFn: () =>
      create('submissionEvent', {
        attributes: { comment: text.trim() },
        relationships: { submission: link('submission', submissionId) },
      }, key.current),
    onSuccess: async () => {
      key.current = newKey();
      setText('');
      await client.invalidateQueries({ queryKey: detailsKey(submissionId) });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(text.trim() === '');
    if (text.trim() !== '') post.mutate();
  };
  const error = isMissing ? t('submissions.commentMissing') : post.error?.message;
  return (
    <form onSubmit={submit} noValidate>
      <TextInput id="new-comment" label={t('submissions.newComment')} hint={t('submissions.newCommentHint')} value={text} onChange={setText} rows={3} error={error} />
      <button type="submit" className="button" disabled={post.isPending}>{t('submissions.sendComment')}</button>
    </form>
  );
}
