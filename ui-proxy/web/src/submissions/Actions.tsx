// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { usePerson } from '../app/session';
import { ConfirmDialog } from '../parts/ConfirmDialog';
import { useMessages } from '../parts/Messages';
import { ActionDialog } from './ActionDialog';
import { type Details, isRejected } from './detail';
import { type SimpleAction, deleteDraft } from './perform';
import { type Action, actionsFor } from './roles';
import { UndoInvitation } from './UndoInvitation';

const LINKS: Partial<Record<Action, string>> = { edit: 'edit', approve: 'approve' };

/** What the person can do with the submission, as links and buttons. */
export function Actions({ details }: { details: Details }) {
  const { t } = useTranslation();
  const person = usePerson();
  const navigate = useNavigate();
  const [open, setOpen] = useState<SimpleAction | 'delete'>();
  const actions = actionsFor(details.view, person, isRejected(details)).filter((action) => action !== 'comment');
  const close = () => setOpen(undefined);
  const done = () => {
    close();
    if (open === 'reopen') void navigate('edit');
  };
  return (
    <div className="actions">
      {actions.map((action, index) => {
        const look = `button ${index === 0 ? 'primary' : ''} ${action === 'cancel' || action === 'delete' ? 'danger' : ''}`;
        const to = LINKS[action];
        const text = t(`submissions.do.${action}`);
        return to ? (
          <Link key={action} to={to} className={look}>{text}</Link>
        ) : (
          <button key={action} type="button" className={look} onClick={() => setOpen(action as SimpleAction | 'delete')}>{text}</button>
        );
      })}
      <UndoInvitation details={details} />
      {open === 'delete' && <DeleteDialog details={details} onClose={close} />}
      {open && open !== 'delete' && <ActionDialog action={open} details={details} onClose={close} onDone={done} />}
    </div>
  );
}

function DeleteDialog({ details, onClose }: { details: Details; onClose: () => void }) {
  const { t } = useTranslation();
  const { say } = useMessages();
  const navigate = useNavigate();
  const client = useQueryClient();
  const deletion = useMutation({
    mutationFn: () => deleteDraft(details),
    onSuccess: async () => {
      say(t('submissions.deleted'));
      await navigate('/submissions');
      await client.invalidateQueries();
    },
  });
  return (
    <ConfirmDialog
      title={t('submissions.deleteTitle')}
      action={t('submissions.do.delete')}
      isDanger
      isOpen
      isBusy={deletion.isPending}
      onConfirm={() => deletion.mutate()}
      onClose={onClose}
    >
      <p>{t('submissions.deleteText')}</p>
      {deletion.error && <p role="alert" className="field-error">{deletion.error.message}</p>}
    </ConfirmDialog>
  );
}
