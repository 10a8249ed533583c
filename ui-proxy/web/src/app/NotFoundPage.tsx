// SPDX-License-Identifier: Apache-2.0
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHead } from '../parts/PageHead';
import { useBranding } from './branding';

/** For addresses that lead nowhere, and for what the person may not see. */
export function NotFoundPage() {
  const { t } = useTranslation();
  const { errorIcon } = useBranding();
  return (
    <>
      {errorIcon && <img src={errorIcon} alt="" className="error-icon" />}
      <PageHead title={t('notFound.title')} />
      <p>{t('notFound.text')}</p>
      <p>
        <Trans i18nKey="notFound.next" components={{ home: <Link to="/" />, contact: <Link to="/contact" /> }} />
      </p>
    </>
  );
}
