// SPDX-License-Identifier: Apache-2.0

/** A paper as core's look-up describes it. */
export interface Work {
  source: 'Crossref' | 'PubMed';
  doi: string | null;
  pmid: string | null;
  title: string | null;
  journal: string | null;
  issns: { issn: string; pubType?: string }[];
  volume: string | null;
  issue: string | null;
  publisher: string | null;
  publicationDate: string | null;
  acceptanceDate: string | null;
  authors: { name: string; orcid: string | null }[];
  publicationAbstract: string | null;
}

/** The award numbers that a Crossref record names. */
export function awardsIn(crossref: unknown): string[] {
  const funders = member(member(crossref, 'message'), 'funder');
  if (!Array.isArray(funders)) {
    return [];
  }
  const awards = funders.flatMap((funder) => {
    const named = member(funder, 'award');
    return Array.isArray(named) ? named : [];
  });
  return awards.filter((award): award is string => typeof award === 'string');
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** "Naomi Hale, Wei Zhang and 5 more", in parts. */
export function firstAuthors(work: Work, most: number): { names: string[]; more: number } {
  const names = work.authors.map((each) => each.name).filter(Boolean);
  return { names: names.slice(0, most), more: Math.max(0, names.length - most) };
}
