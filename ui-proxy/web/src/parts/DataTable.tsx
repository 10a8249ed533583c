// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface Column<R> {
  key: string;
  title: string;
  /** What core sorts by, as `publication.title`. */
  sort?: string;
  cell: (row: R) => ReactNode;
  /** Names the row. */
  isRowHeader?: boolean;
}

interface Props<R> {
  caption: string;
  columns: Array<Column<R>>;
  rows: R[];
  rowKey: (row: R) => string;
  /** The present order, with `-` in front for descending. */
  sort?: string | undefined;
  onSort?: (sort: string) => void;
}

/**
 * Rows of resources. On narrow screens each row is shown as a block; the roles are written out
 * because browsers forget them when a table is not laid out as one.
 */
export function DataTable<R>({ caption, columns, rows, rowKey, sort, onSort }: Props<R>) {
  return (
    <table role="table" className="data-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <ColumnHead key={column.key} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={rowKey(row)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<R>({ column, row }: { column: Column<R>; row: R }) {
  const content = column.cell(row);
  return column.isRowHeader ? (
    <th role="rowheader" scope="row" data-label={column.title}>{content}</th>
  ) : (
    <td role="cell" data-label={column.title}><div>{content}</div></td>
  );
}

interface HeadProps<R> {
  column: Column<R>;
  sort: string | undefined;
  onSort: ((sort: string) => void) | undefined;
}

function ColumnHead<R>({ column, sort, onSort }: HeadProps<R>) {
  const { t } = useTranslation();
  const path = column.sort;
  if (path === undefined || onSort === undefined) return <th role="columnheader" scope="col">{column.title}</th>;
  const order = sort === path ? 'ascending' : sort === `-${path}` ? 'descending' : 'none';
  return (
    <th role="columnheader" scope="col" aria-sort={order}>
      <button
        type="button"
        className="sort-button"
        onClick={() => onSort(order === 'ascending' ? `-${path}` : path)}
        title={t('table.sortBy', { column: column.title })}
      >
        {column.title} <span aria-hidden="true">{{ ascending: '▲', descending: '▼', none: '↕' }[order]}</span>
      </button>
    </th>
  );
}
