// SPDX-License-Identifier: Apache-2.0
// The few messages of Terraform's plugin protocol 5 that carry a schema, in protobuf's encoding.

const NESTING = { single: 1, list: 2, set: 3 };

function varint(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Buffer.from([...bytes, value]);
}

function number(field, value) {
  return value ? Buffer.concat([varint(field * 8), varint(Number(value))]) : Buffer.alloc(0);
}

function bytes(field, value) {
  const content = Buffer.from(value);
  return Buffer.concat([varint(field * 8 + 2), varint(content.length), content]);
}

function attribute(name, { type, required, optional, computed }) {
  return Buffer.concat([
    bytes(1, name),
    bytes(2, JSON.stringify(type)),
    number(4, required),
    number(5, optional),
    number(6, computed),
  ]);
}

function nestedBlock(name, { nesting, min, max, block: inner }) {
  return Buffer.concat([
    bytes(1, name),
    bytes(2, block(inner)),
    number(3, NESTING[nesting]),
    number(4, min),
    number(5, max),
  ]);
}

function block({ attributes, blocks }) {
  return Buffer.concat([
    ...Object.entries(attributes).map(([name, value]) => bytes(2, attribute(name, value))),
    ...Object.entries(blocks).map(([name, value]) => bytes(3, nestedBlock(name, value))),
  ]);
}

const schema = (value) => bytes(2, block(value));

const entries = (field, schemas) =>
  Object.entries(schemas).map(([type, value]) => bytes(field, Buffer.concat([bytes(1, type), bytes(2, schema(value))])));

/** The answer to GetSchema. */
export function schemaResponse({ provider, resources, data }) {
  return Buffer.concat([bytes(1, schema(provider)), ...entries(2, resources), ...entries(3, data)]);
}
