// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { PageError } from '../app/PageError';
import type { Single } from '../api/resources';
import { ExternalLink } from '../parts/ExternalLink';
import { Loading } from '../parts/Loading';
import { PageHead } from '../parts/PageHead';
import { SubmissionsTable } from '../submissions/SubmissionsTable';
import { nameOf } from '../submissions/data';
import { calendarDate } from '../texts/dates';
import { useGrant } from './data';

/** One grant and the submissions that name it. */
export function GrantPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: grant, error } = useGrant(id);
  if (error) return <PageError error={error} />;
  if (!grant) return <Loading />;
  const { projectName, awardNumber } = grant.data.attributes;
  const toNew = <Link className="button primary" to={`/submissions/new?grant=${id}`}>{t('newSubmission')}</Link>;
  return (
    <>
      <p><Link to="/grants">← {t('grants.all')}</Link></p>
      <PageHead title={projectName ?? awardNumber ?? id} actions={toNew} />
      <section className="card"><Facts grant={grant} /></section>
      <h2>{t('grants.itsSubmissions')}</h2>
      <SubmissionsTable fixed={{ grant: id }} />
    </>
  );
}

function Facts({ grant: { data, included } }: { grant: Single<'grant'> }) {
  const { t } = useTranslation();
  const { awardNumber, awardStatus, startDate, endDate } = data.attributes;
  const { primaryFunder, directFunder, pi, coPis } = data.relationships;
  const funder = included.one(primaryFunder.data);
  const direct = included.one(directFunder.data);
  return (
    <dl className="facts">
      <dt>{t('grants.award')}</dt>
      <dd>{awardNumber}</dd>
      <dt>{t('grants.funder')}</dt>
      <dd><ExternalLink href={funder?.attributes.url}>{funder?.attributes.name ?? t('unknown')}</ExternalLink></dd>
      {direct && direct.id !== funder?.id && <><dt>{t('grants.directFunder')}</dt><dd>{direct.attributes.name}</dd></>}
      <dt>{t('grants.period')}</dt>
      <dd>{t('grants.from', { start: calendarDate(startDate) || t('unknown'), end: calendarDate(endDate) || t('unknown') })}</dd>
      <dt>{t('grants.status')}</dt>
      <dd>{awardStatus ? t(`grants.awardStatus.${awardStatus}`) : t('unknown')}</dd>
      <dt>{t('grants.pi')}</dt>
      <dd>{nameOf(included.one(pi.data)) ?? t('unknown')}</dd>
      {coPis.data.length > 0 && (
        <><dt>{t('grants.coPis')}</dt><dd>{included.many(coPis.data).map(nameOf).join(', ')}</dd></>
      )}
    </dl>
  );
}
