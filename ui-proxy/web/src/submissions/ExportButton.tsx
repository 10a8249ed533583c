// SPDX-License-Identifier: Apache-2.0
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../app/session';
import { csvLine, csvValues, download } from './csv';
import { copiesOf, readAll } from './list';

/** Saves all rows that the filters let through as CSV, not only those of the page. */
export function ExportButton({ filters, sort }: { filters: Record<string, string>; sort: string | undefined }) {
  const { t } = useTranslation();
  const person = usePerson();
  const save = useMutation({
    mutationFn: async () => {
      const views = await readAll(person, filters, sort);
      const copies = await copiesOf(views.flatMap(({ publication }) => publication?.id ?? []));
      const lines = views.map((view) =>
        csvLine(csvValues(view, copies.get(view.publication?.id ?? '') ?? [], t(`submissionStatus.${view.status}.label`))),
      );
      const head = csvLine(t('submissions.csv.columns', { returnObjects: true }));
      // The byte order mark tells spreadsheets that this is UTF-8.
      download('submissions.csv', 'text/csv;charset=utf-8', `\uFEFF${head}${lines.join('')}`);
    },
  });
  return (
    <>
      <button type="button" className="button" disabled={save.isPending} onClick={() => save.mutate()}>
        {save.isPending ? t('submissions.csv.busy') : t('submissions.csv.button')}
      </button>
      {save.error && <span role="alert" className="field-error">{t('submissions.csv.failed')}</span>}
    </>
  );
}
