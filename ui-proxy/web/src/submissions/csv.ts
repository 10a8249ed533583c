// SPDX-License-Identifier: Apache-2.0
import type { Resource } from '../api/types';
import { type SubmissionView, idsOf, submitterOf } from './data';

/** One line of a CSV file (RFC 4180). */
export function csvLine(values: string[]): string {
  return `${values.map(csvValue).join(',')}\r\n`;
}

/** Quotes a value; a spreadsheet must not take it for a formula. */
function csvValue(value: string): string {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The values of a submission, in the order of the export's columns. */
export function csvValues(view: SubmissionView, copies: Array<Resource<'repositoryCopy'>>, status: string): string[] {
  const { submission, grants, funders } = view;
  const { name, email } = submitterOf(view);
  return [
    submission.id,
    view.title,
    view.doi ?? '',
    view.journal?.attributes.journalName ?? view.metadata['journal-title'] ?? '',
    status,
    submission.attributes.submittedDate?.slice(0, 10) ?? '',
    name,
    email ?? '',
    grants.map((grant) => grant.attributes.awardNumber).join('; '),
    [...new Set(grants.map((grant) => funders.get(grant.id)?.attributes.name))].filter(Boolean).join('; '),
    view.repositories.map((repository) => repository.attributes.name).join('; '),
    copies.flatMap(idsOf).join('; '),
  ];
}

/** Hands a file that was made here to the person. */
export function download(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
