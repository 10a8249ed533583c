// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePerson } from '../app/session';
import { list } from '../api/resources';
import { mine } from '../grants/data';
import { PageHead } from '../parts/PageHead';
import { SearchBox } from '../parts/SearchBox';
import { SelectInput } from '../parts/SelectInput';
import { useListState } from '../parts/list-state';
import { ExportButton } from './ExportButton';
import { SubmissionsTable } from './SubmissionsTable';

const STATUSES = [
  'draft', 'manuscript-required', 'approval-requested', 'changes-requested', 'submitted', 'needs-attention', 'complete', 'cancelled',
] as const;

/** All submissions in which the person has a part. */
export function SubmissionsPage() {
  const { t } = useTranslation();
  const { state } = useListState();
  return (
    <>
      <PageHead
        title={t('submissions.title')}
        actions={<><ExportButton filters={state.filters} sort={state.sort} /><Link className="button primary" to="/submissions/new">{t('newSubmission')}</Link></>}
      >
        <p>{t('submissions.intro')}</p>
      </PageHead>
      <Filters />
      <SubmissionsTable />
    </>
  );
}

function Filters() {
  const { t } = useTranslation();
  const person = usePerson();
  const { state: { filters }, change } = useListState();
  const choices = useChoices(person.id);
  const isFiltered = Object.keys(filters).length > 0;
  return (
    <details className="card filters-box" open={isFiltered || window.matchMedia('(min-width: 52rem)').matches}>
      <summary>{t('submissions.filters')}</summary>
      <form role="search" className="filters" onSubmit={(event) => event.preventDefault()}>
        <SearchBox id="text" label={t('submissions.search')} value={filters['text'] ?? ''} onChange={(text) => change({ text })} />
        <SelectInput id="status" label={t('submissions.status')} value={filters['status'] ?? ''} onChange={(status) => change({ status })} options={[
          { value: '', label: t('submissions.notCancelled') },
          { value: 'waiting', label: t('submissions.waitingForMe') },
          ...STATUSES.map((value) => ({ value, label: t(`submissionStatus.${value}.label`) })),
          { value: 'all', label: t('submissions.anyStatus') },
        ]} />
        <SelectInput id="repository" label={t('submissions.repository')} value={filters['repository'] ?? ''} onChange={(repository) => change({ repository })}
          options={[{ value: '', label: t('submissions.anyRepository') }, ...(choices.data?.repositories ?? [])]} />
        <SelectInput id="grant" label={t('submissions.grant')} value={filters['grant'] ?? ''} onChange={(grant) => change({ grant })}
          options={[{ value: '', label: t('submissions.anyGrant') }, ...(choices.data?.grants ?? [])]} />
        <DayInput id="from" label={t('submissions.from')} value={filters['from'] ?? ''} onChange={(from) => change({ from })} />
        <DayInput id="to" label={t('submissions.to')} value={filters['to'] ?? ''} onChange={(to) => change({ to })} />
        {person.isAdmin && (
          <SelectInput id="whose" label={t('submissions.whose')} value={filters['whose'] ?? ''} onChange={(whose) => change({ whose })} options={[
            { value: '', label: t('submissions.everybodys') }, { value: 'mine', label: t('submissions.mine') },
          ]} />
        )}
        {isFiltered && <div className="field"><Link className="button" to="/submissions">{t('submissions.clear')}</Link></div>}
      </form>
    </details>
  );
}

/** What can be chosen in the filters: all repositories, and the person's grants. */
function useChoices(personId: string) {
  return useQuery({
    queryKey: ['submission-filter-choices', personId],
    staleTime: 5 * 60_000,
    queryFn: async () => {
      const [repositories, grants] = await Promise.all([
        list('repository', { sort: 'name' }),
        list('grant', { filter: mine(personId), sort: '-endDate' }),
      ]);
      return {
        repositories: repositories.data.map(({ id, attributes }) => ({ value: id, label: attributes.name ?? id })),
        grants: grants.data.map(({ id, attributes }) => ({ value: id, label: `${attributes.awardNumber} – ${attributes.projectName}` })),
      };
    },
  });
}

interface DayProps {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
}

function DayInput({ id, label, value, onChange }: DayProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="date" value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}
