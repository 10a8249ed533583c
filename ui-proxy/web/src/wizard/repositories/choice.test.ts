// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { chosen, isLastOfGroup, offered, readChoice, withRepository } from './choice';

const CHOICE = readChoice({
  required: [{ url: '19', selected: 'true' }],
  'one-of': [[{ url: '21', selected: 'true' }, { url: '22', selected: 'false' }]],
  optional: [{ url: '20', selected: true }, { url: '23', selected: 'false' }],
});

describe('the repositories of a submission', () => {
  it('are those that are required or preselected, the first time', () => {
    expect(chosen(CHOICE, [], [])).toEqual(['19', '21', '20']);
  });

  it('stay as the person chose, and lose what is no longer offered', () => {
    expect(chosen(CHOICE, ['19', '22', '99'], offered(CHOICE)).sort()).toEqual(['19', '22']);
  });

  it('get what is offered for the first time as it is preselected', () => {
    expect(chosen(CHOICE, ['19', '22'], ['19', '21', '22'])).toContain('20');
  });

  it('never leave a group without any', () => {
    expect(chosen(CHOICE, ['19'], offered(CHOICE))).toContain('21');
    expect(isLastOfGroup(CHOICE, ['19', '21'], '21')).toBe(true);
    expect(withRepository(CHOICE, ['19', '21'], '21', false)).toEqual(['19', '21']);
    expect(withRepository(CHOICE, ['19', '21', '22'], '21', false)).toEqual(['19', '22']);
  });

  it('keep what is required, and give up what is optional', () => {
    expect(withRepository(CHOICE, ['19', '20'], '19', false)).toEqual(['19', '20']);
    expect(withRepository(CHOICE, ['19', '20'], '20', false)).toEqual(['19']);
  });

  it('take an answer without groups', () => {
    expect(readChoice({ required: [], optional: [] })).toEqual({ required: [], groups: [], optional: [], preselected: [] });
  });
});
