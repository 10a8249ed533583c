// SPDX-License-Identifier: Apache-2.0
import type { Message } from './Message';

export const STEPS = ['paper', 'repositories', 'details', 'files', 'review'] as const;
export type Step = (typeof STEPS)[number];

/** What stands against submitting, and where it is mended. */
export interface Problem {
  step: Step;
  /** Id of the element to go to. */
  field: string;
  message: Message;
}

/** Whether a step waits for the person, is done, or cannot be opened before the first one is. */
export type StepState = 'todo' | 'done' | 'closed';

export function stateOf(step: Step, problems: Problem[], isStored: boolean): StepState {
  if (step !== 'paper' && !isStored) {
    return 'closed';
  }
  return step === 'review' || problems.some((problem) => problem.step === step) ? 'todo' : 'done';
}

/** The next step at which something is to be done: the shortest way to the review. */
export function nextStep(current: Step, problems: Problem[]): Step {
  const later = STEPS.slice(STEPS.indexOf(current) + 1);
  return later.find((step) => problems.some((problem) => problem.step === step)) ?? 'review';
}

/** The steps that were passed over because nothing is to be done there. */
export function passedOver(from: Step, to: Step): Step[] {
  return STEPS.slice(STEPS.indexOf(from) + 1, STEPS.indexOf(to));
}

export function before(step: Step): Step | null {
  return STEPS[STEPS.indexOf(step) - 1] ?? null;
}

export function readStep(text: string | undefined): Step {
  return STEPS.find((step) => step === text) ?? 'paper';
}
