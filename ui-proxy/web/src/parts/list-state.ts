// SPDX-License-Identifier: Apache-2.0
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { PAGE_SIZES } from './Pager';

/** What a list shows; all of it stands in the address, so that it can be kept and sent. */
export interface ListState {
  page: number;
  pageSize: number;
  sort: string | undefined;
  /** Filters by name; what is not set is missing. */
  filters: Record<string, string>;
}

const OWN = new Set(['page', 'pageSize', 'sort']);

/** Reads the state from the query of an address, and passes over what makes no sense. */
export function listStateOf(parameters: URLSearchParams): ListState {
  const page = Number(parameters.get('page') ?? 1);
  const pageSize = Number(parameters.get('pageSize') ?? PAGE_SIZES[0]);
  const filters = [...parameters].filter(([name, value]) => !OWN.has(name) && value.trim() !== '');
  return {
    page: Number.isInteger(page) && page > 0 ? page : 1,
    pageSize: PAGE_SIZES.includes(pageSize) ? pageSize : PAGE_SIZES[0]!,
    sort: parameters.get('sort') ?? undefined,
    filters: Object.fromEntries(filters),
  };
}

/** The state of the list on this page, and how to change it. Changing anything but the page leads to page 1. */
export function useListState() {
  const [parameters, setParameters] = useSearchParams();
  const change = useCallback(
    (changes: Record<string, string | number | undefined>) => {
      setParameters(() => {
        // The address itself: what was rendered may lack a change that was made just before.
        const after = new URLSearchParams(window.location.search);
        if (!('page' in changes)) after.delete('page');
        for (const [name, value] of Object.entries(changes)) {
          if (value === undefined || value === '' || (name === 'page' && value === 1)) after.delete(name);
          else after.set(name, String(value));
        }
        return after;
      });
    },
    [setParameters],
  );
  return { state: listStateOf(parameters), change };
}
