// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { useBranding } from '../app/branding';
import { ExternalLink } from '../parts/ExternalLink';
import { PageHead } from '../parts/PageHead';

/** Whom to ask. */
export function ContactPage() {
  const { t } = useTranslation();
  const { contactUrl } = useBranding();
  return (
    <>
      <PageHead title={t('pages.contact.title')} />
      <p>{t('pages.contact.text')}</p>
      <p>{contactUrl ? <ExternalLink href={contactUrl}>{t('pages.contact.button')}</ExternalLink> : t('pages.contact.unknown')}</p>
      <section className="card">
        <h2>{t('pages.contact.helpful')}</h2>
        <ul>{t('pages.contact.helpfulList', { returnObjects: true }).map((text) => <li key={text}>{text}</li>)}</ul>
      </section>
    </>
  );
}
