// SPDX-License-Identifier: Apache-2.0

/** A value of any kind as people read it: its texts, without names of members. */
export function inWords(value: unknown): string {
  if (Array.isArray(value)) {
    return value.map(inWords).filter(Boolean).join('; ');
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .filter(([name]) => !HIDDEN.includes(name))
      .map(([, each]) => inWords(each))
      .filter(Boolean)
      .join(', ');
  }
  return value === null || value === undefined ? '' : String(value);
}

const HIDDEN = ['id', 'kind', 'affiliation'];
