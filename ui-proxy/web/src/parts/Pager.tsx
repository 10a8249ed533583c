// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';

export const PAGE_SIZES = [10, 25, 50, 100];

interface Props {
  page: number;
  pageSize: number;
  total: number;
  onPage: (page: number) => void;
  onPageSize: (pageSize: number) => void;
}

/** Says which rows are shown and leads to the others. */
export function Pager({ page, pageSize, total, onPage, onPageSize }: Props) {
  const { t } = useTranslation();
  const last = Math.max(1, Math.ceil(total / pageSize));
  const from = Math.min(total, (page - 1) * pageSize + 1);
  const to = Math.min(total, page * pageSize);
  return (
    <div className="pager">
      <p role="status">{t('table.range', { from, to, total })}</p>
      {total > PAGE_SIZES[0]! && <PageSize pageSize={pageSize} onPageSize={onPageSize} />}
      {last > 1 && (
        <nav aria-label={t('table.pages')} className="actions">
          <PageButton text={t('table.first')} to={1} isOff={page <= 1} onPage={onPage} />
          <PageButton text={t('table.previous')} to={page - 1} isOff={page <= 1} onPage={onPage} />
          <PageButton text={t('table.next')} to={page + 1} isOff={page >= last} onPage={onPage} />
          <PageButton text={t('table.last')} to={last} isOff={page >= last} onPage={onPage} />
        </nav>
      )}
    </div>
  );
}

function PageSize({ pageSize, onPageSize }: Pick<Props, 'pageSize' | 'onPageSize'>) {
  const { t } = useTranslation();
  return (
    <label className="page-size">
      {t('table.pageSize')}{' '}
      <select className="input" value={pageSize} onChange={(event) => onPageSize(Number(event.target.value))}>
        {PAGE_SIZES.map((size) => <option key={size} value={size}>{size}</option>)}
      </select>
    </label>
  );
}

interface PageButtonProps {
  text: string;
  to: number;
  isOff: boolean;
  onPage: (page: number) => void;
}

/** Stays focusable when there is nowhere to go, so that the focus is not lost on the last page. */
function PageButton({ text, to, isOff, onPage }: PageButtonProps) {
  return (
    <button type="button" className="button small" aria-disabled={isOff} onClick={() => !isOff && onPage(to)}>
      {text}
    </button>
  );
}
