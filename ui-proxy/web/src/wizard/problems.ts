// SPDX-License-Identifier: Apache-2.0
import { checkDetails, LONGEST_TITLE, titleTooLong } from './details/check';
import type { Schema } from './details/schema';
import { isPartialDate } from './draft/dates';
import { type Draft, titleOf } from './draft/Draft';
import { type FileEntry, isSettled, manuscripts } from './files/files';
import { message } from './Message';
import { submitterProblems } from './people/people';
import type { RepositoryChoice } from './repositories/choice';
import type { Problem } from './steps';

export interface Situation {
  draft: Draft;
  files: FileEntry[];
  choice: RepositoryChoice | undefined;
  schema: Schema | undefined;
  myEmail: string;
  now: Date;
}

/** Everything that stands against submitting, in the order of the steps. */
export function problemsOf(situation: Situation): Problem[] {
  return [
    ...paperProblems(situation),
    ...repositoryProblems(situation),
    ...detailProblems(situation),
    ...fileProblems(situation),
  ];
}

function paperProblems({ draft, myEmail }: Situation): Problem[] {
  const problems: Problem[] = [];
  const add = (field: string, text: Problem['message']) => problems.push({ step: 'paper', field, message: text });
  const title = titleOf(draft);
  if (!title) {
    add('title', message('details.required.title'));
  } else if (title.length > LONGEST_TITLE) {
    add('title', titleTooLong(title.length));
  }
  submitterProblems(draft.submitter, myEmail).forEach(({ field, message: text }) => add(`submitter-${field}`, text));
  const { acceptanceDate } = draft.metadata;
  if (acceptanceDate && !isPartialDate(acceptanceDate)) {
    add('acceptanceDate', message('details.problem.acceptanceDate'));
  }
  return problems;
}

function repositoryProblems({ draft, choice }: Situation): Problem[] {
  if (!choice || draft.repositories.length > 0) {
    return [];
  }
  return [{ step: 'repositories', field: 'repositories', message: message('repositories.problem.none') }];
}

function detailProblems({ draft, schema, now }: Situation): Problem[] {
  if (!schema) {
    return [];
  }
  return checkDetails(schema, draft.metadata, now)
    .filter(({ path }) => path[0] !== 'title' && path[0] !== 'acceptanceDate')
    .map(({ path, message: text }) => ({ step: 'details', field: detailField(path), message: text }));
}

/** The id of a field of the form. */
export function detailField(path: (string | number)[]): string {
  return ['detail', ...path].join('-');
}

function fileProblems({ draft, files }: Situation): Problem[] {
  const problems: Problem[] = [];
  const found = manuscripts(files);
  if (found.length === 0 && draft.submitter.kind === 'me') {
    problems.push({ step: 'files', field: 'file-input', message: message('files.problem.noManuscript') });
  }
  found.slice(1).forEach((entry) =>
    problems.push({
      step: 'files',
      field: `role-${entry.key}`,
      message: message('files.problem.twoManuscripts', { name: entry.name, count: found.length }),
    }),
  );
  files
    .filter((entry) => entry.problem)
    .forEach((entry) => problems.push({ step: 'files', field: `file-${entry.key}`, message: entry.problem! }));
  if (!isSettled(files)) {
    problems.push({ step: 'files', field: 'files', message: message('files.problem.underWay') });
  }
  return problems;
}
