// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageError } from '../app/PageError';
import { type Person, usePerson } from '../app/session';
import { list } from '../api/resources';
import { Loading } from '../parts/Loading';
import { PageHead } from '../parts/PageHead';
import { StatusBadge } from '../parts/StatusBadge';
import { type SubmissionView, WITH_SUBMISSION, viewOf } from '../submissions/data';
import { partOf, waitingFor } from '../submissions/filters';
import { nextStepFor } from '../submissions/roles';
import { calendarDate } from '../texts/dates';
import { useSoonEnding } from './data';
import './dashboard.css';

const MOST = 50;
const RECENT = 5;

/** What waits for the person comes first; then what was last done, and grants that end soon. */
export function DashboardPage() {
  const { t } = useTranslation();
  const person = usePerson();
  const waiting = useViews(['waiting', person.id], waitingFor(person.id), '-id', MOST);
  const recent = useViews(['recent', person.id], `(${partOf(person.id)});submitted==true`, '-submittedDate', RECENT);
  if (waiting.error) return <PageError error={waiting.error} />;
  return (
    <>
      <PageHead
        title={t('dashboard.title', { name: person.user.attributes.firstName ?? person.name })}
        actions={<Link className="button primary" to="/submissions/new">{t('newSubmission')}</Link>}
      />
      <section className="card" aria-labelledby="waiting">
        <h2 id="waiting">{t('dashboard.waiting')}</h2>
        {waiting.data ? <Waiting views={waiting.data} person={person} /> : <Loading />}
      </section>
      <section className="card" aria-labelledby="recent">
        <h2 id="recent">{t('dashboard.recent')}</h2>
        {recent.data ? <Recent views={recent.data} /> : <Loading />}
      </section>
      <SoonEnding person={person} />
    </>
  );
}

function useViews(key: string[], filter: string, sort: string, size: number) {
  return useQuery({
    queryKey: ['dashboard', ...key],
    queryFn: async ({ signal }) => {
      const { data, included } = await list('submission', { filter, include: WITH_SUBMISSION, sort, page: 1, size }, signal);
      return data.map((submission) => viewOf(submission, included));
    },
  });
}

/** Other people wait for these; drafts come after them. */
function byUrgency(a: SubmissionView, b: SubmissionView): number {
  return Number(a.status === 'draft') - Number(b.status === 'draft');
}

function Waiting({ views, person }: { views: SubmissionView[]; person: Person }) {
  const { t } = useTranslation();
  if (views.length === 0) return <p>{t('dashboard.nothingWaits')}</p>;
  return (
    <ul className="plain-list tasks">
      {[...views].sort(byUrgency).map((view) => (
        <li key={view.submission.id}>
          <div>
            <Link to={`/submissions/${view.submission.id}`} className="task-title">{view.title || t('submissions.untitled')}</Link>
            <div>{nextStepFor(view, person, t)}</div>
          </div>
          <StatusBadge status={view.status} />
        </li>
      ))}
    </ul>
  );
}

function Recent({ views }: { views: SubmissionView[] }) {
  const { t } = useTranslation();
  if (views.length === 0) return <p>{t('dashboard.nothingRecent')}</p>;
  return (
    <>
      <ul className="plain-list tasks">
        {views.map((view) => (
          <li key={view.submission.id}>
            <div>
              <Link to={`/submissions/${view.submission.id}`} className="task-title">{view.title}</Link>
              <div className="muted">{view.repositories.map((repository) => repository.attributes.name).join(', ')}</div>
            </div>
            <StatusBadge status={view.status} />
          </li>
        ))}
      </ul>
      <p><Link to="/submissions">{t('submissions.all')}</Link></p>
    </>
  );
}

function SoonEnding({ person }: { person: Person }) {
  const { t } = useTranslation();
  const { data: grants = [] } = useSoonEnding(person.id);
  if (grants.length === 0) return null;
  return (
    <section className="card" aria-labelledby="ending">
      <h2 id="ending">{t('dashboard.ending')}</h2>
      <p>{t('dashboard.endingText')}</p>
      <ul className="plain-list tasks">
        {grants.map(({ id, attributes }) => (
          <li key={id}>
            <div>
              <Link to={`/grants/${id}`} className="task-title">{attributes.projectName}</Link>
              <div className="muted">{attributes.awardNumber}</div>
            </div>
            <span>{t('dashboard.ends', { day: calendarDate(attributes.endDate) })}</span>
          </li>
        ))}
      </ul>
      <p><Link to="/grants">{t('grants.all')}</Link></p>
    </section>
  );
}
