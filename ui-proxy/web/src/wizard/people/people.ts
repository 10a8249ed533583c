// SPDX-License-Identifier: Apache-2.0
import type { Submitter } from '../draft/Draft';
import type { Message } from '../Message';
import { message } from '../Message';

/** Any one at-sign between something and a domain; the mail itself is the real test. */
const EMAIL = /^[^\s@<>()[\]\\,;:"|#$%^&*=!?/{}`]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}$/u;

export function isEmail(text: string): boolean {
  return EMAIL.test(text.trim());
}

export type SubmitterField = 'person' | 'name' | 'email';

/** What is missing to know for whom the submission is, by field. */
export function submitterProblems(submitter: Submitter, myEmail: string): { field: SubmitterField; message: Message }[] {
  if (submitter.kind === 'person') {
    return submitter.person ? [] : [{ field: 'person', message: message('who.problem.nobody') }];
  }
  if (submitter.kind !== 'invited') {
    return [];
  }
  const problems: { field: SubmitterField; message: Message }[] = [];
  if (!submitter.name.trim()) {
    problems.push({ field: 'name', message: message('who.problem.noName') });
  }
  const email = emailProblem(submitter.email.trim(), myEmail);
  return email ? [...problems, { field: 'email', message: email }] : problems;
}

function emailProblem(email: string, myEmail: string): Message | null {
  if (!email) {
    return message('who.problem.noEmail');
  }
  if (!isEmail(email)) {
    return message('who.problem.badEmail', { email });
  }
  return email.toLowerCase() === myEmail.toLowerCase() ? message('who.problem.ownEmail') : null;
}

/** The words of a search; everything that means something in a filter becomes a blank. */
export function searchWords(text: string): string[] {
  return text
    .replace(/[^\p{L}\p{N}@._'’-]/gu, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 5);
}

const NAME_FIELDS = ['firstName', 'middleName', 'lastName', 'displayName', 'email'];

/** A filter for people in whom each word occurs somewhere. */
export function peopleFilter(words: string[], me: string): string {
  const each = words.map((word) => `(${NAME_FIELDS.map((field) => `${field}=ini="*${quoted(word)}*"`).join(',')})`);
  return ['email=isnull=false', `id!=${me}`, ...each].join(';');
}

function quoted(word: string): string {
  return word.replace(/["\\]/g, '');
}

/** What the submitter is called, for sentences about them. */
export function nameOf(submitter: Submitter): string {
  if (submitter.kind === 'person') return submitter.person?.name ?? '';
  return submitter.kind === 'invited' ? submitter.name || submitter.email : '';
}
