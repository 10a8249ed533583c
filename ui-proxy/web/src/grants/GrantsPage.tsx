// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageError } from '../app/PageError';
import { usePerson } from '../app/session';
import type { Resource } from '../api/types';
import { type Column, DataTable } from '../parts/DataTable';
import { Loading } from '../parts/Loading';
import { PageHead } from '../parts/PageHead';
import { Pager } from '../parts/Pager';
import { SearchBox } from '../parts/SearchBox';
import { SelectInput } from '../parts/SelectInput';
import { useListState } from '../parts/list-state';
import { calendarDate } from '../texts/dates';
import { DEFAULT_SORT, useGrants, useSubmissionCounts } from './data';

/** The grants of which the person is an investigator. */
export function GrantsPage() {
  const { t } = useTranslation();
  const person = usePerson();
  const { state, change } = useListState();
  const { data, error } = useGrants(person.id, state);
  const columns = useColumns(data?.data ?? [], (grant) => {
    const { primaryFunder } = grant.relationships;
    return data?.included.one(primaryFunder.data)?.attributes.name ?? '';
  });
  if (error) return <PageError error={error} />;
  return (
    <>
      <PageHead title={t('grants.title')}><p>{t('grants.intro')}</p></PageHead>
      <form role="search" className="filters" onSubmit={(event) => event.preventDefault()}>
        <SearchBox id="text" label={t('grants.search')} value={state.filters['text'] ?? ''} onChange={(text) => change({ text })} />
        <SelectInput
          id="status"
          label={t('grants.status')}
          value={state.filters['status'] ?? ''}
          options={[
            { value: '', label: t('grants.anyStatus') },
            ...(['active', 'pre-award', 'terminated'] as const).map((value) => ({ value, label: t(`grants.awardStatus.${value}`) })),
          ]}
          onChange={(status) => change({ status })}
        />
      </form>
      {data === undefined ? <Loading /> : data.data.length === 0 ? <p>{t('grants.none')}</p> : (
        <>
          <DataTable
            caption={t('grants.title')}
            columns={columns}
            rows={data.data}
            rowKey={(grant) => grant.id}
            sort={state.sort ?? DEFAULT_SORT}
            onSort={(sort) => change({ sort })}
          />
          <Pager
            page={state.page}
            pageSize={state.pageSize}
            total={data.total ?? data.data.length}
            onPage={(page) => change({ page })}
            onPageSize={(pageSize) => change({ pageSize })}
          />
        </>
      )}
    </>
  );
}

function useColumns(grants: Array<Resource<'grant'>>, funder: (grant: Resource<'grant'>) => string): Array<Column<Resource<'grant'>>> {
  const { t } = useTranslation();
  const { data: counts } = useSubmissionCounts(grants.map((grant) => grant.id));
  return [
    {
      key: 'project', title: t('grants.project'), sort: 'projectName', isRowHeader: true,
      cell: ({ id, attributes }) => <Link to={`/grants/${id}`}>{attributes.projectName ?? attributes.awardNumber}</Link>,
    },
    { key: 'award', title: t('grants.award'), sort: 'awardNumber', cell: ({ attributes }) => attributes.awardNumber },
    { key: 'funder', title: t('grants.funder'), sort: 'primaryFunder.name', cell: funder },
    { key: 'end', title: t('grants.end'), sort: 'endDate', cell: ({ attributes }) => <span className="day">{calendarDate(attributes.endDate)}</span> },
    {
      key: 'status', title: t('grants.status'), sort: 'awardStatus',
      cell: ({ attributes }) => attributes.awardStatus && t(`grants.awardStatus.${attributes.awardStatus}`),
    },
    {
      key: 'submissions', title: t('grants.submissions'),
      cell: ({ id }) => <Link to={`/submissions?grant=${id}`}>{t('grants.submissionCount', { count: counts?.get(id) ?? 0 })}</Link>,
    },
    {
      key: 'new', title: t('grants.actions'),
      cell: ({ id, attributes }) => (
        <Link to={`/submissions/new?grant=${id}`}>
          {t('newSubmission')}<span className="visually-hidden"> {t('grants.forGrant', { grant: attributes.awardNumber })}</span>
        </Link>
      ),
    },
  ];
}
