// SPDX-License-Identifier: Apache-2.0
// What the bindings leave out because it nests without end: written after the provider's
// documentation, and only as far as it is used here.

const attribute = (type, required = false) => ({ type, required, optional: !required, computed: !required });
const block = (attributes, blocks = {}) => ({ attributes, blocks });
const one = (inner, min = 0) => ({ nesting: "list", min, max: 1, block: inner });
const many = (inner) => ({ nesting: "list", min: 0, max: 0, block: inner });

const action = block({}, { allow: one(block({})), block: one(block({})), count: one(block({})) });

const statement = block({}, {
  managed_rule_group_statement: one(
    block(
      { name: attribute("string", true), vendor_name: attribute("string", true), version: attribute("string") },
      { rule_action_override: many(block({ name: attribute("string", true) }, { action_to_use: one(action, 1) })) },
    ),
  ),
  rate_based_statement: one(
    block({
      limit: attribute("number", true),
      aggregate_key_type: attribute("string"),
      evaluation_window_sec: attribute("number"),
    }),
  ),
});

/** Blocks that stand for what the bindings call "any", by the name of the folder and of the block. */
export const SUPPLEMENTS = { "wafv2-web-acl": { statement: one(statement, 1) } };
