// SPDX-License-Identifier: Apache-2.0
// The Terraform files of this repository, folder by folder, as text and parsed.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "@cdktf/hcl2json";

export const INFRA = dirname(dirname(fileURLToPath(import.meta.url)));
export const ROOT = dirname(INFRA);
export const TERRAFORM = join(INFRA, "terraform");

export const named = (path) => relative(ROOT, path);

/** All files below a folder, without what Terraform and npm leave behind. */
export function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === ".terraform" || entry.name === "node_modules") return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/**
 * Folders with Terraform files: { path, files: [{path, text}], tests, parsed: {resource, data, variable, …}, problems }.
 */
export async function terraformFolders() {
  const paths = filesBelow(TERRAFORM).sort();
  const folders = [...new Set(paths.filter((path) => path.endsWith(".tf")).map((path) => dirname(path)))];
  return Promise.all(folders.map((folder) => read(folder, paths)));
}

async function read(folder, paths) {
  const files = paths
    .filter((path) => path.endsWith(".tf") && dirname(path) === folder)
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
  const tests = paths.filter((path) => path.endsWith(".tftest.hcl") && dirname(path) === join(folder, "tests"));
  const parsed = { resource: [], data: [], variable: [], output: [], provider: [], module: [] };
  const problems = [];
  for (const { path, text } of files) {
    try {
      collect(await parse(path, text), named(path), parsed);
    } catch (error) {
      problems.push(`${named(path)} cannot be parsed: ${String(error.message ?? error).trim()}`);
    }
  }
  return { path: folder, files, tests, parsed, problems };
}

/** Blocks as { labels, body, file }. */
function collect(json, file, parsed) {
  for (const [kind, found] of Object.entries(parsed)) {
    for (const [label, inner] of Object.entries(json[kind] ?? {})) {
      if (kind === "resource" || kind === "data") {
        for (const [name, bodies] of Object.entries(inner)) {
          for (const body of bodies) found.push({ labels: [label, name], body, file });
        }
      } else {
        for (const body of inner) found.push({ labels: [label], body, file });
      }
    }
  }
}
