// SPDX-License-Identifier: Apache-2.0
// Checks GitHub's workflows: actionlint, digests of actions, least rights of the token.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { INFRA } from "./sources.mjs";

const USES = /^\s*(?:-\s+)?uses:\s*(\S+)(.*)$/;
const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;
const RELEASE = /^\s+# v\d+(\.\d+)*$/;

/** What is wrong with each of the workflows: [path, problems]. */
export function workflowProblems(paths) {
  const lint = JSON.parse(execFileSync(process.execPath, [join(INFRA, "tools", "lint.mjs"), ...paths], { encoding: "utf8" }));
  return paths.map((path) => [path, [...lint[path].map(described), ...ownProblems(readFileSync(path, "utf8"))]]);
}

const described = ({ line, column, message }) => `line ${line}:${column}: ${message}`;

/** What actionlint does not look at. */
export function ownProblems(text) {
  return [
    ...unpinned(text),
    ...(/^permissions:/m.test(text) ? [] : ["has no permissions of its own, so jobs get what the repository gives"]),
    ...(/pull_request_target/.test(text) ? ["pull_request_target runs strangers' code with rights"] : []),
    ...(/AWS_SECRET_ACCESS_KEY|aws-secret-access-key/.test(text) ? ["uses a long-lived key of AWS"] : []),
  ];
}

function unpinned(text) {
  return text.split("\n").flatMap((line, index) => {
    const [, action, rest] = USES.exec(line) ?? [];
    if (!action || action.startsWith("./")) return [];
    if (!PINNED.test(action)) return [`line ${index + 1}: ${action} must be pinned by its digest`];
    return RELEASE.test(rest) ? [] : [`line ${index + 1}: ${action} must name its release in a comment`];
  });
}
