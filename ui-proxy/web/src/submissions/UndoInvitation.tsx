// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { postJson } from '../api/http';
import { usePerson } from '../app/session';
import { ConfirmDialog } from '../parts/ConfirmDialog';
import { useMessages } from '../parts/Messages';
import { nameOf } from './data';
import type { Details } from './detail';
import { canTakeInvitationBack } from './roles';

/** For preparers whose invitation the wrong person accepted. */
export function UndoInvitation({ details }: { details: Details }) {
  const { t } = useTranslation();
  const { say } = useMessages();
  const client = useQueryClient();
  const person = usePerson();
  const [isOpen, setOpen] = useState(false);
  const { view, people } = details;
  const undo = useMutation({
    mutationFn: () => postJson<void>('/user/invitation/undo', { submission: view.submission.id }),
    onSuccess: async () => {
      setOpen(false);
      say(t('submissions.undoInvitation.done'));
      await client.invalidateQueries();
    },
  });
  if (!canTakeInvitationBack(details, person)) return null;
  const name = nameOf(people.one(view.submission.relationships.submitter.data));
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>{t('submissions.undoInvitation.button')}</button>
      <ConfirmDialog
        title={t('submissions.undoInvitation.title')}
        action={t('submissions.undoInvitation.button')}
        isDanger
        isOpen={isOpen}
        isBusy={undo.isPending}
        onConfirm={() => undo.mutate()}
        onClose={() => setOpen(false)}
      >
        <p>{t('submissions.undoInvitation.text', { name })}</p>
        {undo.error && <p role="alert" className="field-error">{undo.error.message}</p>}
      </ConfirmDialog>
    </>
  );
}
