// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SIGNED_IN_CHANNEL } from '../app/signed-in-channel';
import { PageHead } from '../parts/PageHead';

/** Where the sign-in ends that a page with an ended session opened: it tells that page to go on. */
export function SignedInPage() {
  const { t } = useTranslation();
  useEffect(() => {
    const channel = new BroadcastChannel(SIGNED_IN_CHANNEL);
    channel.postMessage('signed in');
    return () => channel.close();
  }, []);
  return (
    <>
      <PageHead title={t('pages.signedIn.title')} />
      <p>{t('pages.signedIn.text')}</p>
      <p><Link to="/">{t('pages.signedIn.home')}</Link></p>
    </>
  );
}
