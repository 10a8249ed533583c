// SPDX-License-Identifier: Apache-2.0
import { ExternalLink } from '../../parts/ExternalLink';
import { Badge, type Tone } from '../../parts/StatusBadge';
import { choicesOf, withChoice } from '../draft/changes';
import { nihmsAmong } from '../repositories/Repository';
import { useWizard } from '../ui/context';
import { useText } from '../ui/texts';
import { choiceFor, type Duty, isChoice } from './duties';
import { headline } from './headline';
import type { Obligation } from './obligations';

const TONES: Record<Duty['state'], Tone> = { applies: 'attention', 'cannot-tell': 'info', satisfied: 'good' };

/** One policy: what it asks for, why, and what the person can decide. */
export function DutyCard({ duty }: { duty: Duty }) {
  const { t, say } = useText();
  const { plan } = useWizard();
  const [first, ...more] = duty.because;
  return (
    <li className={`wizard-duty ${duty.state}`}>
      <p><Badge tone={TONES[duty.state]}>{t(`duty.state.${duty.state}`)}</Badge></p>
      <p className="wizard-headline">{say(headline(duty, plan.repositories))}</p>
      <p>{t('duty.policy', { title: duty.title })} {first?.text}</p>
      {duty.state === 'cannot-tell' && more.map((reason) => <p key={reason.text}>{reason.text}</p>)}
      {duty.warnings.map((warning) => (
        <p key={warning.text} className="notice">{warning.text}</p>
      ))}
      {isChoice(duty, nihmsAmong(plan.repositories)) && <Decision duty={duty} />}
      <details className="wizard-why">
        <summary>{t('duty.why', { title: duty.title })}</summary>
        {duty.state !== 'cannot-tell' && more.map((reason) => <p key={reason.text}>{reason.text}</p>)}
        {duty.rules.map((rule) => <RuleLines key={rule.rule?.id ?? ''} rule={rule} />)}
      </details>
    </li>
  );
}

function RuleLines({ rule: { rule, version, licence, embargoMonths } }: { rule: Obligation }) {
  const { t } = useText();
  return (
    <>
      {version && <p>{t(`duty.version.${version}`)}</p>}
      {embargoMonths !== null && <p>{t('duty.embargo', { count: embargoMonths })}</p>}
      {licence && <p>{t('duty.licence', { licence })}</p>}
      {rule?.note && <p>{rule.note}</p>}
      {rule?.source && (
        <p>
          <ExternalLink href={rule.source}>{t('duty.source')}</ExternalLink>
          {rule.checkedOn && ` ${t('duty.checked', { date: rule.checkedOn })}`}
        </p>
      )}
      {!rule && <p>{t('duty.noRule')}</p>}
    </>
  );
}

/** Whether PASS deposits, where somebody else may do so or has done so. */
function Decision({ duty }: { duty: Duty }) {
  const { t } = useText();
  const { draft, session } = useWizard();
  const choice = choiceFor(duty, choicesOf(draft));
  const isDone = duty.state === 'satisfied' || duty.warnings.some((warning) => warning.code === 'second-deposit');
  return (
    <fieldset className="wizard-plain">
      <legend>{t('duty.decide')}</legend>
      {(['send', 'leave'] as const).map((each) => (
        <label key={each} className="choice">
          <input
            type="radio"
            name={`choice-${duty.policy}`}
            checked={choice === each}
            onChange={() => session.update((current) => withChoice(current, duty.policy, each))}
          />
          {t(`duty.${each}${isDone && each === 'leave' ? 'Done' : ''}`)}
        </label>
      ))}
    </fieldset>
  );
}
