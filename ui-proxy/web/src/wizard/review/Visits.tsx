// SPDX-License-Identifier: Apache-2.0
import { ExternalLink } from '../../parts/ExternalLink';
import { useWizard } from '../ui/context';
import { useText } from '../ui/texts';
import { type Answers, toVisit } from './rows';

interface Props {
  answers: Answers;
  setAnswers: (answers: Answers) => void;
  problem: string | undefined;
}

/** Sites at which the person deposits, since PASS cannot. */
export function Visits({ answers, setAnswers, problem }: Props) {
  const { t } = useText();
  const { draft, plan } = useWizard();
  const sites = toVisit(draft, plan.repositories);
  if (sites.length === 0) return null;
  return (
    <section className="card" aria-labelledby="visits-title">
      <h2 id="visits-title">{t('visits.title')}</h2>
      <p>{t('visits.text')}</p>
      <ul>
        {sites.map((site) => <li key={site.id}><ExternalLink href={site.url}>{site.name}</ExternalLink></li>)}
      </ul>
      <label className="choice">
        <input
          type="checkbox"
          id="visits"
          checked={answers.visits}
          onChange={(event) => setAnswers({ ...answers, visits: event.target.checked })}
          aria-invalid={problem !== undefined}
          aria-describedby={problem ? 'visits-error' : undefined}
        />
        {t('visits.known')}
      </label>
      {problem && <p className="field-error" id="visits-error">{problem}</p>}
    </section>
  );
}
