// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { isEmail, peopleFilter, searchWords, submitterProblems } from './people';

describe('an e-mail address', () => {
  it.each(['good@email.com', 'good.email@email.co.uk', 'good_email55@ema-il.co.uk', 'a+b@x.org', 'a@x.museum', 'jürgen@universität.de'])(
    'may be %s',
    (text) => expect(isEmail(text)).toBe(true),
  );

  it.each(['badtestemail', 'bademail.com', 'bad|#$~email.com', 'mailto:bad@email.com', 'bad@email+com', 'a@b', 'a b@c.de', ''])(
    'is not "%s"',
    (text) => expect(isEmail(text)).toBe(false),
  );
});

describe('for whom a submission is', () => {
  it('needs nothing more for oneself', () => {
    expect(submitterProblems({ kind: 'me' }, 'me@x.org')).toEqual([]);
  });

  it('needs a person, or a name and an address of somebody else', () => {
    const keys = (submitter: Parameters<typeof submitterProblems>[0]) =>
      submitterProblems(submitter, 'me@x.org').map(({ field, message }) => [field, message.key]);
    expect(keys({ kind: 'person', person: null })).toEqual([['person', 'who.problem.nobody']]);
    expect(keys({ kind: 'invited', name: ' ', email: '' })).toEqual([
      ['name', 'who.problem.noName'],
      ['email', 'who.problem.noEmail'],
    ]);
    expect(keys({ kind: 'invited', name: 'John', email: 'nobody' })).toEqual([['email', 'who.problem.badEmail']]);
    expect(keys({ kind: 'invited', name: 'Me', email: 'ME@x.org' })).toEqual([['email', 'who.problem.ownEmail']]);
    expect(keys({ kind: 'invited', name: 'John Moo', email: 'nopass@account.com' })).toEqual([]);
  });
});

describe('a search for people', () => {
  it('takes words only, so that nothing in them means something in a filter', () => {
    expect(searchWords('  Greta "*);id==1 O’Hara ')).toEqual(['Greta', 'id', '1', 'O’Hara']);
  });

  it('asks for every word somewhere, for an address, and not for oneself', () => {
    const filter = peopleFilter(['greta'], '1');
    expect(filter).toContain('email=isnull=false;id!=1;(firstName=ini="*greta*",');
  });
});
