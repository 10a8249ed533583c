// SPDX-License-Identifier: Apache-2.0

const KNOWN = [
  'title', 'journal-title', 'journal-NLMTA-ID', 'volume', 'issue', 'issns', 'publisher', 'publicationDate',
  'acceptanceDate', 'abstract', 'authors', 'under-embargo', 'Embargo-end-date', 'author', 'orcid', 'issn', 'pubType',
  'doi', 'pmid', 'journal', 'submitter',
];

/** What a field is called; a schema may bring fields that the catalogue does not know. */
export function fieldLabel(name: string, t: (key: string) => string, title?: string): string {
  return KNOWN.includes(name) ? t(`field.${name}`) : (title ?? name);
}
