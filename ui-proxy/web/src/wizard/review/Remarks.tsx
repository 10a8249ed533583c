// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { day } from '../../texts/dates';
import { loadRemarks } from '../core/submissions';
import { useWizard } from '../ui/context';
import { useText } from '../ui/texts';

/** What preparer and submitter told each other before. */
export function Remarks() {
  const { t } = useText();
  const { stored } = useWizard();
  const { data: remarks = [] } = useQuery({
    queryKey: ['wizard', 'remarks', stored?.submission],
    queryFn: () => loadRemarks(stored?.submission ?? ''),
    enabled: stored !== null && stored.status !== 'draft',
  });
  if (remarks.length === 0) return null;
  return (
    <section className="card" aria-labelledby="remarks-title">
      <h2 id="remarks-title">{t('review.remarks')}</h2>
      <ul className="wizard-remarks">
        {remarks.map((remark) => (
          <li key={remark.id}>
            <p className="muted">{remark.who}, {day(remark.when)}</p>
            <p>{remark.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
