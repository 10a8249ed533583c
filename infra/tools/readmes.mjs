// SPDX-License-Identifier: Apache-2.0
// Keeps the tables of inputs and outputs in the modules' READMEs equal to the modules.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

const BEGIN = "<!-- inputs and outputs: written by infra/check --write -->";

/** What is wrong with a module's README; with `write`, its tables are brought up to date instead. */
export function readmeProblems(folder, write) {
  const path = join(folder.path, "README.md");
  if (!existsSync(path)) return ["README.md is missing"];
  const text = readFileSync(path, "utf8");
  const start = text.indexOf(BEGIN);
  if (start < 0) return [`README.md has no line '${BEGIN}'`];
  const wanted = text.slice(0, start) + tables(folder);
  if (write && wanted !== text) writeFileSync(path, wanted);
  return [
    ...undocumented(folder),
    ...(text.includes("```hcl") ? [] : ["README.md has no example"]),
    ...(text.startsWith(`# ${basename(folder.path)}\n`) ? [] : [`README.md must begin with '# ${basename(folder.path)}'`]),
    ...(write || wanted === text ? [] : ["README.md differs from variables and outputs: run infra/check --write"]),
  ];
}

function undocumented({ parsed }) {
  return [...parsed.variable, ...parsed.output]
    .filter(({ body }) => !body.description)
    .map(({ labels }) => `${labels[0]} has no description`);
}

function tables({ parsed }) {
  const inputs = sorted(parsed.variable).map(
    ({ labels, body }) => `| \`${labels[0]}\` | ${typeName(body.type)} | ${defaultOf(body)} | ${cell(body.description)} |`,
  );
  const outputs = sorted(parsed.output).map(({ labels, body }) => `| \`${labels[0]}\` | ${cell(body.description)} |`);
  return [
    BEGIN,
    "",
    ...(inputs.length ? ["| input | type | default | |", "| --- | --- | --- | --- |", ...inputs, ""] : []),
    ...(outputs.length ? ["| output | |", "| --- | --- |", ...outputs, ""] : []),
  ].join("\n");
}

const sorted = (found) => [...found].sort((one, other) => (one.labels[0] < other.labels[0] ? -1 : 1));

const cell = (text) => String(text ?? "").replaceAll("|", "\\|");

function typeName(type) {
  const flat = unwrapped(type).replace(/\s+/g, " ");
  return cell(flat.length > 40 ? `${/^\w+/.exec(flat)[0]}(…)` : flat);
}

function defaultOf(body) {
  if (!("default" in body)) return "needed";
  const value = JSON.stringify(body.default);
  return value === "null" ? "–" : value.length > 40 ? "see there" : `\`${cell(value)}\``;
}

const unwrapped = (type) => String(type ?? "any").replace(/^\$\{([\s\S]*)\}$/, "$1");

/** A module's interface for the named parts, to compare two modules that keep one contract. */
export function interfaceOf({ parsed }) {
  const squeeze = (type) => unwrapped(type).replace(/\s+/g, " ");
  return {
    inputs: Object.fromEntries(parsed.variable.map(({ labels, body }) => [labels[0], squeeze(body.type)])),
    outputs: parsed.output.map(({ labels }) => labels[0]),
  };
}
