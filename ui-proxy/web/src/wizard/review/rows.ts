// SPDX-License-Identifier: Apache-2.0
import type { Draft, Id } from '../draft/Draft';
import type { Duty } from '../duties/duties';
import { choiceFor } from '../duties/duties';
import { choicesOf } from '../draft/changes';
import type { Message } from '../Message';
import { message } from '../Message';
import { NIHMS_KEY, type Repository } from '../repositories/Repository';

/** What happens with one repository, in words. */
export interface ReviewRow {
  repository: Repository;
  sends: Message[];
  when: Message;
  licence: Message;
  next: Message;
}

export interface Sent {
  manuscripts: number;
  others: number;
}

/** The table of everything that will be done: repository by repository. */
export function reviewRows(draft: Draft, repositories: Repository[], duties: Duty[], sent: Sent): ReviewRow[] {
  const chosen = repositories.filter((repository) => draft.repositories.includes(repository.id));
  return chosen.map((repository) => {
    const asking = duties.filter(
      (duty) => duty.repositories.includes(repository.id) && choiceFor(duty, choicesOf(draft)) === 'send',
    );
    return {
      repository,
      sends: sends(repository, sent),
      when: whenPublic(draft, repository, asking),
      licence: licence(repository, asking),
      next: nextActor(draft, repository),
    };
  });
}

function sends(repository: Repository, { manuscripts, others }: Sent): Message[] {
  if (repository.isWebLink) {
    return [message('review.sends.nothing')];
  }
  const files = manuscripts > 0 ? message('review.sends.manuscript') : message('review.sends.noManuscript');
  const more = others > 0 ? [message('review.sends.others', { count: others })] : [];
  return [files, ...more, message('review.sends.details')];
}

/** NIHMS keeps a manuscript closed for at most this many months. */
const NIHMS_MOST = 12;

function whenPublic(draft: Draft, repository: Repository, asking: Duty[]): Message {
  const end = draft.metadata['under-embargo'] === 'true' ? draft.metadata['Embargo-end-date'] : undefined;
  const months = asking.map((duty) => duty.embargoMonths).filter((each) => each !== null);
  const most = months.length > 0 ? Math.min(...months) : null;
  if (repository.isWebLink) {
    return most === null ? message('review.when.you') : allowed(most);
  }
  if (end) {
    return repository.key === NIHMS_KEY
      ? message('review.when.embargoNihms', { end, most: NIHMS_MOST })
      : message('review.when.embargo', { end });
  }
  return repository.key === NIHMS_KEY ? message('review.when.nihms') : message('review.when.atOnce');
}

function allowed(months: number): Message {
  return months === 0 ? message('review.when.onPublication') : message('review.when.within', { months });
}

function licence(repository: Repository, asking: Duty[]): Message {
  const asked = asking.map((duty) => duty.licence).find((each) => each !== null);
  if (asked) {
    return message('review.licence.asked', { licence: asked });
  }
  return repository.agreement ? message('review.licence.agreement') : message('review.licence.none');
}

function nextActor(draft: Draft, repository: Repository): Message {
  const { submitter } = draft;
  if (submitter.kind === 'person') {
    return message('review.next.approval', { name: submitter.person?.name ?? '' });
  }
  if (submitter.kind === 'invited') {
    return message('review.next.approval', { name: submitter.name });
  }
  if (repository.isWebLink) {
    return message('review.next.you', { repository: repository.name });
  }
  return repository.key === NIHMS_KEY ? message('review.next.nihms') : message('review.next.pass', { repository: repository.name });
}

export type Answer = 'agreed' | 'declined';

/** Repositories with a text that the submitter has to answer. */
export function toAgree(draft: Draft, repositories: Repository[]): Repository[] {
  const isSubmitter = draft.submitter.kind === 'me';
  return isSubmitter ? repositories.filter((each) => draft.repositories.includes(each.id) && each.agreement && !each.isWebLink) : [];
}

/** Repositories at which the person deposits, and has to know so. */
export function toVisit(draft: Draft, repositories: Repository[]): Repository[] {
  const isSubmitter = draft.submitter.kind === 'me';
  return isSubmitter ? repositories.filter((each) => draft.repositories.includes(each.id) && each.isWebLink) : [];
}

export interface Answers {
  agreements: Record<Id, Answer>;
  /** Whether the person knows that the sites are theirs to visit. */
  visits: boolean;
}

/** What is missing before it can be sent. */
export function answerProblems(draft: Draft, repositories: Repository[], answers: Answers): { field: string; message: Message }[] {
  const asked = toAgree(draft, repositories);
  const open = asked.filter((each) => !answers.agreements[each.id]);
  const problems = open.map((each) => ({
    field: `agreement-${each.id}`,
    message: message('review.problem.agreement', { repository: each.name }),
  }));
  if (toVisit(draft, repositories).length > 0 && !answers.visits) {
    problems.push({ field: 'visits', message: message('review.problem.visits') });
  }
  const declined = asked.filter((each) => answers.agreements[each.id] === 'declined');
  if (declined.length > 0 && declined.length === draft.repositories.length) {
    const names = declined.map((each) => each.name).join(', ');
    problems.push({ field: `agreement-${declined[0]?.id}`, message: message('review.problem.allDeclined', { names }) });
  }
  return problems;
}

/** The texts that were agreed to, as they are stored. */
export function agreedTexts(draft: Draft, repositories: Repository[], answers: Answers): Record<string, string>[] {
  return toAgree(draft, repositories)
    .filter((each) => answers.agreements[each.id] === 'agreed')
    .map((each) => ({ [each.name]: each.agreement }));
}

export function declinedIds(draft: Draft, repositories: Repository[], answers: Answers): Id[] {
  return toAgree(draft, repositories)
    .filter((each) => answers.agreements[each.id] === 'declined')
    .map((each) => each.id);
}
