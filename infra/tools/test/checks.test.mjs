// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "@cdktf/hcl2json";
import { costProblems } from "../costs.mjs";
import { conformanceProblems } from "../conformance.mjs";
import { wildcardProblems } from "../policies.mjs";
import { readmeProblems } from "../readmes.mjs";
import { pinningProblems, rightsProblems } from "../workflows.mjs";

async function problemsOf(type, body) {
  const json = await parse("t.tf", `resource "${type}" "t" {\n${body}\n}`);
  const found = { labels: [type, "t"], body: json.resource[type].t[0], file: "t.tf" };
  return conformanceProblems({ parsed: { resource: [found], data: [], provider: [] } }).join("; ");
}

test("a resource that fits its schema has no problems", async () => {
  assert.equal(await problemsOf("aws_sns_topic", 'name = "t"'), "");
});

test("a misspelt attribute is found", async () => {
  assert.match(await problemsOf("aws_sns_topic", 'nmae = "t"'), /there is no nmae/);
});

test("a missing attribute is found", async () => {
  assert.match(await problemsOf("aws_ecs_service", 'cluster = "t"'), /name is missing/);
});

test("an attribute that can only be read is found", async () => {
  assert.match(await problemsOf("aws_sns_topic", 'beginning_archive_time = "t"'), /can only be read/);
});

test("a block that may be given once is found when given twice", async () => {
  const twice = 'name = "t"\n  network_configuration {\n    subnets = []\n  }\n  network_configuration {\n    subnets = []\n  }';
  assert.match(await problemsOf("aws_ecs_service", twice), /only 1 network_configuration/);
});

test("mistakes inside nested and generated blocks are found", async () => {
  assert.match(await problemsOf("aws_ecs_service", 'name = "t"\n  load_balancer {\n    port = 1\n  }'), /load_balancer: there is no port/);
  const generated = 'name = "t"\n  dynamic "load_balancer" {\n    for_each = []\n    content {\n      port = 1\n    }\n  }';
  assert.match(await problemsOf("aws_ecs_service", generated), /load_balancer: there is no port/);
});

test("an unknown type is found", async () => {
  assert.match(await problemsOf("aws_teapot", ""), /no such type/);
});

test("wildcards need a reason", () => {
  assert.equal(wildcardProblems('Resource = ["*"]').length, 1);
  assert.equal(wildcardProblems('Action = ["ecs:Describe*"]').length, 1);
  assert.equal(wildcardProblems('# Wildcard: it belongs to the account\nResource = ["*"]').length, 0);
  assert.equal(wildcardProblems('Resource = ["arn:aws:s3:::b/*"]').length, 0);
});

test("actions need a digest and the release that it is", () => {
  const digest = "d23441a48e516b6c34aea4fa41551a30e30af803";
  assert.equal(pinningProblems("  - uses: actions/checkout@v6").length, 1);
  assert.equal(pinningProblems(`  - uses: actions/checkout@${digest}`).length, 1);
  assert.equal(pinningProblems(`  - uses: actions/checkout@${digest} # v6.1.0`).length, 0);
  assert.equal(pinningProblems("  - uses: ./.github/actions/bring-image").length, 0);
});

test("workflows say what their token may do, and hold no keys of AWS", () => {
  assert.equal(rightsProblems("name: t").length, 1);
  assert.equal(rightsProblems("permissions: {}\nenv:\n  AWS_SECRET_ACCESS_KEY: t").length, 1);
});

test("a README that differs from its module is found, and brought up to date", () => {
  const path = mkdtempSync(join(tmpdir(), "pass-readme-"));
  const variable = { labels: ["name"], body: { type: "${string}", description: "What it is called." } };
  const module = { path, parsed: { variable: [variable], output: [] } };
  const title = path.split("/").at(-1);
  const begin = "<!-- inputs and outputs: written by infra/check --write -->";
  writeFileSync(join(path, "README.md"), `# ${title}\n\n\`\`\`hcl\n\`\`\`\n\n${begin}\n`);
  assert.match(readmeProblems(module, false).join(), /differs/);
  assert.deepEqual(readmeProblems(module, true), []);
  assert.deepEqual(readmeProblems(module, false), []);
  assert.match(readFileSync(join(path, "README.md"), "utf8"), /\| `name` \| string \| needed \| What it is called\. \|/);
  rmSync(path, { recursive: true });
});

test("a sum of costs that is wrong or too high is found", () => {
  const table = (shape, amount, sum) => `### ${shape}: t\n| a | | 1.50 |\n| b | | ${amount} |\n| **sum** | | **${sum}** |\n`;
  const good = table("Highly available", "2.25", "3.75");
  assert.deepEqual(costProblems(table("Small", "2.25", "3.75") + good), []);
  assert.match(costProblems(table("Small", "2.25", "4.00") + good).join(), /the parts cost 3.75/);
  assert.match(costProblems(table("Small", "300", "301.50") + good).join(), /more than 250/);
  assert.match(costProblems(good).join(), /no estimate for 'Small'/);
});
