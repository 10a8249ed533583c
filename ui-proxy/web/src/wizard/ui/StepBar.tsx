// SPDX-License-Identifier: Apache-2.0
import { Link } from 'react-router';
import { type Step, stateOf, STEPS } from '../steps';
import { useWizard } from './context';
import { useText } from './texts';
import { addressOf } from './useSteps';

/** The steps in their order, with what is done; each can be opened at any time. */
export function StepBar({ step: current }: { step: Step }) {
  const { t } = useText();
  const { stored, problems } = useWizard();
  if (!stored) return null;
  return (
    <nav aria-label={t('frame.steps')} className="wizard-steps">
      <ol>
        {STEPS.map((step, index) => {
          const state = stateOf(step, problems, true);
          const isCurrent = step === current;
          return (
            <li key={step} className={`wizard-step ${state} ${isCurrent ? 'current' : ''}`}>
              <Link to={addressOf(stored.submission, step)} aria-current={isCurrent ? 'step' : undefined}>
                <span className="wizard-step-mark" aria-hidden="true">{state === 'done' ? '✓' : index + 1}</span>
                <span className="wizard-step-name">
                  {t(`step.${step}`)}
                  <span className="visually-hidden">: {t(`frame.${state}`)}</span>
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
