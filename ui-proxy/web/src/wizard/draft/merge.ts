// SPDX-License-Identifier: Apache-2.0
import type { Draft, Id, Metadata } from './Draft';
import { isSame } from './equal';

/** A value that two people, or two windows, changed in different ways. */
export interface Conflict {
  field: string;
  mine: unknown;
  theirs: unknown;
}

export interface Merged {
  draft: Draft;
  conflicts: Conflict[];
}

/**
 * Joins two changes of one draft. What only one side changed is taken over; where both did, mine
 * stands in the result and the conflict is told. Lists of links never conflict: what either side
 * added or took away is added or taken away.
 */
export function merge(base: Draft, mine: Draft, theirs: Draft): Merged {
  const conflicts: Conflict[] = [];
  const pick = <T>(field: string, was: T, my: T, their: T): T => {
    if (isSame(my, their) || isSame(was, their)) {
      return my;
    }
    if (!isSame(was, my)) {
      conflicts.push({ field, mine: my, theirs: their });
      return my;
    }
    return their;
  };
  const draft: Draft = {
    submitter: pick('submitter', base.submitter, mine.submitter, theirs.submitter),
    pmid: pick('pmid', base.pmid, mine.pmid, theirs.pmid),
    journal: pick('journal', base.journal, mine.journal, theirs.journal),
    metadata: mergeMetadata(base.metadata, mine.metadata, theirs.metadata, pick),
    grants: mergeIds(base.grants, mine.grants, theirs.grants),
    policies: mergeIds(base.policies, mine.policies, theirs.policies),
    repositories: mergeIds(base.repositories, mine.repositories, theirs.repositories),
  };
  return { draft, conflicts };
}

/** The draft with their value of one field. */
export function takeTheirs(draft: Draft, conflict: Conflict): Draft {
  if (conflict.field === 'submitter' || conflict.field === 'pmid' || conflict.field === 'journal') {
    return { ...draft, [conflict.field]: conflict.theirs };
  }
  return { ...draft, metadata: { ...draft.metadata, [conflict.field]: conflict.theirs } };
}

type Pick = <T>(field: string, was: T, my: T, their: T) => T;

/** Bookkeeping that nobody should be asked about is merged silently. */
const SILENT = new Set(['sources', 'hints', 'agreements']);

function mergeMetadata(base: Metadata, mine: Metadata, theirs: Metadata, pick: Pick): Metadata {
  const merged: Metadata = {};
  const names = new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)]);
  for (const name of names) {
    const value = SILENT.has(name)
      ? mergeMembers(base[name], mine[name], theirs[name])
      : pick(name, base[name], mine[name], theirs[name]);
    if (value !== undefined) {
      merged[name] = value;
    }
  }
  return merged;
}

function mergeMembers(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (isSame(base, mine)) {
    return theirs;
  }
  return isObject(mine) && isObject(theirs) ? { ...theirs, ...mine } : mine;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mergeIds(base: Id[], mine: Id[], theirs: Id[]): Id[] {
  const wanted = (id: Id) =>
    base.includes(id) ? mine.includes(id) && theirs.includes(id) : mine.includes(id) || theirs.includes(id);
  return [...new Set([...mine, ...theirs])].filter(wanted);
}
