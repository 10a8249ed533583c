// SPDX-License-Identifier: Apache-2.0
import { ExternalLink } from '../../parts/ExternalLink';
import { calendarDate } from '../../texts/dates';
import type { Metadata, Source } from '../draft/Draft';
import { useWizard } from '../ui/context';
import { SourceTag } from '../ui/SourceTag';
import { useText } from '../ui/texts';

/** The paper as it is known, with who says so. */
export function Found({ correct, isOpen }: { correct: () => void; isOpen: boolean }) {
  const { t } = useText();
  const { draft } = useWizard();
  const { metadata } = draft;
  const source: Source = metadata.sources?.title ?? 'you';
  return (
    <section className="card wizard-found" aria-labelledby="found-title">
      <p className="wizard-overline">{t('found.title')} <SourceTag source={source} /></p>
      <h2 id="found-title">{metadata.title}</h2>
      <p className="muted">{line(metadata, t)}</p>
      <p className="wizard-found-links">
        {metadata.doi && <ExternalLink href={`https://doi.org/${metadata.doi}`}>{metadata.doi}</ExternalLink>}
        {!isOpen && <button type="button" className="button small quiet" onClick={correct}>{t('found.correct')}</button>}
      </p>
    </section>
  );
}

function line(metadata: Metadata, t: (key: string, values?: Record<string, string | number>) => string): string {
  const names = (metadata.authors ?? []).map((each) => each.author ?? '').filter(Boolean);
  const few = names.slice(0, 3).join(', ');
  const authors = names.length > 3 ? t('found.more', { names: few, count: names.length - 3 }) : few;
  return [authors, metadata['journal-title'], calendarDate(metadata.publicationDate)].filter(Boolean).join(' · ');
}
