// SPDX-License-Identifier: Apache-2.0
import { TextInput } from '../../parts/TextInput';
import { Loading } from '../../parts/Loading';
import { withField } from '../draft/changes';
import { titleOf } from '../draft/Draft';
import { useProblem, useWizard } from '../ui/context';
import { useText } from '../ui/texts';
import { askableFacts } from './duties';
import { DutyCard } from './DutyCard';

/** What must be done for this paper, and why; asked before anything is saved. */
export function Answer() {
  const { t } = useText();
  const { draft, plan } = useWizard();
  const { duties, error, isWorking } = plan;
  if (!titleOf(draft) && draft.grants.length === 0) return null;
  return (
    <section className="card wizard-answer" aria-labelledby="answer-title" aria-busy={isWorking}>
      <h2 id="answer-title">{t('answer.title')}</h2>
      {error && <p role="alert">{t('answer.failed', { detail: error.message })}</p>}
      {!duties && !error && <Loading />}
      {duties?.length === 0 && <p>{t(draft.grants.length > 0 ? 'answer.nothing' : 'answer.nothingYet')}</p>}
      {duties && duties.length > 0 && (
        <>
          <AskedDates />
          <ul className="wizard-duties">
            {duties.map((duty) => <DutyCard key={duty.policy} duty={duty} />)}
          </ul>
        </>
      )}
    </section>
  );
}

/** Dates that decide, asked only where they do. */
function AskedDates() {
  const { t, say } = useText();
  const { draft, plan, session } = useWizard();
  const problem = useProblem(say);
  const asked = askableFacts(plan.duties ?? []);
  const { sources } = draft.metadata;
  const shown = (['acceptanceDate', 'publicationDate'] as const).filter(
    (name) => asked.includes(name) || (name === 'acceptanceDate' && sources?.[name] === 'you'),
  );
  return shown.map((name) => (
    <TextInput
      key={name}
      id={name === 'publicationDate' ? 'detail-publicationDate' : name}
      label={t(`answer.${name}`)}
      hint={t('answer.dateHint')}
      value={draft.metadata[name] ?? ''}
      onChange={(text) => session.update((current) => withField(current, name, text.trim()))}
      error={problem(name === 'publicationDate' ? 'detail-publicationDate' : name)}
    />
  ));
}
