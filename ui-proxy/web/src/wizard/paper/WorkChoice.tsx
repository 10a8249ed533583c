// SPDX-License-Identifier: Apache-2.0
import { firstAuthors, type Work } from '../lookup/works';
import { useText } from '../ui/texts';

/** Several papers fit; the person takes one. */
export function WorkChoice({ works, take }: { works: Work[]; take: (work: Work) => void }) {
  const { t } = useText();
  return (
    <section className="card" aria-labelledby="choice-title">
      <h2 id="choice-title">{t('choice.title', { count: works.length })}</h2>
      <ul className="wizard-works">
        {works.map((work, index) => (
          <li key={`${work.doi ?? work.pmid ?? ''}-${index}`}>
            <div>
              <strong>{work.title ?? t('choice.noTitle')}</strong>
              <WorkLine work={work} />
            </div>
            <button type="button" className="button small" onClick={() => take(work)}>
              {t('choice.take')} <span className="visually-hidden">{work.title}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="hint">{t('choice.none')}</p>
    </section>
  );
}

function WorkLine({ work }: { work: Work }) {
  const { t } = useText();
  const { names, more } = firstAuthors(work, 2);
  const authors = more > 0 ? t('found.more', { names: names.join(', '), count: more }) : names.join(', ');
  const parts = [authors, work.journal, work.publicationDate, work.doi];
  return <p className="muted">{parts.filter(Boolean).join(' · ')}</p>;
}
