// SPDX-License-Identifier: Apache-2.0
// Checks everything below infra/ and .github/ that is no Java: see infra/README.md.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { conformanceProblems } from "./conformance.mjs";
import { contractProblems } from "./contracts.mjs";
import { costProblems } from "./costs.mjs";
import { wildcardProblems } from "./policies.mjs";
import { readmeProblems } from "./readmes.mjs";
import { Report } from "./report.mjs";
import { filesBelow, named, ROOT, TERRAFORM, terraformFolders } from "./sources.mjs";
import { isTerraformThere, Runner, unformatted } from "./terraform.mjs";
import { workflowProblems } from "./workflows.mjs";

const options = new Set(process.argv.slice(2));
const report = new Report();
const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const all = await terraformFolders();
const folders = all.filter(({ path }) => words.every((word) => named(path).includes(word)));

for (const folder of folders) {
  report.add(`${named(folder.path)}: syntax`, folder.problems);
  report.add(`${named(folder.path)}: schema`, conformanceProblems(folder));
  report.add(`${named(folder.path)}: README`, readmeProblems(folder, options.has("--write")));
  for (const { path, text } of folder.files) report.add(`${named(path)}: policies`, wildcardProblems(text));
}
report.add("modules: one contract, two targets", contractProblems(all));
report.add("costs add up", costProblems(readFileSync(join(TERRAFORM, "README.md"), "utf8")));

const workflows = filesBelow(join(ROOT, ".github")).filter((file) => /\.ya?ml$/.test(file));
for (const [path, problems] of workflowProblems(workflows)) report.add(`${named(path)}: workflow`, problems);

if (isTerraformThere()) {
  report.add("terraform fmt", unformatted(TERRAFORM).map((file) => `${file} is not formatted: terraform fmt`));
  const runner = await Runner.start(folders, options.has("--registry"));
  for (const { path, tests } of folders) {
    const problems = await runner.validate(path);
    report.add(`${named(path)}: terraform validate`, problems);
    if (problems.length) continue;
    if (tests.length) report.add(`${named(path)}: terraform test`, await runner.test(path));
    else report.add(`${named(path)}: terraform test`, ["has no tests"]);
  }
  runner.stop();
} else {
  const count = 1 + 2 * folders.length;
  report.skip("terraform fmt, validate and test", "terraform is not installed (1.11 or newer is needed)", count);
}
process.exitCode = report.close();
