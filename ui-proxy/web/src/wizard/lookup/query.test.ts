// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { readQuery } from './query';
import { awardsIn } from './works';

describe('what a person puts into the box', () => {
  it.each([
    ['10.1038/nature12373'],
    [' 10.1038/nature12373 '],
    ['doi:10.1038/nature12373'],
    ['https://doi.org/10.1038/nature12373'],
    ['http://dx.doi.org/10.1038/nature12373'],
    ['DOI: https://doi.org/10.1038/nature12373'],
  ])('reads the DOI in "%s"', (text) => {
    expect(readQuery(text)).toEqual({ kind: 'doi', text: '10.1038/nature12373' });
  });

  it('reads the old DOIs of Wiley with brackets', () => {
    const doi = '10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2';
    expect(readQuery(doi)).toEqual({ kind: 'doi', text: doi });
  });

  it.each(['10.1038', '10.1038/', '10.12/x', 'doi:10.', 'https://doi.org/nature12373'])(
    'says that "%s" is no complete DOI instead of searching for it as a title',
    (text) => expect(readQuery(text)).toMatchObject({ kind: 'wrong', message: { key: 'query.noDoi' } }),
  );

  it.each(['23903654', 'PMID: 23903654', 'https://pubmed.ncbi.nlm.nih.gov/23903654/'])('reads the PubMed id in "%s"', (text) => {
    expect(readQuery(text)).toEqual({ kind: 'pmid', text: '23903654' });
  });

  it('takes other words for a title', () => {
    expect(readQuery('Long  tandem\nrepeats')).toEqual({ kind: 'title', text: 'Long tandem repeats' });
  });

  it.each([
    ['', 'query.empty'],
    ['   ', 'query.empty'],
    ['ab', 'query.tooShort'],
    ['x'.repeat(10_000), 'query.tooLong'],
  ])('explains what is wrong with "%.12s"', (text, key) => {
    expect(readQuery(text)).toMatchObject({ kind: 'wrong', message: { key } });
  });
});

describe('a Crossref record', () => {
  it('names awards, however incomplete it is', () => {
    const record = { message: { funder: [{ award: ['R01HG013482', 7] }, { name: 'without' }, null] } };
    expect(awardsIn(record)).toEqual(['R01HG013482']);
    expect([awardsIn(null), awardsIn({ message: {} })]).toEqual([[], []]);
  });
});
