// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { ExternalLink } from '../parts/ExternalLink';
import { RichText } from '../parts/RichText';
import { calendarDate } from '../texts/dates';
import type { Metadata, SubmissionView } from './data';

/** The paper's data as the repositories get them. */
export function PaperFacts({ view }: { view: SubmissionView }) {
  const { t } = useTranslation();
  const { metadata, journal, publication } = view;
  const abstract = metadata.abstract ?? publication?.attributes.publicationAbstract;
  const rows = [
    ['doi', view.doi && <ExternalLink href={`https://doi.org/${view.doi}`}>{view.doi}</ExternalLink>],
    ['pmid', publication?.attributes.pmid],
    ['authors', authors(metadata)],
    ['journal', metadata['journal-title'] ?? journal?.attributes.journalName],
    ['issns', metadata.issns?.map(({ issn, pubType }) => (pubType ? `${issn} (${pubType})` : issn)).join(', ')],
    ['volume', [metadata.volume, metadata.issue && `(${metadata.issue})`].filter(Boolean).join(' ')],
    ['publisher', metadata.publisher],
    ['acceptanceDate', calendarDate(metadata.acceptanceDate)],
    ['publicationDate', calendarDate(metadata.publicationDate)],
    ['embargo', metadata['under-embargo'] === 'true' && calendarDate(metadata['Embargo-end-date'])],
    ['abstract', abstract && <RichText html={abstract} />],
  ] as const;
  return (
    <dl className="facts">
      {rows.filter(([, value]) => value).map(([name, value]) => (
        <div key={name} className="fact">
          <dt>{t(`submissions.fact.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function authors({ authors: all }: Metadata): string | undefined {
  return all?.map(({ author }) => author).filter(Boolean).join('; ');
}
