// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { grantsOf } from '../core/grants';
import { fieldLabel } from '../details/labels';
import type { Metadata } from '../draft/Draft';
import { submitterId } from '../saving/operations';
import type { Step } from '../steps';
import { useWizard } from '../ui/context';
import { inWords } from '../ui/inWords';
import { useText } from '../ui/texts';
import { addressOf } from '../ui/useSteps';

/** What was entered, with the way to change it. */
export function Summary() {
  return (
    <section className="card wizard-summary">
      <Paper />
      <Grants />
      <Details />
      <Files />
    </section>
  );
}

function Part({ step, title, children }: { step: Step; title: string; children: ReactNode }) {
  const { t } = useText();
  const { stored } = useWizard();
  return (
    <div className="wizard-part">
      <div className="wizard-part-head">
        <h2>{title}</h2>
        {stored && (
          <Link to={addressOf(stored.submission, step)}>
            {t('review.change')}<span className="visually-hidden"> {title}</span>
          </Link>
        )}
      </div>
      {children}
    </div>
  );
}

function Paper() {
  const { t } = useText();
  const { draft } = useWizard();
  const { title, doi } = draft.metadata;
  return (
    <Part step="paper" title={t('review.paper')}>
      <p><strong>{title}</strong>{doi && <><br /><span className="muted">{doi}</span></>}</p>
    </Part>
  );
}

function Grants() {
  const { t } = useText();
  const { draft, me } = useWizard();
  const who = submitterId(draft, me.id);
  const { data = [] } = useQuery({
    queryKey: ['wizard', 'grants', who],
    queryFn: ({ signal }) => grantsOf(who ?? '', signal),
    enabled: who !== null,
    staleTime: 60_000,
  });
  const chosen = data.filter((grant) => draft.grants.includes(grant.id));
  return (
    <Part step="paper" title={t('review.grants')}>
      {draft.grants.length === 0 && <p>{t('review.noGrants')}</p>}
      <ul>
        {chosen.map((grant) => (
          <li key={grant.id}>{grant.awardNumber}: {grant.projectName} <span className="muted">{grant.funders.join(', ')}</span></li>
        ))}
      </ul>
    </Part>
  );
}

const SHOWN: (keyof Metadata & string)[] = [
  'journal-title', 'authors', 'publicationDate', 'volume', 'issue', 'issns', 'publisher', 'journal-NLMTA-ID', 'Embargo-end-date',
];

function Details() {
  const { t } = useText();
  const { metadata } = useWizard().draft;
  const isUnderEmbargo = metadata['under-embargo'] === 'true';
  const shown = SHOWN.filter((name) => inWords(metadata[name]) && (name !== 'Embargo-end-date' || isUnderEmbargo));
  return (
    <Part step="details" title={t('review.details')}>
      <dl>
        {shown.map((name) => (
          <div key={name}><dt>{fieldLabel(name, t)}</dt><dd>{inWords(metadata[name])}</dd></div>
        ))}
      </dl>
    </Part>
  );
}

function Files() {
  const { t } = useText();
  const files = useWizard().files.filter((entry) => entry.state !== 'failed');
  return (
    <Part step="files" title={t('review.files')}>
      {files.length === 0 && <p>{t('review.noFiles')}</p>}
      <ul>
        {files.map((entry) => (
          <li key={entry.key}>
            {entry.name} <span className="muted">{[t(`files.roles.${entry.role}`), entry.description].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
