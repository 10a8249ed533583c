// SPDX-License-Identifier: Apache-2.0

const ORCID = /^(?:https?:\/\/(?:www\.)?orcid\.org\/)?(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dXx])\/?$/;

/** An ORCID iD in its full form; null when the text is none, or its check digit is wrong. */
export function readOrcid(text: string): string | null {
  const parts = ORCID.exec(text.trim());
  if (!parts) {
    return null;
  }
  const digits = parts.slice(1, 5).join('').toUpperCase();
  return checkDigit(digits.slice(0, 15)) === digits[15]
    ? `https://orcid.org/${digits.match(/.{4}/g)!.join('-')}`
    : null;
}

/** ISO 7064 mod 11-2. */
function checkDigit(digits: string): string {
  const total = [...digits].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const result = (12 - (total % 11)) % 11;
  return result === 10 ? 'X' : String(result);
}
