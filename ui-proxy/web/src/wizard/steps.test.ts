// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { before, nextStep, passedOver, type Problem, readStep, stateOf } from './steps';

function problem(step: Problem['step']): Problem {
  return { step, field: '', message: { key: '' } };
}

it('goes to the next step that needs the person, past those that are complete', () => {
  expect(nextStep('paper', [problem('files')])).toBe('files');
  expect(nextStep('paper', [problem('paper'), problem('details')])).toBe('details');
  expect(nextStep('files', [problem('details')])).toBe('review');
});

it('says which steps were passed over', () => {
  expect(passedOver('paper', 'files')).toEqual(['repositories', 'details']);
  expect(passedOver('files', 'review')).toEqual([]);
});

it('tells what is done; only the first step is open before anything is stored', () => {
  expect(stateOf('details', [], true)).toBe('done');
  expect(stateOf('details', [problem('details')], true)).toBe('todo');
  expect(stateOf('details', [], false)).toBe('closed');
  expect(stateOf('review', [], true)).toBe('todo');
});

it('reads a step from an address', () => {
  expect([readStep('files'), readStep(''), readStep('odd'), readStep(undefined)]).toEqual(['files', 'paper', 'paper', 'paper']);
  expect([before('files'), before('paper')]).toEqual(['details', null]);
});
