// SPDX-License-Identifier: Apache-2.0
// The script that deploys on a server of one's own, with a docker that only notes what it is asked.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { TERRAFORM } from "../sources.mjs";

const DEPLOY = join(TERRAFORM, "environments", "on-premises", "deploy");

// Healthy is what .env names, unless the file `ill` names it. The file `fails` names what fails.
const DOCKER = `#!/bin/sh
echo "\${PASS_VERSION:-} $*" >> calls
[ ! -e fails ] || case "$*" in *"$(cat fails)"*) exit 1 ;; esac
case "$*" in
  "compose ps"*) echo container ;;
  inspect*) if [ -e ill ] && grep -q "^PASS_VERSION=$(cat ill)$" .env; then echo unhealthy; else echo healthy; fi ;;
esac
`;

let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pass-deploy-"));
  write("docker", DOCKER, 0o755);
  write("sleep", "#!/bin/sh\n", 0o755);
  write(".env", "POSTGRES_PASSWORD=a\nPASS_VERSION=1.0.0\nPASS_CORE_PASSWORD=b\n", 0o600);
});

afterEach(() => rmSync(folder, { recursive: true }));

const write = (name, text, mode = 0o644) => writeFileSync(join(folder, name), text, { mode });
const read = (name) => readFileSync(join(folder, name), "utf8");

function deploy(version, more = {}) {
  const env = { PATH: `${folder}:${process.env.PATH}`, PASS_FOLDER: folder, PASS_DEPLOY_LIMIT: "1", ...more };
  return spawnSync("bash", [DEPLOY, ...(version ? [version] : [])], { env, encoding: "utf8" });
}

test("the database is saved and migrated with the new images before they serve", () => {
  const { status, stdout, stderr } = deploy("1.1.0");

  assert.equal(status, 0, stderr);
  assert.match(stdout, /1\.1\.0 runs/);
  assert.deepEqual(read(".env").split("\n").sort(), ["", "PASS_CORE_PASSWORD=b", "PASS_VERSION=1.1.0", "POSTGRES_PASSWORD=a"]);
  const calls = read("calls");
  const order = ["1.1.0 compose pull", "pg_dump", "1.1.0 compose run --rm core-migrate", "1.1.0 compose run --rm notification-migrate", " compose up -d\n"];
  const places = order.map((call) => calls.indexOf(call));
  assert.ok(places.every((place, index) => place >= 0 && (index === 0 || place > places[index - 1])), calls);
});

test("a release that does not become healthy is taken back", () => {
  write("ill", "1.1.0");
  const { status, stderr } = deploy("1.1.0");

  assert.equal(status, 1);
  assert.match(stderr, /1\.1\.0 is not healthy \(core proxy deposit notification\); going back to 1\.0\.0/);
  assert.match(stderr, /1\.0\.0 runs again/);
  assert.match(read(".env"), /PASS_VERSION=1\.0\.0/);
});

test("images that cannot be had, and migrations that fail, change nothing", () => {
  for (const [what, told] of [["pull", /cannot be had; nothing was changed/], ["deposit-migrate", /migration of deposit failed; 1\.0\.0 goes on/]]) {
    write("fails", what);
    const { status, stderr } = deploy("1.1.0");
    assert.equal(status, 1);
    assert.match(stderr, told);
    assert.match(read(".env"), /PASS_VERSION=1\.0\.0/);
  }
});

test("a key of SSH can ask for a release and for nothing else", () => {
  const { status, stderr } = deploy(undefined, { SSH_ORIGINAL_COMMAND: "1.1.0; cat .env" });

  assert.equal(status, 1);
  assert.match(stderr, /is no release/);
  assert.throws(() => read("calls"));
  assert.equal(deploy(undefined, { SSH_ORIGINAL_COMMAND: "1.1.0" }).status, 0);
});
