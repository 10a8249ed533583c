// SPDX-License-Identifier: Apache-2.0
import type { Choice, Id } from '../draft/Draft';
import type { Obligation, Reason, State, Warning } from './obligations';

/** What one policy asks of the paper: its rules that bind or could bind, together. */
export interface Duty {
  policy: Id;
  title: string;
  state: Exclude<State, 'does-not-apply'>;
  rules: Obligation[];
  because: Reason[];
  missing: string[];
  warnings: Warning[];
  repositories: Id[];
  mode: 'all-of' | 'one-of';
  /** Months after publication; null when the rules leave it open or disagree. */
  embargoMonths: number | null;
  licence: string | null;
}

/** One duty for each policy that binds or could bind, the certain ones first. */
export function dutiesOf(obligations: Obligation[]): Duty[] {
  const possible = obligations.filter((each) => each.state !== 'does-not-apply');
  const policies = [...new Set(possible.map((each) => each.policy.id))];
  const duties = policies.map((policy) => dutyOf(possible.filter((each) => each.policy.id === policy)));
  return duties.sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
}

const ORDER: State[] = ['applies', 'cannot-tell', 'satisfied'];

function dutyOf(ofPolicy: Obligation[]): Duty {
  const certain = ofPolicy.filter((each) => each.state !== 'cannot-tell');
  const rules = certain.length > 0 ? certain : ofPolicy;
  const first = rules[0]!;
  return {
    policy: first.policy.id,
    title: first.policy.title,
    state: stateOf(rules),
    rules,
    because: distinct(rules.flatMap((each) => each.because), (each) => each.text),
    missing: [...new Set(rules.flatMap((each) => each.missing))],
    warnings: distinct(rules.flatMap((each) => each.warnings), (each) => each.text),
    repositories: first.repositories.ids,
    mode: rules.some((each) => each.repositories.mode === 'all-of') ? 'all-of' : 'one-of',
    embargoMonths: agreed(rules.map((each) => each.embargoMonths)),
    licence: agreed(rules.map((each) => each.licence)),
  };
}

function stateOf(rules: Obligation[]): Duty['state'] {
  if (rules.some((each) => each.state === 'applies')) {
    return 'applies';
  }
  return rules.some((each) => each.state === 'cannot-tell') ? 'cannot-tell' : 'satisfied';
}

function distinct<T>(values: T[], key: (value: T) => string): T[] {
  return [...new Map(values.map((value) => [key(value), value])).values()];
}

function agreed<T>(values: T[]): T | null {
  return values.every((each) => each === values[0]) ? (values[0] ?? null) : null;
}

/** Facts that the person can supply here. */
export const ASKABLE = ['acceptanceDate', 'publicationDate'] as const;

export function askableFacts(duties: Duty[]): (typeof ASKABLE)[number][] {
  return ASKABLE.filter((fact) => duties.some((duty) => duty.missing.includes(fact)));
}

/** Warnings by which somebody else does, or has done, what the policy asks for. */
const DONE_BY_OTHERS = ['publisher-deposits', 'publisher-submits', 'second-deposit'];
const MAY_BE_DONE_BY_OTHERS = [...DONE_BY_OTHERS, 'publisher-may-deposit'];

/** Whether the person decides if PASS deposits under this policy. */
export function isChoice(duty: Duty, nihms: Id | null): boolean {
  const goesToNihms = nihms !== null && duty.repositories.includes(nihms);
  return (
    duty.state === 'satisfied' ||
    goesToNihms ||
    duty.warnings.some((warning) => MAY_BE_DONE_BY_OTHERS.includes(warning.code))
  );
}

/** The decision of the person, or what is sensible without one: no second deposit. */
export function choiceFor(duty: Duty, choices: Record<Id, Choice>): Choice {
  const isDone =
    duty.state === 'satisfied' || duty.warnings.some((warning) => DONE_BY_OTHERS.includes(warning.code));
  return choices[duty.policy] ?? (isDone ? 'leave' : 'send');
}

/** The policies that the submission goes by. */
export function effectivePolicies(duties: Duty[], choices: Record<Id, Choice>): Id[] {
  return duties.filter((duty) => choiceFor(duty, choices) === 'send').map((duty) => duty.policy);
}
