// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { signInAddress } from '../app/session';
import { PageHead } from '../parts/PageHead';

/** What people see who are not signed in. */
export function WelcomePage() {
  const { t } = useTranslation();
  const steps = t('pages.welcome.steps', { returnObjects: true });
  return (
    <>
      <PageHead title={t('pages.welcome.title')}>
        <p>{t('pages.welcome.text')}</p>
      </PageHead>
      <div className="actions">
        <a className="button primary" href={signInAddress('/app/')}>{t('pages.welcome.signIn')}</a>
        <Link to="/about">{t('pages.welcome.more')}</Link>
      </div>
      <section className="card spaced">
        <h2>{t('pages.welcome.how')}</h2>
        <ol>{steps.map((step) => <li key={step}>{step}</li>)}</ol>
      </section>
    </>
  );
}
