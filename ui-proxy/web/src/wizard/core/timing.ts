// SPDX-License-Identifier: Apache-2.0

/** Calls after some time; answers how to call it off. */
export function later(milliseconds: number, action: () => void): () => void {
  const timer = window.setTimeout(action, milliseconds);
  return () => window.clearTimeout(timer);
}
