// SPDX-License-Identifier: Apache-2.0
import type { Resource } from '../api/types';
import type { Tone } from '../parts/StatusBadge';
import type { Details } from './detail';
import { isPmc, isWebLink } from './data';

/** How far a paper is on its way into one repository. */
export type DeliveryState =
  | 'not-submitted'
  | 'cancelled'
  | 'yours'
  | 'queued'
  | 'retry'
  | 'delivered'
  | 'processing'
  | 'stalled'
  | 'complete'
  | 'rejected'
  | 'failed';

export const DELIVERY_TONES: Record<DeliveryState, Tone> = {
  'not-submitted': 'neutral',
  cancelled: 'neutral',
  yours: 'attention',
  queued: 'info',
  retry: 'info',
  delivered: 'info',
  processing: 'info',
  stalled: 'bad',
  complete: 'good',
  rejected: 'bad',
  failed: 'bad',
};

export interface Delivery {
  repository: Resource<'repository'>;
  state: DeliveryState;
  deposit: Resource<'deposit'> | undefined;
  copy: Resource<'repositoryCopy'> | undefined;
}

/** The deliveries of a submission, also into repositories that it does not name any more. */
export function deliveriesOf(details: Details): Delivery[] {
  return details.view.repositories.map((repository) => {
    const deposit = details.deposits.find((one) => one.relationships.repository.data?.id === repository.id);
    const copy = details.copies.find((one) => one.relationships.repository.data?.id === repository.id);
    return { repository, deposit, copy, state: stateOf(details, repository, deposit, copy) };
  });
}

function stateOf(
  { view }: Details,
  repository: Resource<'repository'>,
  deposit: Resource<'deposit'> | undefined,
  copy: Resource<'repositoryCopy'> | undefined,
): DeliveryState {
  if (copy?.attributes.copyStatus === 'complete') return 'complete';
  if (view.status === 'cancelled') return 'cancelled';
  if (!view.submission.attributes.submitted) return 'not-submitted';
  if (isWebLink(repository)) return 'yours';
  return ofCopy(copy) ?? ofDeposit(deposit);
}

function ofCopy(copy: Resource<'repositoryCopy'> | undefined): DeliveryState | undefined {
  switch (copy?.attributes.copyStatus) {
    case 'stalled':
      return 'stalled';
    case 'rejected':
      return 'rejected';
    case 'accepted':
    case 'in-progress':
      return 'processing';
    default:
      return undefined;
  }
}

function ofDeposit(deposit: Resource<'deposit'> | undefined): DeliveryState {
  switch (deposit?.attributes.depositStatus) {
    case 'failed':
      return 'failed';
    case 'rejected':
      return 'rejected';
    case 'retry':
      return 'retry';
    case 'submitted':
      return 'delivered';
    case 'accepted':
      return 'complete';
    default:
      return 'queued';
  }
}

export type Actor = 'submitter' | 'pass' | 'repository' | 'nihms';
export type StepName = 'submit' | 'deposit-yourself' | 'deliver' | 'accept' | 'nihms-approve-files' | 'nihms-convert' | 'nihms-approve-web' | 'pmc-publish';

export interface Step {
  name: StepName;
  actor: Actor;
  progress: 'done' | 'now' | 'later';
}

const NIHMS_STEPS: Array<[StepName, Actor]> = [
  ['submit', 'submitter'],
  ['deliver', 'pass'],
  ['nihms-approve-files', 'submitter'],
  ['nihms-convert', 'nihms'],
  ['nihms-approve-web', 'submitter'],
  ['pmc-publish', 'nihms'],
];
const DELIVERED_STEPS: Array<[StepName, Actor]> = [['submit', 'submitter'], ['deliver', 'pass'], ['accept', 'repository']];
const WEB_LINK_STEPS: Array<[StepName, Actor]> = [['submit', 'submitter'], ['deposit-yourself', 'submitter'], ['accept', 'repository']];

/** What has happened, what comes next, and who acts. Empty when nothing more will happen. */
export function stepsOf({ repository, state }: Delivery): Step[] {
  if (state === 'cancelled') return [];
  const steps = isWebLink(repository) ? WEB_LINK_STEPS : isPmc(repository) ? NIHMS_STEPS : DELIVERED_STEPS;
  const now = state === 'complete' ? steps.length : CURRENT_STEP[state];
  return steps.map(([name, actor], index) => ({ name, actor, progress: index < now ? 'done' : index === now ? 'now' : 'later' }));
}

/** Which step is the present one; the second one, delivering, for whatever did not arrive. */
const CURRENT_STEP: Record<Exclude<DeliveryState, 'cancelled' | 'complete'>, number> = {
  'not-submitted': 0,
  yours: 1,
  queued: 1,
  retry: 1,
  failed: 1,
  rejected: 1,
  delivered: 2,
  processing: 2,
  stalled: 2,
};
