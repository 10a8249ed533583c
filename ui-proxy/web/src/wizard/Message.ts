// SPDX-License-Identifier: Apache-2.0

/** A text of the catalogue with what is filled in. */
export interface Message {
  key: string;
  values?: Record<string, string | number>;
}

export function message(key: string, values?: Record<string, string | number>): Message {
  return values ? { key, values } : { key };
}
