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
  const relevant = data.filter(({ state }) => state !== 'does-not-apply');
  if (relevant.length === 0) return <p className="muted">{t('submissions.noObligations')}</p>;
  return (
    <ul className="plain-list obligations">
      {relevant.map((obligation, index) => <li key={index}><OneObligation obligation={obligation} /></li>)}
    </ul>
  );
}

function OneObligation({ obligation }: { obligation: Obligation }) {
  const { t } = useTranslation();
  const { policy, state = 'cannot-tell', because = [], missing = [], warnings = [], rule } = obligation;
  return (
    <>
      <h3>{policy?.title} <Badge tone={TONES[state]}>{t(`submissions.obligation.${state}`)}</Badge></h3>
      <ul>{because.map(({ text }) => <li key={text}>{text}</li>)}</ul>
      {state === 'cannot-tell' && missing.length > 0 && <p>{t('submissions.obligationMissing', { what: missing.join(', ') })}</p>}
      {warnings.map(({ code, text }) => <p key={code} className="notice attention">{text}</p>)}
      {rule?.source && (
        <p className="muted small">
          <ExternalLink href={rule.source}>{t('submissions.source')}</ExternalLink>
          {rule.checkedOn && <> · {t('submissions.checkedOn', { day: calendarDate(rule.checkedOn) })}</>}
        </p>
      )}
    </>
  );
}
