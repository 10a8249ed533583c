// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { ExternalLink } from '../../parts/ExternalLink';
import { openCopies } from '../core/lookups';
import { useWizard } from '../ui/context';
import { useText } from '../ui/texts';

/** Copies on the web that the person could use; PASS does not fetch them. */
export function OpenCopies() {
  const { t } = useText();
  const { draft } = useWizard();
  const { doi } = draft.metadata;
  const { data: copies, isError } = useQuery({
    queryKey: ['wizard', 'copies', doi],
    queryFn: ({ signal }) => openCopies(doi ?? '', signal),
    enabled: Boolean(doi),
    staleTime: 300_000,
    retry: false,
  });
  if (!doi || (!copies && !isError)) return null;
  return (
    <section className="card" aria-labelledby="copies-title">
      <h2 id="copies-title">{t('copies.title')}</h2>
      {isError || copies?.length === 0 ? (
        <p>{t('copies.none')}</p>
      ) : (
        <>
          <p>{t('copies.text')}</p>
          <ul>
            {copies?.map((copy) => (
              <li key={copy.url}>
                <ExternalLink href={copy.url}>{copy.name}</ExternalLink> {copy.repositoryLabel && <span className="muted">{copy.repositoryLabel}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
