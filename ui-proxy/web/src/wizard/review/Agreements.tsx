// SPDX-License-Identifier: Apache-2.0
import { RichText } from '../../parts/RichText';
import type { Repository } from '../repositories/Repository';
import { useWizard } from '../ui/context';
import { useText } from '../ui/texts';
import { type Answer, type Answers, toAgree } from './rows';

interface Props {
  answers: Answers;
  setAnswers: (answers: Answers) => void;
  problemOf: (field: string) => string | undefined;
}

/** The texts of the repositories, each to agree to or not. */
export function Agreements({ answers, setAnswers, problemOf }: Props) {
  const { draft, plan } = useWizard();
  const set = (id: string, answer: Answer) =>
    setAnswers({ ...answers, agreements: { ...answers.agreements, [id]: answer } });
  return toAgree(draft, plan.repositories).map((repository) => (
    <Agreement
      key={repository.id}
      repository={repository}
      answer={answers.agreements[repository.id]}
      set={(answer) => set(repository.id, answer)}
      error={problemOf(`agreement-${repository.id}`)}
    />
  ));
}

interface OneProps {
  repository: Repository;
  answer: Answer | undefined;
  set: (answer: Answer) => void;
  error: string | undefined;
}

function Agreement({ repository, answer, set, error }: OneProps) {
  const { t } = useText();
  const { id, name, agreement } = repository;
  return (
    <fieldset className="card wizard-agreement" aria-describedby={error ? `agreement-${id}-error` : undefined}>
      <legend><h2>{t('agreement.title', { repository: name })}</h2></legend>
      <div className="wizard-agreement-text" tabIndex={0} role="region" aria-label={t('agreement.text', { repository: name })}>
        <RichText html={agreement} />
      </div>
      {(['agreed', 'declined'] as const).map((each) => (
        <label key={each} className="choice">
          <input
            type="radio"
            id={each === 'agreed' ? `agreement-${id}` : undefined}
            name={`agreement-${id}`}
            checked={answer === each}
            onChange={() => set(each)}
          />
          {t(`agreement.${each}`, { repository: name })}
        </label>
      ))}
      {error && <p className="field-error" id={`agreement-${id}-error`}>{error}</p>}
    </fieldset>
  );
}
