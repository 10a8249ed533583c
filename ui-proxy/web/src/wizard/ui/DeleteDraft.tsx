// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { useMessages } from '../../parts/Messages';
import { deleteDraft } from '../core/submissions';
import { useWizard } from './context';
import { useText } from './texts';

/** Deletes a draft that began in PASS, after asking. */
export function DeleteDraft() {
  const { t } = useText();
  const { stored } = useWizard();
  if (!stored || !stored.isOurs || stored.status !== 'draft') return null;
  return (
    <DialogTrigger>
      <Button className="button quiet wizard-delete">{t('delete.button')}</Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal">
          <Dialog role="alertdialog">{({ close }) => <Question close={close} />}</Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function Question({ close }: { close: () => void }) {
  const { t } = useText();
  const { session, stored } = useWizard();
  const { say } = useMessages();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<string>();
  const remove = async () => {
    if (!stored) return;
    try {
      await deleteDraft(stored);
      session.close();
      say(t('delete.done'));
      await navigate('/submissions');
    } catch (error) {
      setProblem(t('delete.failed', { detail: error instanceof Error ? error.message : String(error) }));
    }
  };
  return (
    <>
      <Heading slot="title">{t('delete.title')}</Heading>
      <p>{t('delete.text')}</p>
      {problem && <p role="alert" className="field-error">{problem}</p>}
      <div className="actions">
        <Button className="button danger" onPress={() => void remove()}>{t('delete.yes')}</Button>
        <Button className="button" onPress={close}>{t('delete.no')}</Button>
      </div>
    </>
  );
}
