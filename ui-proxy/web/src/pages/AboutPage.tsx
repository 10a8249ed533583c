// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { useBranding } from '../app/branding';
import { ExternalLink } from '../parts/ExternalLink';
import { PageHead } from '../parts/PageHead';

/** What PASS is. */
export function AboutPage() {
  const { t } = useTranslation();
  const { aboutUrl } = useBranding();
  return (
    <>
      <PageHead title={t('pages.about.title')} />
      <p>{t('pages.about.what')}</p>
      <section className="card">
        <h2>{t('pages.about.does')}</h2>
        <ul>{t('pages.about.doesList', { returnObjects: true }).map((text) => <li key={text}>{text}</li>)}</ul>
      </section>
      <section className="card">
        <h2>{t('pages.about.doesNot')}</h2>
        <p>{t('pages.about.doesNotText')}</p>
      </section>
      {aboutUrl && <p><ExternalLink href={aboutUrl}>{t('pages.about.more')}</ExternalLink></p>}
    </>
  );
}
