// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import type { Resource } from '../api/types';
import { ExternalLink } from '../parts/ExternalLink';
import { RichText } from '../parts/RichText';
import { isWebLink } from '../submissions/data';
import { type Answers, asking } from './answers';

interface Props {
  repositories: Array<Resource<'repository'>>;
  answers: Answers;
  onAnswer: (id: string, answer: 'yes' | 'no') => void;
  /** Messages by id of the repository. */
  errors: Record<string, string>;
}

/** The terms of each repository, with the question whether the submitter agrees. */
export function Agreements({ repositories, answers, onAnswer, errors }: Props) {
  const { t } = useTranslation();
  const others = repositories.filter((repository) => !asking(repositories).includes(repository));
  return (
    <>
      {others.length > 0 && (
        <section className="card">
          <h2>{t('approval.others')}</h2>
          <ul>{others.map(({ id, attributes }) => <li key={id}>{attributes.name}</li>)}</ul>
        </section>
      )}
      {asking(repositories).map((repository) => (
        <Question key={repository.id} repository={repository} answer={answers[repository.id]} error={errors[repository.id]}
          onAnswer={(answer) => onAnswer(repository.id, answer)} />
      ))}
    </>
  );
}

interface QuestionProps {
  repository: Resource<'repository'>;
  answer: 'yes' | 'no' | undefined;
  error: string | undefined;
  onAnswer: (answer: 'yes' | 'no') => void;
}

function Question({ repository, answer, error, onAnswer }: QuestionProps) {
  const { t } = useTranslation();
  const { id, attributes: { name, agreementText, url } } = repository;
  const kind = isWebLink(repository) ? 'webLink' : 'terms';
  return (
    <section className="card">
      <fieldset className="question" aria-describedby={error ? `agree-${id}-error` : undefined}>
        <legend><h2>{t(`approval.${kind}.title`, { repository: name })}</h2></legend>
        {kind === 'terms' ? (
          <div className="agreement" tabIndex={0} role="region" aria-label={t('approval.termsOf', { repository: name })}>
            <RichText html={agreementText ?? ''} />
          </div>
        ) : (
          <p>{t('approval.webLink.text')} <ExternalLink href={url}>{name}</ExternalLink></p>
        )}
        <Choice id={`agree-${id}`} name={id} text={t(`approval.${kind}.yes`, { repository: name })} isChosen={answer === 'yes'} onChoose={() => onAnswer('yes')} />
        <Choice id={`decline-${id}`} name={id} text={t(`approval.${kind}.no`, { repository: name })} isChosen={answer === 'no'} onChoose={() => onAnswer('no')} />
        {error && <p id={`agree-${id}-error`} className="field-error">{error}</p>}
      </fieldset>
    </section>
  );
}

interface ChoiceProps {
  id: string;
  name: string;
  text: string;
  isChosen: boolean;
  onChoose: () => void;
}

function Choice({ id, name, text, isChosen, onChoose }: ChoiceProps) {
  return (
    <div className="choice">
      <input id={id} type="radio" name={`answer-${name}`} checked={isChosen} onChange={onChoose} />
      <label htmlFor={id}>{text}</label>
    </div>
  );
}
