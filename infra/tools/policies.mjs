// SPDX-License-Identifier: Apache-2.0
// Finds wildcards in IAM policies that no comment explains.

const WILDCARD = /"(\*|[a-z0-9-]+:[A-Za-z]*\*)"/;
const REASON = /# Wildcard: \S/;
const NEAR = 3;

/** Lines that give everything, or all actions of a kind, and do not say why. */
export function wildcardProblems(text) {
  const lines = text.split("\n");
  return lines.flatMap((line, index) => {
    if (/^\s*#/.test(line) || !WILDCARD.test(line)) return [];
    const explained = lines.slice(Math.max(0, index - NEAR), index).some((above) => REASON.test(above));
    return explained ? [] : [`line ${index + 1}: a wildcard without '# Wildcard: why' above it: ${line.trim()}`];
  });
}
