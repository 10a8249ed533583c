// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { useBranding } from '../app/branding';
import { ExternalLink } from '../parts/ExternalLink';
import { PageHead } from '../parts/PageHead';

/** What people often ask. */
export function FaqPage() {
  const { t } = useTranslation();
  const { faqUrl } = useBranding();
  return (
    <>
      <PageHead title={t('pages.faq.title')} />
      {t('pages.faq.questions', { returnObjects: true }).map(({ question, answer }) => (
        <section className="card" key={question}>
          <h2>{question}</h2>
          <p>{answer}</p>
        </section>
      ))}
      {faqUrl && <p><ExternalLink href={faqUrl}>{t('pages.faq.more')}</ExternalLink></p>}
    </>
  );
}
