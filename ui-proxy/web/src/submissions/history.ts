// SPDX-License-Identifier: Apache-2.0
import type { Attributes, Resource } from '../api/types';
import { nameOf } from './data';
import type { Details } from './detail';

export type HistoryAction = NonNullable<Attributes<'history'>['action']>;

/** One thing that somebody did. */
export interface Entry {
  id: string;
  action: HistoryAction;
  date: string;
  role: string | null | undefined;
  person: Resource<'user'> | undefined;
  comment: string | null | undefined;
  /** How often it was done one after the other. */
  times: number;
}

/** The whole history, the newest first. Repeated changes by the same person are told once. */
export function historyOf(details: Details): Entry[] {
  const recorded = details.history.map((one) => entry(one, one.attributes.action ?? 'changed', details));
  const imported = details.events
    .filter((event) => !recorded.some((one) => tellsOf(one, event)))
    .map((event) => entry(event, actionOf(event), details));
  return [...recorded, ...imported]
    .sort((a, b) => a.date.localeCompare(b.date))
    .reduce<Entry[]>(withoutRepeats, [])
    .reverse();
}

function entry(one: Resource<'history'> | Resource<'submissionEvent'>, action: HistoryAction, { people }: Details): Entry {
  const { performedDate, performerRole, comment } = one.attributes;
  const person = people.one(one.relationships.performedBy.data);
  return { id: one.id, action, date: performedDate ?? '', role: performerRole, person, comment, times: 1 };
}

function actionOf(event: Resource<'submissionEvent'>): HistoryAction {
  const type = event.attributes.eventType;
  if (type === 'approval-requested-newuser') return 'approval-requested';
  return type ?? 'noted';
}

/** Submissions that were brought in from elsewhere have events without a history. */
function tellsOf(one: Entry, event: Resource<'submissionEvent'>): boolean {
  const apart = Math.abs(Date.parse(one.date) - Date.parse(event.attributes.performedDate ?? ''));
  return apart < 60_000 && (one.comment ?? '') === (event.attributes.comment ?? '');
}

function withoutRepeats(before: Entry[], one: Entry): Entry[] {
  const last = before.at(-1);
  if (last && last.action === one.action && last.person?.id === one.person?.id && !one.comment && !last.comment) {
    return [...before.slice(0, -1), { ...one, times: last.times + 1 }];
  }
  return [...before, one];
}

/** What people wrote to each other, the oldest first. */
export function commentsOf({ events, people }: Details) {
  return events
    .filter((event) => event.attributes.comment)
    .map((event) => ({
      id: event.id,
      person: nameOf(people.one(event.relationships.performedBy.data)),
      action: actionOf(event),
      date: event.attributes.performedDate ?? '',
      text: event.attributes.comment ?? '',
    }));
}
