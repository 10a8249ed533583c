// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { Metadata } from '../draft/Draft';
import { checkDetails } from './check';
import { readOrcid } from './orcid';
import { fieldNames, formSchema, type Schema } from './schema';

/** As core answers for PubMed Central and an institutional repository. */
const SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: {
    volume: { type: ['string', 'integer'] },
    title: { type: 'string', minLength: 1 },
    'journal-title': { type: 'string', minLength: 1 },
    issns: { type: 'array', items: { type: 'object', properties: { issn: { type: 'string' } } } },
    publicationDate: { type: 'string', format: 'date', minLength: 1 },
    authors: { type: 'array', items: { type: 'object', properties: { author: { type: 'string' } } }, minItems: 1 },
    'under-embargo': { type: 'string', default: 'false' },
    'Embargo-end-date': { type: 'string', format: 'date' },
    'journal-NLMTA-ID': { type: 'string' },
  },
  required: ['title', 'journal-title', 'publicationDate', 'authors'],
  allOf: [
    {
      if: { properties: { 'under-embargo': { const: 'true' } }, required: ['under-embargo'] },
      then: { properties: { 'Embargo-end-date': { minLength: 1 } }, required: ['Embargo-end-date'] },
    },
    {
      anyOf: [
        { properties: { issns: { minItems: 1 } }, required: ['issns'] },
        { properties: { 'journal-NLMTA-ID': { minLength: 1 } }, required: ['journal-NLMTA-ID'] },
      ],
    },
  ],
};

const COMPLETE: Metadata = {
  title: 'A title',
  'journal-title': 'Nature',
  issns: [{ issn: '0028-0836' }],
  publicationDate: '2026-03',
  authors: [{ author: 'Naomi Hale', orcid: 'https://orcid.org/0000-0002-1825-0097' }],
};
const NOW = new Date(2026, 10, 21);

function found(change: Metadata): Record<string, string> {
  const problems = checkDetails(SCHEMA, { ...COMPLETE, ...change }, NOW);
  return Object.fromEntries(problems.map(({ path, message }) => [path.join('/'), message.key]));
}

describe('the details of a paper', () => {
  it('are complete with what the repositories require, dates as exact as they are known', () => {
    expect(found({})).toEqual({});
  });

  it('lack each required field once, in its own words; null and empty count as absent', () => {
    const missing = { title: '', 'journal-title': undefined, publicationDate: null, authors: [] } as unknown as Metadata;
    expect(found(missing)).toEqual({
      title: 'details.required.title',
      'journal-title': 'details.required.journal-title',
      publicationDate: 'details.required.publicationDate',
      authors: 'details.required.authors',
    });
  });

  it('need an ISSN or an abbreviation, told once at the first of them', () => {
    expect(found({ issns: [] })).toEqual({ issns: 'details.problem.oneOf' });
    expect(found({ issns: [], 'journal-NLMTA-ID': 'Nature' })).toEqual({});
  });

  it('need the end of an embargo, which is a day not in the past', () => {
    const under = { 'under-embargo': 'true' };
    expect(found(under)).toEqual({ 'Embargo-end-date': 'details.required.Embargo-end-date' });
    expect(found({ ...under, 'Embargo-end-date': '2026-11-20' })).toEqual({ 'Embargo-end-date': 'details.problem.embargoPast' });
    expect(found({ ...under, 'Embargo-end-date': '2027' })).toEqual({ 'Embargo-end-date': 'details.problem.embargoDate' });
    expect(found({ ...under, 'Embargo-end-date': '2026-11-21' })).toEqual({});
    expect(found({ 'under-embargo': 'false', 'Embargo-end-date': '1999-01-01' })).toEqual({});
  });

  it('refuse a title that is no title', () => {
    expect(found({ title: 'x'.repeat(10_000) })).toEqual({ title: 'details.problem.titleTooLong' });
  });

  it('refuse wrong dates, numbers and entries at their place', () => {
    expect(
      found({
        publicationDate: '20.03.2026',
        issns: [{ issn: '12' }],
        authors: [{ author: ' ' }, { author: 'X', orcid: '0000-0002-1825-0098' }],
      }),
    ).toEqual({
      publicationDate: 'details.problem.publicationDate',
      'issns/0/issn': 'details.problem.issn',
      'authors/0/author': 'details.problem.noName',
      'authors/1/orcid': 'details.problem.orcid',
    });
  });

  it('refuse values of another type', () => {
    expect(found({ volume: { odd: true } } as unknown as Metadata)).toEqual({ volume: 'details.problem.type' });
  });
});

describe('the form', () => {
  it('begins with what matters most and asks for the end of an embargo only when there is one', () => {
    expect(fieldNames(SCHEMA).slice(0, 4)).toEqual(['title', 'journal-title', 'authors', 'publicationDate']);
    expect(Object.keys(formSchema(SCHEMA, false).properties ?? {})).not.toContain('Embargo-end-date');
    expect(formSchema(SCHEMA, true).required).toContain('Embargo-end-date');
  });

  it('shows text where text or a number may stand', () => {
    expect(formSchema(SCHEMA, false).properties?.['volume']?.type).toBe('string');
  });
});

describe('an ORCID iD', () => {
  it.each(['0000-0002-1825-0097', 'https://orcid.org/0000-0002-1825-0097', 'http://www.orcid.org/0000-0002-1825-0097/', '0000000218250097'])(
    'is read from "%s"',
    (text) => expect(readOrcid(text)).toBe('https://orcid.org/0000-0002-1825-0097'),
  );

  it('may end in X', () => {
    expect(readOrcid('0000-0002-1694-233x')).toBe('https://orcid.org/0000-0002-1694-233X');
  });

  it.each(['0000-0002-1825-0098', '0000-0002-1825', 'orcid', ''])('is not in "%s"', (text) => {
    expect(readOrcid(text)).toBeNull();
  });
});
