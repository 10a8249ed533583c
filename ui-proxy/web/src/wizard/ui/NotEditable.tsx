// SPDX-License-Identifier: Apache-2.0
import { Link } from 'react-router';
import { PageHead } from '../../parts/PageHead';
import type { Stored } from '../saving/Stored';
import { useText } from './texts';

/** For a submission that was sent or cancelled meanwhile. */
export function NotEditable({ stored }: { stored: Stored }) {
  const { t } = useText();
  return (
    <>
      <PageHead title={t('closed.title')} />
      <p>{t('closed.text')}</p>
      <Link className="button primary" to={`/submissions/${stored.submission}`}>{t('closed.show')}</Link>
    </>
  );
}
