// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { ApiError, NotFound, SignedOut, VersionConflict, errorOf } from './errors';

const jsonApi = (code: string, detail: string, pointer?: string) => ({ errors: [{ code, detail, source: pointer ? { pointer } : undefined }] });

test('a change by somebody else is a conflict of its own kind', () => {
  expect(errorOf(409, jsonApi('version-conflict', 'Read it again.'))).toBeInstanceOf(VersionConflict);
  expect(errorOf(412, jsonApi('precondition-failed', 'Read it again.'))).toBeInstanceOf(VersionConflict);
  expect(errorOf(409, jsonApi('not-allowed-now', 'It is submitted.'))).not.toBeInstanceOf(VersionConflict);
});

test('the end of the session and what is not there are told apart', () => {
  expect(errorOf(401, jsonApi('unauthenticated', 'Sign in.'))).toBeInstanceOf(SignedOut);
  expect(errorOf(404, jsonApi('not-found', 'Not found.'))).toBeInstanceOf(NotFound);
});

test('faults keep their place and all their words', () => {
  const error = errorOf(422, { errors: [...jsonApi('a', 'One.', '/data/attributes/title').errors, ...jsonApi('b', 'Two.').errors] });
  expect(error.message).toBe('One. Two.');
  expect(error.faults[0]).toEqual({ code: 'a', detail: 'One.', pointer: '/data/attributes/title' });
  expect(error.has('b')).toBe(true);
});

test.each([
  [{ error: 'No such DOI.' }, 'No such DOI.'],
  [{ title: 'Bad', detail: 'The id is no number.' }, 'The id is no number.'],
  [undefined, 'The server answered with status 500.'],
  ['<html>', 'The server answered with status 500.'],
])('other answers are understood as well: %j', (body, message) => {
  const error = errorOf(500, body);
  expect(error).toBeInstanceOf(ApiError);
  expect(error.message).toBe(message);
});
