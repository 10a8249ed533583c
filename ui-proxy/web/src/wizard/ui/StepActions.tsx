// SPDX-License-Identifier: Apache-2.0
import { Link } from 'react-router';
import { before, type Step } from '../steps';
import { useWizard } from './context';
import { DeleteDraft } from './DeleteDraft';
import { useText } from './texts';
import { addressOf } from './useSteps';

/** The ways on and back. */
export function StepActions({ step, isGoing }: { step: Step; isGoing: boolean }) {
  const { t } = useText();
  const { stored, goOn } = useWizard();
  const previous = before(step);
  return (
    <div className="wizard-actions">
      <button type="button" className="button primary" onClick={() => void goOn()} disabled={isGoing}>
        {isGoing ? t('frame.going') : t(stored ? 'frame.goOn' : 'frame.begin')}
      </button>
      {stored && previous && <Link className="button" to={addressOf(stored.submission, previous)}>{t('frame.back')}</Link>}
      {!stored && <p className="hint">{t('frame.nothingSaved')}</p>}
      <DeleteDraft />
    </div>
  );
}
