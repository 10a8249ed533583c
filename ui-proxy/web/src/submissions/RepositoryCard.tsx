// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { usePerson } from '../app/session';
import { Explained } from '../parts/Explained';
import { ExternalLink } from '../parts/ExternalLink';
import { Badge } from '../parts/StatusBadge';
import { dayAndTime } from '../texts/dates';
import { idsOf, isPmc } from './data';
import { CalendarButton } from './CalendarButton';
import { DELIVERY_TONES, type Delivery, type Step, stepsOf } from './delivery';
import type { Details } from './detail';
import { isSubmitter } from './roles';

/** Where the paper stands with one repository: state, reason, ids, and the steps still to come. */
export function RepositoryCard({ delivery, details }: { delivery: Delivery; details: Details }) {
  const { t } = useTranslation();
  const { repository, state, deposit } = delivery;
  const isOwn = isSubmitter(details.view, usePerson());
  const label = t(`submissions.delivery.${state}.label`);
  const isAwaitingNihms = isPmc(repository) && (state === 'delivered' || state === 'processing' || state === 'queued');
  return (
    <section className="card repository-card">
      <h3><ExternalLink href={repository.attributes.url}>{repository.attributes.name ?? repository.id}</ExternalLink></h3>
      <p>
        <Explained term={label} text={t(`submissions.delivery.${state}.meaning`)}>
          <Badge tone={DELIVERY_TONES[state]}>{label}</Badge>
        </Explained>
      </p>
      {deposit?.attributes.statusMessage && state !== 'complete' && (
        <p className={`notice ${state === 'retry' ? '' : 'bad'}`}><strong>{t('submissions.reason')}</strong> {deposit.attributes.statusMessage}</p>
      )}
      {state === 'retry' && deposit?.attributes.nextAttempt && (
        <p>{t('submissions.nextAttempt', { when: dayAndTime(deposit.attributes.nextAttempt) })}</p>
      )}
      <Ids delivery={delivery} />
      <Steps steps={stepsOf(delivery)} delivery={delivery} isOwn={isOwn} />
      {isAwaitingNihms && <CalendarButton details={details} />}
    </section>
  );
}

function Ids({ delivery: { copy, state } }: { delivery: Delivery }) {
  const { t } = useTranslation();
  const ids = idsOf(copy);
  if (ids.length === 0) return state === 'complete' ? null : <p className="muted">{t('submissions.noIds')}</p>;
  return (
    <p>
      {t('submissions.ids')}{' '}
      {ids.map((id, index) => (
        <span key={id}>{index > 0 && ', '}<ExternalLink href={copy?.attributes.accessUrl}>{id}</ExternalLink></span>
      ))}
    </p>
  );
}

function Steps({ steps, delivery: { repository }, isOwn }: { steps: Step[]; delivery: Delivery; isOwn: boolean }) {
  const { t } = useTranslation();
  const name = repository.attributes.name ?? '';
  return (
    <ol className="steps" aria-label={t('submissions.stepsOf', { repository: name })}>
      {steps.map((step) => (
        <li key={step.name} className={step.progress} aria-current={step.progress === 'now' ? 'step' : undefined}>
          <span className="step-text">{t(`submissions.next.${step.name}`, { repository: name })}</span>
          <span className="step-who">
            {t(`submissions.progress.${step.progress}`)} · {t(`submissions.actor.${isOwn && step.actor === 'submitter' ? 'you' : step.actor}`, { repository: name })}
          </span>
        </li>
      ))}
    </ol>
  );
}
