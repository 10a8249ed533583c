// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { isTerraformThere, Runner } from "../terraform.mjs";

const skip = isTerraformThere() ? false : "terraform is not installed";
const parsed = { resource: [{ labels: ["aws_sns_topic", "t"] }], data: [] };

async function inFolder(files, work) {
  const path = mkdtempSync(join(tmpdir(), "pass-standin-"));
  mkdirSync(join(path, "tests"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  const runner = await Runner.start([{ parsed }], false);
  try {
    await work(runner, path);
  } finally {
    runner.stop();
    rmSync(path, { recursive: true });
  }
}

const provider = 'terraform {\n  required_providers {\n    aws = {\n      source = "hashicorp/aws"\n    }\n  }\n}\n';

test("terraform validates against the stand-in's schemas", { skip }, async () => {
  const good = { "main.tf": `${provider}resource "aws_sns_topic" "t" {\n  name = "t"\n}\n` };
  await inFolder(good, async (runner, path) => assert.deepEqual(await runner.validate(path), []));
  const bad = { "main.tf": `${provider}resource "aws_sns_topic" "t" {\n  nmae = "t"\n}\n` };
  await inFolder(bad, async (runner, path) => assert.match((await runner.validate(path)).join(), /Unsupported argument/));
});

test("a false assertion of a terraform test fails", { skip }, async () => {
  const files = {
    "main.tf": `${provider}resource "aws_sns_topic" "t" {\n  name = "t"\n}\n`,
    "tests/t.tftest.hcl":
      'mock_provider "aws" {}\nrun "t" {\n  assert {\n    condition = aws_sns_topic.t.name == "u"\n    error_message = "It is t."\n  }\n}\n',
  };
  await inFolder(files, async (runner, path) => {
    assert.deepEqual(await runner.validate(path), []);
    assert.match((await runner.test(path)).join(), /It is t\./);
  });
});
