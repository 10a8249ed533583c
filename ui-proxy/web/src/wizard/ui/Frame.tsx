// SPDX-License-Identifier: Apache-2.0
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Person } from '../../app/session';
import { ErrorSummary } from '../../parts/ErrorSummary';
import { PageHead } from '../../parts/PageHead';
import { DetailsStep } from '../details/DetailsStep';
import { titleOf } from '../draft/Draft';
import { FilesStep } from '../files/FilesStep';
import { PaperStep } from '../paper/PaperStep';
import { problemsOf } from '../problems';
import { RepositoriesStep } from '../repositories/RepositoriesStep';
import { ReviewStep } from '../review/ReviewStep';
import type { Step } from '../steps';
import { ConflictDialog } from './ConflictDialog';
import { type Wizard, WizardContext } from './context';
import type { Open } from './open';
import { usePlan } from './plan';
import { SaveStatus } from './SaveStatus';
import { StepActions } from './StepActions';
import { StepBar } from './StepBar';
import { useText } from './texts';
import { type Steps, useSteps } from './useSteps';

interface Props {
  open: Open;
  me: Person;
  startAgain?: () => void;
}

/** The wizard around its steps. */
export function Frame({ open, me, startAgain }: Props) {
  const { wizard, steps } = useWizardState(open, me);
  const { step, summary, isGoing } = steps;
  const { t } = useText();
  useFieldFocus();
  useBackToStart(wizard, step);
  const title = titleOf(wizard.draft);
  return (
    <WizardContext value={wizard}>
      <div className="wizard">
        <PageHead title={t(`title.${step}`)} actions={<SaveStatus />}>
          {title && step !== 'paper' && <p className="wizard-paper-title">{title}</p>}
        </PageHead>
        {wizard.stored && <StepBar step={step} />}
        {startAgain && open.isRestored && <Restored startAgain={startAgain} />}
        <Passed />
        <ErrorSummary problems={summary} />
        <CurrentStep step={step} />
        {step !== 'review' && <StepActions step={step} isGoing={isGoing} />}
      </div>
      <ConflictDialog />
    </WizardContext>
  );
}

function CurrentStep({ step }: { step: Step }) {
  switch (step) {
    case 'paper':
      return <PaperStep />;
    case 'repositories':
      return <RepositoriesStep />;
    case 'details':
      return <DetailsStep />;
    case 'files':
      return <FilesStep />;
    case 'review':
      return <ReviewStep />;
  }
}

function useWizardState(open: Open, me: Person): { wizard: Wizard; steps: Steps } {
  const { session, desk } = open;
  const { draft, stored, state } = useSyncExternalStore(session.subscribe, session.get);
  const files = useSyncExternalStore(desk.subscribe, desk.get);
  const plan = usePlan(session, draft, stored?.submission ?? null, state.kind !== 'conflict');
  const { choice, schema } = plan;
  const email = me.user.attributes.email ?? '';
  const problems = useMemo(
    () => problemsOf({ draft, files, choice, schema, myEmail: email, now: new Date() }),
    [draft, files, choice, schema, email],
  );
  const steps = useSteps(open, me, problems);
  const { isChecked, goOn, goTo, report } = steps;
  const here = { isChecked, goOn, goTo, report };
  const wizard: Wizard = { me, session, desk, draft, stored, state, files, plan, problems, ...here };
  return { wizard, steps };
}

/** Says which steps were passed over because nothing is to be done there. */
function Passed() {
  const { t } = useText();
  const { state } = useLocation() as { state: { passed?: Step[] } | null };
  const passed = state?.passed ?? [];
  if (passed.length === 0) return null;
  const names = passed.map((step) => t(`step.${step}`)).join(', ');
  return <p className="notice" role="status">{t('frame.passed', { count: passed.length, names })}</p>;
}

function Restored({ startAgain }: { startAgain: () => void }) {
  const { t } = useText();
  return (
    <div className="notice wizard-restored">
      <p>{t('frame.restored')}</p>
      <button type="button" className="button small" onClick={startAgain}>{t('frame.startAgain')}</button>
    </div>
  );
}

/** Takes the focus to the field that a link of another step named. */
function useFieldFocus() {
  const { state, key } = useLocation() as { state: { field?: string } | null; key: string };
  const field = state?.field;
  useEffect(() => {
    const target = field ? document.getElementById(field) : null;
    target?.focus();
    target?.scrollIntoView({ block: 'center' });
  }, [field, key]);
}

/** Before anything is stored there is only the first step, whatever the address says. */
function useBackToStart({ stored }: Wizard, step: Step) {
  const navigate = useNavigate();
  const isTooEarly = stored === null && step !== 'paper';
  useEffect(() => {
    if (isTooEarly) void navigate('/submissions/new', { replace: true });
  }, [isTooEarly, navigate]);
}
