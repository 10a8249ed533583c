// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { PageError } from '../app/PageError';
import { useBranding } from '../app/branding';
import { ExternalLink } from '../parts/ExternalLink';
import { Loading } from '../parts/Loading';
import { PageHead } from '../parts/PageHead';
import { RepositoryCard } from './RepositoryCard';
import { deliveriesOf } from './delivery';
import { useDetails } from './detail';
import './submission.css';

/** What happens next, right after submitting or asking for approval. */
export function ThanksPage() {
  const { t } = useTranslation();
  const { instructionsUrl } = useBranding();
  const id = useSearchParams()[0].get('submission') ?? '';
  const { data: details, error } = useDetails(id);
  if (error && !details) return <PageError error={error} />;
  if (!details) return <Loading />;
  const isSent = details.view.submission.attributes.submitted === true;
  return (
    <>
      <PageHead title={t(isSent ? 'submissions.thanks.submitted' : 'submissions.thanks.asked')}>
        <p>{details.view.title}</p>
      </PageHead>
      {isSent ? <h2>{t('submissions.thanks.next')}</h2> : <p>{t('submissions.thanks.askedText')}</p>}
      {isSent && deliveriesOf(details).map((one) => <RepositoryCard key={one.repository.id} delivery={one} details={details} />)}
      <div className="actions">
        <Link className="button primary" to={`/submissions/${id}`}>{t('submissions.thanks.toSubmission')}</Link>
        <Link className="button" to="/submissions">{t('submissions.all')}</Link>
        {instructionsUrl && <ExternalLink href={instructionsUrl}>{t('footer.instructions')}</ExternalLink>}
      </div>
    </>
  );
}
