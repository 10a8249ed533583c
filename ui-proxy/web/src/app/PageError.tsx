// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { Link, useRouteError } from 'react-router';
import { NotFound, Unreachable } from '../api/errors';
import { PageHead } from '../parts/PageHead';
import { NotFoundPage } from './NotFoundPage';

/** Stands in for a page that could not be shown, and says why and what to do. */
export function PageError({ error: given }: { error?: unknown }) {
  const { t } = useTranslation();
  const routed = useRouteError();
  const error = given ?? routed;
  if (error instanceof NotFound) return <NotFoundPage />;
  const text = error instanceof Unreachable ? t('error.unreachable') : t('error.unexpected');
  return (
    <>
      <PageHead title={t('error.title')} />
      <p role="alert">{text}</p>
      {error instanceof Error && !(error instanceof Unreachable) && <p className="muted">{error.message}</p>}
      <div className="actions">
        <button type="button" className="button primary" onClick={() => window.location.reload()}>{t('error.again')}</button>
        <Link to="/contact">{t('footer.contact')}</Link>
      </div>
    </>
  );
}
