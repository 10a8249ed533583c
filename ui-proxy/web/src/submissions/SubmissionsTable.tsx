// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageError } from '../app/PageError';
import { usePerson } from '../app/session';
import type { Resource } from '../api/types';
import { type Column, DataTable } from '../parts/DataTable';
import { ExternalLink } from '../parts/ExternalLink';
import { Loading } from '../parts/Loading';
import { Pager } from '../parts/Pager';
import { StatusBadge } from '../parts/StatusBadge';
import { useListState } from '../parts/list-state';
import { day } from '../texts/dates';
import { nextStepFor } from './roles';
import { type SubmissionView, idsOf, submitterOf } from './data';
import { DEFAULT_SORT, useCopies, useSubmissions } from './list';

/** The submissions that the address and the page ask for. */
export function SubmissionsTable({ fixed }: { fixed?: Record<string, string> }) {
  const { t } = useTranslation();
  const person = usePerson();
  const { state, change } = useListState();
  const { data, error } = useSubmissions(person, { ...state, filters: { ...state.filters, ...fixed } });
  const columns = useColumns(data?.views ?? []);
  if (error) return <PageError error={error} />;
  if (!data) return <Loading />;
  if (data.total === 0) return <p>{t('submissions.none')}</p>;
  return (
    <>
      <DataTable
        caption={t('submissions.title')}
        columns={columns}
        rows={data.views}
        rowKey={({ submission }) => submission.id}
        sort={state.sort ?? DEFAULT_SORT}
        onSort={(sort) => change({ sort })}
      />
      <Pager
        page={state.page}
        pageSize={state.pageSize}
        total={data.total}
        onPage={(page) => change({ page })}
        onPageSize={(pageSize) => change({ pageSize })}
      />
    </>
  );
}

function useColumns(views: SubmissionView[]): Array<Column<SubmissionView>> {
  const { t } = useTranslation();
  const person = usePerson();
  const { data: copies } = useCopies(views);
  return [
    {
      key: 'title', title: t('submissions.article'), sort: 'publication.title', isRowHeader: true,
      cell: (view) => <Article view={view} />,
    },
    {
      key: 'status', title: t('submissions.status'), sort: 'submissionStatus',
      cell: (view) => (
        <>
          <StatusBadge status={view.status} />
          <div className="next-step">{nextStepFor(view, person, t)}</div>
        </>
      ),
    },
    { key: 'submitted', title: t('submissions.submitted'), sort: 'submittedDate', cell: ({ submission }) => <span className="day">{day(submission.attributes.submittedDate)}</span> },
    { key: 'submitter', title: t('submissions.submitter'), sort: 'submitter.lastName', cell: (view) => submitterOf(view).name },
    { key: 'grants', title: t('submissions.grants'), sort: 'grants', cell: (view) => <Grants view={view} /> },
    {
      key: 'repositories', title: t('submissions.repositories'), sort: 'repositories',
      cell: (view) => <Repositories view={view} copies={copies?.get(view.publication?.id ?? '') ?? []} />,
    },
  ];
}

function Article({ view: { submission, title, journal, doi } }: { view: SubmissionView }) {
  const { t } = useTranslation();
  return (
    <>
      <Link to={`/submissions/${submission.id}`}>{title || t('submissions.untitled')}</Link>
      <div className="muted small">{[journal?.attributes.journalName, doi].filter(Boolean).join(' · ')}</div>
    </>
  );
}

function Grants({ view: { grants, funders } }: { view: SubmissionView }) {
  return (
    <ul className="plain-list">
      {grants.map((grant) => (
        <li key={grant.id}>
          {grant.attributes.awardNumber} <span className="muted small">{funders.get(grant.id)?.attributes.name}</span>
        </li>
      ))}
    </ul>
  );
}

function Repositories({ view, copies }: { view: SubmissionView; copies: Array<Resource<'repositoryCopy'>> }) {
  return (
    <ul className="plain-list">
      {view.repositories.map((repository) => {
        const copy = copies.find(({ relationships }) => relationships.repository.data?.id === repository.id);
        return (
          <li key={repository.id}>
            {repository.attributes.name}{' '}
            {idsOf(copy).map((id) => (
              <span key={id} className="small"><ExternalLink href={copy?.attributes.accessUrl}>{id}</ExternalLink> </span>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
