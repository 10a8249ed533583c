// SPDX-License-Identifier: Apache-2.0

/** Whether two JSON values say the same; the order of members does not count, absent is null. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(ordered(value)) ?? 'null';
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(ordered);
  }
  if (value === null || typeof value !== 'object') {
    return value ?? null;
  }
  const known = Object.entries(value).filter(([, each]) => each !== undefined && each !== null);
  known.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(known.map(([name, each]) => [name, ordered(each)]));
}
