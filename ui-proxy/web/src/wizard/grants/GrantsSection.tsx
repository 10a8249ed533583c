// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { Loading } from '../../parts/Loading';
import { TextInput } from '../../parts/TextInput';
import { calendarDate } from '../../texts/dates';
import { grantsOf } from '../core/grants';
import { toggled } from '../draft/changes';
import { submitterId } from '../saving/operations';
import { useWizard } from '../ui/context';
import { useText } from '../ui/texts';
import { fitting, type Grant, namedGrants } from './grants';

/** More than this and a search helps. */
const FEW = 6;

/** Which grants paid for the paper: those of the submitter. */
export function GrantsSection({ awards }: { awards: string[] }) {
  const { t } = useText();
  const { draft, me, stored } = useWizard();
  const who = submitterId(draft, me.id);
  const { data: grants, error } = useQuery({
    queryKey: ['wizard', 'grants', who],
    queryFn: ({ signal }) => grantsOf(who ?? '', signal),
    enabled: who !== null,
    staleTime: 60_000,
  });
  const named = grants ? namedGrants(grants, awards) : [];
  useNamedGrants(named, stored !== null);
  const isInvited = draft.submitter.kind === 'invited';
  return (
    <section className="card" aria-labelledby="grants-title">
      <h2 id="grants-title">{t('grants.title')}</h2>
      {isInvited && <p>{t('grants.noAccount')}</p>}
      {who === null && !isInvited && <p>{t('grants.chooseFirst')}</p>}
      {error && <p role="alert">{t('grants.failed')}</p>}
      {who !== null && !grants && !error && <Loading />}
      {who !== null && grants && <GrantList grants={grants} named={named} />}
    </section>
  );
}

/** Ticks the grants that the paper itself names, once for each look-up. */
function useNamedGrants(named: string[], isStored: boolean) {
  const { session } = useWizard();
  const key = named.join(',');
  useEffect(() => {
    if (key && !isStored) {
      session.update((draft) => ({ ...draft, grants: [...new Set([...draft.grants, ...key.split(',')])] }));
    }
  }, [key, isStored, session]);
}

function GrantList({ grants, named }: { grants: Grant[]; named: string[] }) {
  const { t } = useText();
  const { draft } = useWizard();
  const [search, setSearch] = useState('');
  const [isAll, setAll] = useState(false);
  if (grants.length === 0) return <p>{t('grants.none')}</p>;
  const found = fitting(grants, search);
  const isShort = !isAll && search === '' && found.length > FEW;
  const first = isShort ? found.filter((grant, index) => index < FEW || draft.grants.includes(grant.id)) : found;
  return (
    <fieldset className="wizard-plain">
      <legend className="hint">{t('grants.hint')}</legend>
      {grants.length > FEW && (
        <TextInput id="grant-search" type="search" label={t('grants.search')} value={search} onChange={setSearch} />
      )}
      <ul className="wizard-grants">
        {first.map((grant) => <GrantChoice key={grant.id} grant={grant} isNamed={named.includes(grant.id)} />)}
      </ul>
      {found.length === 0 && <p role="status">{t('grants.noneFits')}</p>}
      {isShort && (
        <button type="button" className="button small" onClick={() => setAll(true)}>
          {t('grants.all', { count: found.length })}
        </button>
      )}
    </fieldset>
  );
}

function GrantChoice({ grant, isNamed }: { grant: Grant; isNamed: boolean }) {
  const { t } = useText();
  const { draft, session } = useWizard();
  const id = useId();
  const isChosen = draft.grants.includes(grant.id);
  const toggle = () =>
    session.update((current) => ({ ...current, grants: toggled(current.grants, grant.id, !isChosen) }));
  const ends = t(`grants.status.${grant.status || 'unknown'}`, { end: calendarDate(grant.endDate) });
  return (
    <li>
      <label className="choice">
        <input type="checkbox" checked={isChosen} onChange={toggle} aria-describedby={id} />
        <span>
          <strong>{grant.awardNumber}</strong> {grant.projectName}
          <span id={id} className="muted wizard-grant-more">
            {[grant.funders.join(', '), ends].filter(Boolean).join(' · ')}
            {!grant.hasPolicy && ` · ${t('grants.noPolicy')}`}
            {isNamed && <span className="wizard-source crossref">{t('grants.named')}</span>}
          </span>
        </span>
      </label>
    </li>
  );
}
