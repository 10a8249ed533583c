// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { ExternalLink } from '../parts/ExternalLink';
import { Loading } from '../parts/Loading';
import { Badge, type Tone } from '../parts/StatusBadge';
import { calendarDate } from '../texts/dates';
import { type Obligation, useObligations } from './detail';

const TONES: Record<NonNullable<Obligation['state']>, Tone> = {
  applies: 'attention',
  'cannot-tell': 'info',
  satisfied: 'good',
  'does-not-apply': 'neutral',
};

/** What the policies ask of the paper, and why. */
export function Obligations({ submissionId }: { submissionId: string }) {
  const { t } = useTranslation();
  const { data, error } = useObligations(submissionId);
  if (error) return <p role="alert" className="field-error">{error.message}</p>;
  if (!data) return <Loading />;
  const policies = byPolicy(data.filter(({ state }) => state !== 'does-not-apply'));
  if (policies.length === 0) return <p className="muted">{t('submissions.noObligations')}</p>;
  return (
    <ul className="plain-list obligations">
      {policies.map((obligations) => <li key={obligations[0]?.policy?.id}><Policy obligations={obligations} /></li>)}
    </ul>
  );
}

/** A policy has one obligation for each of its rules; the most pressing comes first. */
function byPolicy(obligations: Obligation[]): Obligation[][] {
  const groups = new Map<string | undefined, Obligation[]>();
  for (const one of obligations) groups.set(one.policy?.id, [...(groups.get(one.policy?.id) ?? []), one]);
  const rank = Object.keys(TONES);
  return [...groups.values()].map((group) => group.sort((a, b) => rank.indexOf(a.state ?? '') - rank.indexOf(b.state ?? '')));
}

function Policy({ obligations }: { obligations: Obligation[] }) {
  const { t } = useTranslation();
  const { policy, state = 'cannot-tell' } = obligations[0] ?? {};
  const warnings = new Map(obligations.flatMap(({ warnings: some = [] }) => some.map(({ code, text }) => [code, text])));
  return (
    <>
      <h3>{policy?.title} <Badge tone={TONES[state]}>{t(`submissions.obligation.${state}`)}</Badge></h3>
      {obligations.map((obligation, index) => <Reasons key={index} obligation={obligation} />)}
      {[...warnings].map(([code, text]) => <p key={code} className="notice attention">{text}</p>)}
    </>
  );
}

function Reasons({ obligation: { because = [], missing = [], rule, state } }: { obligation: Obligation }) {
  const { t } = useTranslation();
  const unknown = missing.map((fact) => t(`submissions.missing.${fact as 'acceptanceDate'}`, { defaultValue: fact })).join(', ');
  return (
    <>
      <ul>{because.map(({ text }) => <li key={text}>{text}</li>)}</ul>
      {state === 'cannot-tell' && unknown !== '' && <p>{t('submissions.obligationMissing', { what: unknown })}</p>}
      {rule?.source && (
        <p className="muted small">
          <ExternalLink href={rule.source}>{t('submissions.source')}</ExternalLink>
          {rule.checkedOn && <> · {t('submissions.checkedOn', { day: calendarDate(rule.checkedOn) })}</>}
        </p>
      )}
    </>
  );
}
