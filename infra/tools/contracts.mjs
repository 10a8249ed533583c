// SPDX-License-Identifier: Apache-2.0
// Modules that exist for AWS and on premises keep one contract: terraform/modules/contracts.json.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { interfaceOf } from "./readmes.mjs";
import { TERRAFORM } from "./sources.mjs";

const TARGETS = ["aws", "on-premises"];

/** Where a module of a target lacks what its contract says, or has it with another type. */
export function contractProblems(folders) {
  const contracts = JSON.parse(readFileSync(join(TERRAFORM, "modules", "contracts.json"), "utf8"));
  return Object.entries(contracts).flatMap(([module, contract]) =>
    TARGETS.flatMap((target) => {
      const folder = folders.find(({ path }) => path === join(TERRAFORM, "modules", target, module));
      if (!folder) return [`modules/${target}/${module} is missing`];
      return differences(contract, interfaceOf(folder)).map((problem) => `modules/${target}/${module}: ${problem}`);
    }),
  );
}

function differences(contract, found) {
  const inputs = Object.entries(contract.inputs)
    .filter(([name, type]) => found.inputs[name] !== type)
    .map(([name, type]) => `input ${name} must be ${type}, is ${found.inputs[name] ?? "missing"}`);
  const outputs = contract.outputs.filter((name) => !found.outputs.includes(name)).map((name) => `output ${name} is missing`);
  return [...inputs, ...outputs];
}
