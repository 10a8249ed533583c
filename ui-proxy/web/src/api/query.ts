// SPDX-License-Identifier: Apache-2.0
import type { TypeName } from './types';

/** What to read of a type; see docs/json-api.md. */
export interface Query {
  /** An RSQL expression. Put what people typed through `quoted` or `containing`. */
  filter?: string | undefined;
  include?: string[];
  /** Attribute paths, with `-` in front for descending. */
  sort?: string | undefined;
  /** From 1. */
  page?: number;
  size?: number;
  totals?: boolean;
}

/** The query part of an address, with the question mark. */
export function queryString(type: TypeName, query: Query): string {
  const parameters: Array<[string, string]> = [];
  if (query.filter) parameters.push([`filter[${type}]`, query.filter]);
  if (query.include?.length) parameters.push(['include', query.include.join(',')]);
  if (query.sort) parameters.push(['sort', query.sort]);
  if (query.page !== undefined) parameters.push(['page[number]', String(query.page)]);
  if (query.size !== undefined) parameters.push(['page[size]', String(query.size)]);
  if (query.totals) parameters.push(['page[totals]', 'true']);
  const text = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return text === '' ? '' : `?${text}`;
}

/** A value of an RSQL comparison. */
export function quoted(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** Compares ignoring case, with the text anywhere in the value. */
export function containing(path: string, text: string): string {
  return `${path}=ini=${quoted(`*${text.trim()}*`)}`;
}

/** All of these must hold; empty ones are left out. */
export function allOf(...conditions: Array<string | undefined>): string {
  return conditions.filter((condition) => condition).map((condition) => `(${condition})`).join(';');
}

/** One of these must hold. */
export function anyOf(...conditions: string[]): string {
  return conditions.join(',');
}
