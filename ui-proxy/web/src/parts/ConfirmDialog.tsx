// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

interface Props {
  title: string;
  /** The name of what is done, on the button. */
  action: string;
  isDanger?: boolean;
  isBusy?: boolean;
  isOpen: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** Asks before something is done, and stays open until it is. */
export function ConfirmDialog({ title, action, isDanger, isBusy, isOpen, onConfirm, onClose, children }: Props) {
  const { t } = useTranslation();
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable={false}>
      <Modal className="modal">
        <Dialog>
          <Heading slot="title">{title}</Heading>
          {children}
          <div className="actions">
            <Button className={`button ${isDanger ? 'danger' : 'primary'}`} onPress={onConfirm} isDisabled={isBusy ?? false}>
              {action}
            </Button>
            <Button className="button" onPress={onClose}>{t('cancel')}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
