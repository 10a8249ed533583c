// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { type Delivery, type DeliveryState, stepsOf } from './delivery';

function delivery(state: DeliveryState, repositoryKey: string, integrationType: string): Delivery {
  const repository = { type: 'repository', id: '1', attributes: { repositoryKey, integrationType }, relationships: {} };
  return { repository: repository as unknown as Delivery['repository'], state, deposit: undefined, copy: undefined };
}

const now = (state: DeliveryState, key = 'pmc', type = 'full') => stepsOf(delivery(state, key, type)).find((step) => step.progress === 'now');

test('after the delivery to NIHMS it is the submitter who acts', () => {
  expect(now('delivered')).toMatchObject({ name: 'nihms-approve-files', actor: 'submitter' });
});

test('where PASS cannot deliver, the submitter does', () => {
  expect(now('yours', 'nsf-par', 'web-link')).toMatchObject({ name: 'deposit-yourself', actor: 'submitter' });
});

test('a delivery that failed is still to be done', () => {
  expect(now('failed')).toMatchObject({ name: 'deliver', actor: 'pass' });
});

test('nothing is left when it is complete, and nothing comes when it was cancelled', () => {
  expect(stepsOf(delivery('complete', 'pmc', 'full')).every((step) => step.progress === 'done')).toBe(true);
  expect(stepsOf(delivery('cancelled', 'pmc', 'full'))).toEqual([]);
});
