// SPDX-License-Identifier: Apache-2.0
import { Validator, type OutputUnit, type Schema as CfSchema } from '@cfworker/json-schema';
import type { Metadata } from '../draft/Draft';
import { isFullDate, isPartialDate, today } from '../draft/dates';
import type { Message } from '../Message';
import { message } from '../Message';
import { readOrcid } from './orcid';
import { alternatives, EMBARGO, EMBARGO_END, type Schema } from './schema';

/** What is wrong with one field; the path leads to it, as authors, 0, orcid. */
export interface DetailProblem {
  path: (string | number)[];
  message: Message;
}

export const LONGEST_TITLE = 1000;

/**
 * Everything in the metadata that the repositories, or sense, would not take. The schema is
 * interpreted, not compiled, since the page's policy forbids code made from strings.
 */
export function checkDetails(schema: Schema, metadata: Metadata, now: Date): DetailProblem[] {
  const values = present(metadata) as Metadata;
  const problems = [
    ...schemaProblems(schema, values),
    ...titleProblems(values),
    ...dateProblems(values, now),
    ...listProblems(values),
  ];
  return firstOfEach(problems);
}

/** Core counts null as absent; an empty text says nothing either. */
function present(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(present);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const entries = Object.entries(value).filter(([, each]) => each !== null && each !== undefined && each !== '');
  return Object.fromEntries(entries.map(([name, each]) => [name, present(each)]));
}

function schemaProblems(schema: Schema, values: Metadata): DetailProblem[] {
  const { errors } = new Validator(schema as CfSchema, '2020-12', false).validate(values);
  const groups = alternatives(schema).filter((names) => names.every((name) => isEmpty(values[name])));
  return [
    ...errors.filter((error) => !error.keywordLocation.includes('/anyOf')).flatMap(schemaProblem),
    ...groups.map((names) => ({ path: [names[0] ?? ''], message: message('details.problem.oneOf') })),
  ];
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function schemaProblem(error: OutputUnit): DetailProblem[] {
  const path = pathOf(error.instanceLocation);
  switch (error.keyword) {
    case 'required': {
      const name = /property "(.+)"/.exec(error.error)?.[1];
      return name ? [{ path: [...path, name], message: requiredMessage(name) }] : [];
    }
    case 'minLength':
    case 'minItems':
      return [{ path, message: requiredMessage(String(path[0])) }];
    case 'type':
      return [{ path, message: message('details.problem.type') }];
    default:
      return []; // sums up what others say, or is a hint such as format
  }
}

/** Fields that core's schemas require have their own words. */
const REQUIRED = ['title', 'journal-title', 'authors', 'publicationDate', EMBARGO_END];

function requiredMessage(name: string): Message {
  return REQUIRED.includes(name) ? message(`details.required.${name}`) : message('details.required.other', { name });
}

function pathOf(location: string): (string | number)[] {
  const parts = location.replace(/^#\/?/, '').split('/').filter(Boolean);
  return parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part.replaceAll('~1', '/').replaceAll('~0', '~')));
}

function titleProblems({ title }: Metadata): DetailProblem[] {
  const length = typeof title === 'string' ? title.length : 0;
  return length > LONGEST_TITLE ? [{ path: ['title'], message: titleTooLong(length) }] : [];
}

export function titleTooLong(length: number): Message {
  return message('details.problem.titleTooLong', { length, most: LONGEST_TITLE });
}

function dateProblems(values: Metadata, now: Date): DetailProblem[] {
  const problems: DetailProblem[] = [];
  for (const name of ['publicationDate', 'acceptanceDate'] as const) {
    const date = values[name];
    if (date && !isPartialDate(date)) {
      problems.push({ path: [name], message: message(`details.problem.${name}`) });
    }
  }
  return values[EMBARGO] === 'true' ? [...problems, ...embargoProblems(values[EMBARGO_END], now)] : problems;
}

function embargoProblems(end: string | undefined, now: Date): DetailProblem[] {
  if (!end) {
    return []; // the schema asks for it
  }
  if (!isFullDate(end)) {
    return [{ path: [EMBARGO_END], message: message('details.problem.embargoDate') }];
  }
  return end < today(now) ? [{ path: [EMBARGO_END], message: message('details.problem.embargoPast', { end }) }] : [];
}

const ISSN = /^\d{4}-?\d{3}[\dXx]$/;

function listProblems({ authors, issns }: Metadata): DetailProblem[] {
  const names = (authors ?? []).flatMap(({ author, orcid }, index) => [
    ...(author?.trim() ? [] : [{ path: ['authors', index, 'author'], message: message('details.problem.noName') }]),
    ...(orcid && !readOrcid(orcid)
      ? [{ path: ['authors', index, 'orcid'], message: message('details.problem.orcid', { orcid }) }]
      : []),
  ]);
  const numbers = (issns ?? []).flatMap(({ issn }, index) =>
    issn && ISSN.test(issn) ? [] : [{ path: ['issns', index, 'issn'], message: message('details.problem.issn') }],
  );
  return [...names, ...numbers];
}

/** One message for a field is enough. */
function firstOfEach(problems: DetailProblem[]): DetailProblem[] {
  return problems.filter(
    (problem, index) => problems.findIndex((other) => other.path.join('/') === problem.path.join('/')) === index,
  );
}
