// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { VersionConflict } from '../api/errors';
import { newKey } from '../api/http';
import { useMessages } from '../parts/Messages';
import { TextInput } from '../parts/TextInput';
import { type Details, detailsKey } from './detail';
import { type SimpleAction, perform } from './perform';

interface Props {
  action: SimpleAction;
  details: Details;
  onClose: () => void;
  onDone: () => void;
}

/** Says what an action means, takes a comment, and does it. */
export function ActionDialog({ action, details, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const { comment, setComment, error, isPending, submit, conflict } = useAction(action, details, onDone);
  const isOptional = action === 'send-again';
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal">
        <Dialog>
          <Heading slot="title">{t(`submissions.action.${action}.title`)}</Heading>
          <p>{t(`submissions.action.${action}.text`)}</p>
          {conflict && <p role="alert" className="notice attention">{t('conflict.title')}. {t('conflict.text')}</p>}
          <form onSubmit={submit} noValidate>
            <TextInput
              id="action-comment"
              label={t(isOptional ? 'submissions.commentOptional' : 'submissions.comment')}
              hint={t(`submissions.action.${action}.hint`)}
              value={comment}
              onChange={setComment}
              rows={4}
              error={error}
              isRequired={!isOptional}
            />
            <div className="actions">
              <button type="submit" className={`button ${action === 'cancel' ? 'danger' : 'primary'}`} disabled={isPending}>
                {t(`submissions.action.${action}.button`)}
              </button>
              <Button className="button" onPress={onClose}>{t('back')}</Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function useAction(action: SimpleAction, { view }: Details, onDone: () => void) {
  const { t } = useTranslation();
  const { say } = useMessages();
  const client = useQueryClient();
  const [comment, setComment] = useState('');
  const [isMissing, setMissing] = useState(false);
  const key = useRef(newKey());
  const refresh = async () => {
    key.current = newKey();
    await client.invalidateQueries({ queryKey: detailsKey(view.submission.id) });
  };
  const doIt = useMutation({
    mutationFn: () => perform(view, action, comment, key.current),
    onSuccess: async () => {
      say(t(`submissions.action.${action}.done`));
      await client.invalidateQueries();
      onDone();
    },
    onError: (error) => error instanceof VersionConflict && refresh(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = comment.trim() === '' && action !== 'send-again';
    setMissing(missing);
    if (missing) document.getElementById('action-comment')?.focus();
    else doIt.mutate();
  };
  const conflict = doIt.error instanceof VersionConflict;
  const error = isMissing ? t('submissions.commentMissing') : conflict ? undefined : doIt.error?.message;
  return { comment, setComment, error, isPending: doIt.isPending, submit, conflict };
}
