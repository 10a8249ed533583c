// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { PageError } from '../app/PageError';
import { usePerson } from '../app/session';
import { ExternalLink } from '../parts/ExternalLink';
import { Loading } from '../parts/Loading';
import { PageHead } from '../parts/PageHead';
import { StatusBadge } from '../parts/StatusBadge';
import { day } from '../texts/dates';
import { Actions } from './Actions';
import { Comments } from './Comments';
import { Files } from './Files';
import { History } from './History';
import { Obligations } from './Obligations';
import { PaperFacts } from './PaperFacts';
import { RepositoryCard } from './RepositoryCard';
import { isWebLink, nameOf, submitterOf } from './data';
import { deliveriesOf } from './delivery';
import { type Details, isRejected, useDetails } from './detail';
import { actionsFor, nextStepFor } from './roles';
import './submission.css';

/** Everything about one submission. */
export function SubmissionPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: details, error } = useDetails(id);
  if (error && !details) return <PageError error={error} />;
  if (!details) return <Loading />;
  const { view } = details;
  return (
    <>
      <p><Link to="/submissions">← {t('submissions.all')}</Link></p>
      <PageHead title={view.title || t('submissions.untitled')} />
      <Status details={details} />
      <div className="columns">
        <div>
          <Section title={t('submissions.repositories')}><Repositories details={details} /></Section>
          <Section title={t('submissions.why')}><Obligations submissionId={id} /></Section>
          <Section title={t('submissions.paper')}><PaperFacts view={view} /></Section>
        </div>
        <div>
          <Section title={t('submissions.people')}><People details={details} /></Section>
          <Section title={t('submissions.grants')}><Grants details={details} /></Section>
          <Section title={t('submissions.files')}><Files details={details} /></Section>
          <Section title={t('submissions.comments')}><CommentsFor details={details} /></Section>
          <Section title={t('submissions.historyTitle')}><History details={details} /></Section>
        </div>
      </div>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return <section className="card"><h2>{title}</h2>{children}</section>;
}

/** Where it stands, what is next, and what the person can do. */
function Status({ details }: { details: Details }) {
  const { t } = useTranslation();
  const { view } = details;
  const own = nextStepFor(view, usePerson(), t);
  const { submittedDate } = view.submission.attributes;
  return (
    <section className="card status-card" aria-label={t('submissions.status')}>
      <p>
        <StatusBadge status={view.status} explained={false} />
        {submittedDate && <span className="muted"> {t('submissions.submittedOn', { day: day(submittedDate) })}</span>}
      </p>
      <p>{t(`submissionStatus.${view.status}.meaning`)}</p>
      <p><strong>{t('submissions.nextStep')}</strong> {own || t(`submissionStatus.${view.status}.next`)}</p>
      <Actions details={details} />
    </section>
  );
}

function Repositories({ details }: { details: Details }) {
  const { t } = useTranslation();
  const deliveries = deliveriesOf(details);
  if (deliveries.length === 0) return <p className="muted">{t('submissions.noRepositories')}</p>;
  const links = deliveries.filter(({ repository }) => isWebLink(repository));
  return (
    <>
      {deliveries.filter((one) => !links.includes(one)).map((one) => <RepositoryCard key={one.repository.id} delivery={one} details={details} />)}
      {links.length > 0 && <p>{t('submissions.webLinks')}</p>}
      {links.map((one) => <RepositoryCard key={one.repository.id} delivery={one} details={details} />)}
    </>
  );
}

function People({ details: { view } }: { details: Details }) {
  const { t } = useTranslation();
  const { name, email } = submitterOf(view);
  return (
    <dl className="facts">
      <dt>{t('submissions.submitter')}</dt>
      <dd>{email ? <a href={`mailto:${email}`}>{name}</a> : name || t('unknown')}</dd>
      {view.preparers.length > 0 && (
        <>
          <dt>{t('submissions.preparers')}</dt>
          <dd>{view.preparers.map((user) => <div key={user.id}><a href={`mailto:${user.attributes.email}`}>{nameOf(user)}</a></div>)}</dd>
        </>
      )}
      {view.submission.attributes.source === 'other' && <><dt>{t('submissions.origin')}</dt><dd>{t('submissions.originOther')}</dd></>}
    </dl>
  );
}

function Grants({ details: { view } }: { details: Details }) {
  const { t } = useTranslation();
  if (view.grants.length === 0) return <p className="muted">{t('none')}</p>;
  return (
    <ul className="plain-list">
      {view.grants.map((grant) => {
        const funder = view.funders.get(grant.id)?.attributes;
        return (
          <li key={grant.id}>
            <Link to={`/grants/${grant.id}`}>{grant.attributes.awardNumber}</Link>{' '}
            <span>{grant.attributes.projectName}</span>
            {funder && <div className="muted small"><ExternalLink href={funder.url}>{funder.name ?? ''}</ExternalLink></div>}
          </li>
        );
      })}
    </ul>
  );
}

function CommentsFor({ details }: { details: Details }) {
  const actions = actionsFor(details.view, usePerson(), isRejected(details));
  return <Comments details={details} canWrite={actions.includes('comment')} />;
}
