// SPDX-License-Identifier: Apache-2.0

const ADDRESS = 'https://orcid.org/';

/** The iD in its full form, or undefined when it is none: 16 characters with a check digit (ISO 7064, mod 11-2). */
export function orcidOf(typed: string): string | undefined {
  const id = typed.trim().replace(/^(?:https?:\/\/)?(?:www\.)?orcid\.org\//i, '').replace(/[\s-]/g, '').toUpperCase();
  if (!/^\d{15}[\dX]$/.test(id) || checkDigit(id.slice(0, 15)) !== id[15]) return undefined;
  return ADDRESS + id.replace(/(.{4})(?=.)/g, '$1-');
}

function checkDigit(digits: string): string {
  const total = [...digits].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const result = (12 - (total % 11)) % 11;
  return result === 10 ? 'X' : String(result);
}
