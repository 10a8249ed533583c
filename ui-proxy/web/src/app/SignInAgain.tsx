// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { SignedOut } from '../api/errors';
import { sessionGate } from '../api/session-gate';
import { SESSION_KEY, type Person, signInAddress, signedInId } from './session';
import { SIGNED_IN_CHANNEL } from './signed-in-channel';

/** Asks the person whose session ended to sign in again in another tab. */
export function SignInAgain() {
  const { t } = useTranslation();
  const { isSomebodyElse, check } = useReturn();
  return (
    <ModalOverlay isOpen className="overlay">
      <Modal className="modal">
        <Dialog role="alertdialog">
          <Heading slot="title">{t('session.ended')}</Heading>
          <p>{t('session.endedText')}</p>
          {isSomebodyElse && <p role="alert" className="field-error">{t('session.somebodyElse')}</p>}
          <div className="actions">
            <a className="button primary" href={signInAddress('/app/signed-in')} target="_blank" rel="noreferrer">
              {t('session.signInAgain')} <span className="visually-hidden">{t('newTab')}</span>
            </a>
            <Button className="button" onPress={check}>{t('session.checkAgain')}</Button>
            <Button className="button quiet" onPress={leave}>{t('session.leave')}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function leave(): void {
  sessionGate.abandon(new SignedOut());
  window.location.assign(import.meta.env.BASE_URL);
}

/** Goes on as soon as the same person is back, from another tab or window. */
function useReturn() {
  const client = useQueryClient();
  const [isSomebodyElse, setSomebodyElse] = useState(false);
  const check = useCallback(async () => {
    const before = client.getQueryData<Person | null>(SESSION_KEY);
    const id = await signedInId().catch(() => null);
    if (id === null) return;
    const isSame = before == null || before.id === id;
    setSomebodyElse(!isSame);
    if (isSame) sessionGate.reopen();
  }, [client]);
  useEffect(() => {
    const look = () => void check();
    const channel = new BroadcastChannel(SIGNED_IN_CHANNEL);
    channel.addEventListener('message', look);
    window.addEventListener('focus', look);
    return () => {
      channel.close();
      window.removeEventListener('focus', look);
    };
  }, [check]);
  return { isSomebodyElse, check: () => void check() };
}
