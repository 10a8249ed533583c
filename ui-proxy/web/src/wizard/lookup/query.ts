// SPDX-License-Identifier: Apache-2.0
import type { Message } from '../Message';
import { message } from '../Message';

/** What a person put into the box. */
export type Query =
  | { kind: 'doi'; text: string }
  | { kind: 'pmid'; text: string }
  | { kind: 'title'; text: string }
  | { kind: 'wrong'; message: Message };

const LEAD = /^(?:doi:\s*)?(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/)?(?:doi:\s*)?/i;
const DOI = /^10\.\d{4,9}(?:\.\d+)*\/\S{1,500}$/;
const PMID = /^(?:pmid:?\s*|https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/)?(\d{1,8})\/?$/i;
export const LONGEST_QUERY = 1000;
const SHORTEST_TITLE = 3;

/** Tells a DOI, a PubMed id and a title apart; what looks like a broken DOI is no title. */
export function readQuery(input: string): Query {
  const text = input.trim().replace(/\s+/g, ' ');
  if (!text) {
    return { kind: 'wrong', message: message('query.empty') };
  }
  const name = text.replace(LEAD, '');
  if (DOI.test(name)) {
    return { kind: 'doi', text: name };
  }
  if (looksLikeDoi(text, name)) {
    return { kind: 'wrong', message: message('query.noDoi', { text: shortened(text) }) };
  }
  const pmid = PMID.exec(text)?.[1];
  if (pmid) {
    return { kind: 'pmid', text: pmid };
  }
  return title(text);
}

function looksLikeDoi(text: string, name: string): boolean {
  return name !== text || /^10\.\S*\/?\S*$/.test(text);
}

function title(text: string): Query {
  if (text.length < SHORTEST_TITLE) {
    return { kind: 'wrong', message: message('query.tooShort') };
  }
  if (text.length > LONGEST_QUERY) {
    const values = { length: text.length, most: LONGEST_QUERY };
    return { kind: 'wrong', message: message('query.tooLong', values) };
  }
  return { kind: 'title', text };
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
