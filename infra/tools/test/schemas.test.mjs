// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { schemaOf } from "../schemas.mjs";

test("attributes have the provider's types", () => {
  const { attributes } = schemaOf("resource", "aws", "aws_mq_broker");
  assert.equal(attributes.broker_name.type, "string");
  assert.ok(attributes.broker_name.required);
  assert.deepEqual(attributes.subnet_ids.type, ["set", "string"]);
  assert.deepEqual(attributes.tags.type, ["map", "string"]);
});

test("what can only be read is computed, with the type of its parts", () => {
  const { instances } = schemaOf("resource", "aws", "aws_mq_broker").attributes;
  assert.ok(instances.computed && !instances.optional && !instances.required);
  assert.deepEqual(instances.type[1][1].endpoints, ["list", "string"]);
});

test("blocks know how often they may be given", () => {
  const { blocks } = schemaOf("resource", "aws", "aws_mq_broker");
  assert.deepEqual([blocks.user.nesting, blocks.user.min, blocks.user.max], ["set", 1, 0]);
  assert.deepEqual([blocks.logs.nesting, blocks.logs.min, blocks.logs.max], ["list", 0, 1]);
  assert.equal(blocks.timeouts.nesting, "single");
});

test("data sources are told from resources", () => {
  assert.ok(schemaOf("data", "aws", "aws_region").attributes.region);
  assert.equal(schemaOf("resource", "aws", "aws_region"), null);
});

test("every type that the bindings hold can be read", async () => {
  const { readdirSync } = await import("node:fs");
  const { PROVIDERS } = await import("../schemas.mjs");
  const kinds = readdirSync(PROVIDERS.docker.bindings, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("data-") && entry.name !== "provider")
    .map((entry) => `docker_${entry.name.replaceAll("-", "_")}`);
  assert.ok(kinds.length >= 8);
  for (const kind of kinds) assert.ok(Object.keys(schemaOf("resource", "docker", kind).attributes).length > 1, kind);
});
