// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { VersionConflict } from '../api/errors';
import { newKey } from '../api/http';
import { ErrorSummary, type FieldProblem } from '../parts/ErrorSummary';
import { TextInput } from '../parts/TextInput';
import { type Details, detailsKey } from '../submissions/detail';
import { approve } from '../submissions/perform';
import { type Answers, approvalOf, asking } from './answers';

interface Form {
  answers: Answers;
  answer: (id: string, answer: 'yes' | 'no') => void;
  errors: Record<string, string>;
}

/** Collects the answers, checks that all are there, and submits. */
export function ApprovalForm({ details, children }: { details: Details; children: (form: Form) => ReactNode }) {
  const { t } = useTranslation();
  const [comment, setComment] = useState('');
  const [answers, setAnswers] = useState<Answers>({});
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const submission = useSubmit(details);
  const isConflict = submission.error instanceof VersionConflict;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = problemsOf(details, answers, t);
    setProblems(found);
    if (found.length === 0) submission.mutate(approvalOf(details.view.repositories, answers, comment));
  };
  const shown = submission.error && !isConflict ? [{ message: submission.error.message }] : problems;
  const errors = Object.fromEntries(problems.map(({ field, message }) => [field?.replace('agree-', '') ?? '', message]));
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary problems={shown} />
      {isConflict && <p role="alert" className="notice attention">{t('conflict.title')}. {t('conflict.text')}</p>}
      {children({ answers, errors, answer: (id, answer) => setAnswers((before) => ({ ...before, [id]: answer })) })}
      <TextInput id="approval-comment" label={t('submissions.commentOptional')} hint={t('approval.commentHint')} value={comment} onChange={setComment} rows={3} />
      <p>{t('approval.last')}</p>
      <button type="submit" className="button primary" disabled={submission.isPending}>
        {submission.isPending ? t('approval.busy') : t('approval.submit')}
      </button>
    </form>
  );
}

function useSubmit({ view }: Details) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const key = useRef(newKey());
  const { id } = view.submission;
  return useMutation({
    mutationFn: (approval: Parameters<typeof approve>[1]) => approve(view, approval, key.current),
    onSuccess: async () => {
      await client.invalidateQueries();
      await navigate(`/thanks?submission=${id}`);
    },
    onError: async (error) => {
      key.current = newKey();
      if (error instanceof VersionConflict) await client.invalidateQueries({ queryKey: detailsKey(id) });
    },
  });
}

function problemsOf({ view }: Details, answers: Answers, t: TFunction): FieldProblem[] {
  const open = asking(view.repositories).filter(({ id }) => answers[id] === undefined);
  if (open.length > 0) {
    return open.map(({ id, attributes }) => ({ field: `agree-${id}`, message: t('approval.unanswered', { repository: attributes.name }) }));
  }
  return view.repositories.some(({ id }) => answers[id] !== 'no') ? [] : [{ message: t('approval.nothingLeft') }];
}
