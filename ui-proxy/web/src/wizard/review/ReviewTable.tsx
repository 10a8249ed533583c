// SPDX-License-Identifier: Apache-2.0
import { useText } from '../ui/texts';
import type { ReviewRow } from './rows';

const COLUMNS = ['repository', 'sends', 'when', 'licence', 'next'] as const;

/** Repository by repository: what is sent, when it is public, under which licence, and who acts next. */
export function ReviewTable({ rows }: { rows: ReviewRow[] }) {
  const { t, say } = useText();
  if (rows.length === 0) return null;
  return (
    <section className="card">
      <table className="wizard-review">
        <caption>{t('review.table')}</caption>
        <thead>
          <tr>{COLUMNS.map((column) => <th key={column} scope="col">{t(`review.column.${column}`)}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.repository.id}>
              <th scope="row">{row.repository.name}</th>
              <td><Label column="sends" />{row.sends.map(say).join(', ')}</td>
              <td><Label column="when" />{say(row.when)}</td>
              <td><Label column="licence" />{say(row.licence)}</td>
              <td><Label column="next" />{say(row.next)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The heading of the column, where a narrow page has no columns. */
function Label({ column }: { column: (typeof COLUMNS)[number] }) {
  const { t } = useText();
  return <span className="wizard-cell-label" aria-hidden="true">{t(`review.column.${column}`)}</span>;
}
