// SPDX-License-Identifier: Apache-2.0
import type { Id } from '../draft/Draft';
import { toggled } from '../draft/changes';

/** The repositories that follow from the policies, as core answers them; "selected" is text there. */
export interface ChoiceAnswer {
  required: Item[];
  'one-of'?: Item[][];
  optional: Item[];
}

interface Item {
  url: Id;
  selected: string | boolean;
}

export interface RepositoryChoice {
  required: Id[];
  groups: Id[][];
  optional: Id[];
  preselected: Id[];
}

export function readChoice(answer: ChoiceAnswer): RepositoryChoice {
  const groups = answer['one-of'] ?? [];
  const selected = [...groups.flat(), ...answer.optional].filter((item) => String(item.selected) === 'true');
  return {
    required: answer.required.map((item) => item.url),
    groups: groups.map((group) => group.map((item) => item.url)),
    optional: answer.optional.map((item) => item.url),
    preselected: selected.map((item) => item.url),
  };
}

/**
 * The repositories of the submission after its policies were worked out. Required ones are always
 * in, ones that are no longer offered go, and what is offered for the first time comes as
 * preselected; what the person took out before stays out.
 */
export function chosen(choice: RepositoryChoice, current: Id[], offeredBefore: Id[]): Id[] {
  const free = [...choice.groups.flat(), ...choice.optional].filter((id) => !choice.required.includes(id));
  const kept = free.filter((id) =>
    offeredBefore.includes(id) || current.includes(id) ? current.includes(id) : choice.preselected.includes(id),
  );
  return completed(choice, [...new Set([...choice.required, ...kept])]);
}

/** A group of which one is enough is never left without any. */
function completed(choice: RepositoryChoice, ids: Id[]): Id[] {
  const missing = choice.groups.filter((group) => !group.some((id) => ids.includes(id)));
  const added = missing.map((group) => group.find((id) => choice.preselected.includes(id)) ?? group[0]!);
  return [...new Set([...ids, ...added])];
}

export function offered(choice: RepositoryChoice): Id[] {
  return [...new Set([...choice.required, ...choice.groups.flat(), ...choice.optional])];
}

/** Whether taking this one out would leave its group without any. */
export function isLastOfGroup(choice: RepositoryChoice, current: Id[], id: Id): boolean {
  return choice.groups.some(
    (group) => group.includes(id) && !group.some((other) => other !== id && current.includes(other)),
  );
}

export function withRepository(choice: RepositoryChoice, current: Id[], id: Id, isOn: boolean): Id[] {
  const isFixed = choice.required.includes(id) || isLastOfGroup(choice, current, id);
  return !isOn && isFixed ? current : toggled(current, id, isOn);
}
