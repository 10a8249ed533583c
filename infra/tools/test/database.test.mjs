// SPDX-License-Identifier: Apache-2.0
// The shell scripts of the databases, against a real PostgreSQL where one is installed.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { TERRAFORM } from "../sources.mjs";

const INSTALLED = "/usr/lib/postgresql";
const version = existsSync(INSTALLED) ? readdirSync(INSTALLED).sort().at(-1) : undefined;
const isRoot = process.getuid() === 0;
const skip = version ? false : "no PostgreSQL server is installed";
const MODULE = join(TERRAFORM, "modules", "on-premises", "application-database");
const PASSWORDS = { CORE_PASSWORD: "it's \\core", DEPOSIT_PASSWORD: "d$d", NOTIFICATION_PASSWORD: "n n" };

let folder, port, environment;

/** Runs a program as the account postgres, which servers insist on. */
function asPostgres(program, words, more = {}) {
  const [command, all] = isRoot ? ["runuser", ["-u", "postgres", "--", program, ...words]] : [program, words];
  return [command, all, { env: { ...environment, ...more }, cwd: folder, encoding: "utf8" }];
}

const run = (...words) => execFileSync(...asPostgres(...words));
const ask = (sql, more) => run("psql", ["-Atqc", sql], more).trim();

/** A script of the module, with the volumes in the test's folder. */
function script(path) {
  const text = readFileSync(path, "utf8").replaceAll(/(?<![\w.])\/(backup|archive)\b/g, `${folder}/$1`);
  const file = join(folder, path.split("/").at(-1));
  writeFileSync(file, text, { mode: 0o755 });
  return file;
}

function start() {
  const archive = /archive = "(.*)"/.exec(readFileSync(join(MODULE, "main.tf"), "utf8"))[1].replaceAll("/archive", `${folder}/archive`);
  const settings = [`-p ${port}`, "-c log_statement=all", `-k ${folder}`, "-c archive_mode=on", "-c archive_timeout=300", `-c archive_command="${archive}"`];
  run("pg_ctl", ["-D", environment.PGDATA, "-w", "-l", join(folder, "log"), "-o", settings.join(" "), "start"]);
}

const stop = () => run("pg_ctl", ["-D", environment.PGDATA, "-m", "fast", "-w", "stop"]);

async function until(found) {
  while (!found()) await new Promise((resolve) => setTimeout(resolve, 50));
}

before(async () => {
  if (skip) return;
  folder = mkdtempSync(join(tmpdir(), "pass-database-"));
  chmodSync(folder, 0o777);
  port = await new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const free = probe.address().port;
      probe.close(() => resolve(free));
    });
  });
  environment = {
    PATH: `${INSTALLED}/${version}/bin:${process.env.PATH}`,
    PGHOST: "127.0.0.1",
    PGPORT: String(port),
    PGUSER: "postgres",
    PGDATABASE: "pass",
    PGDATA: join(folder, "data"),
    TZ: "UTC",
    BACKUP_DAYS: "14",
  };
  run("mkdir", [join(folder, "archive"), join(folder, "backup")]);
  run("initdb", ["-D", environment.PGDATA, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"]);
  writeFileSync(join(environment.PGDATA, "pg_hba.conf"), "host all postgres all trust\nhost replication postgres all trust\nhost all all all scram-sha-256\n");
  start();
  run("createdb", ["pass"]);
});

after(() => {
  if (skip) return;
  stop();
  rmSync(folder, { recursive: true });
});

test("each service gets a role and a schema of its own, and may get a new password", { skip }, () => {
  const roles = script(join(TERRAFORM, "modules", "database-roles.sh"));
  run("sh", [roles], { CORE_PASSWORD: "old", DEPOSIT_PASSWORD: "old", NOTIFICATION_PASSWORD: "old" });
  run("sh", [roles], PASSWORDS);

  for (const [variable, password] of Object.entries(PASSWORDS)) {
    const role = variable.split("_")[0].toLowerCase();
    const login = { PGUSER: role, PGPASSWORD: password };
    assert.equal(ask("SELECT current_user", login), role);
    ask(`CREATE TABLE ${role}.own (id int)`, login);
    assert.throws(() => ask("SELECT 1", { PGUSER: role, PGPASSWORD: "old" }), /password authentication failed/);
  }
  assert.throws(() => ask("SELECT * FROM core.own", { PGUSER: "deposit", PGPASSWORD: "d$d" }), /permission denied/);
  const log = readFileSync(join(folder, "log"), "utf8");
  assert.match(log, /ALTER (ROLE|USER) "?core"? PASSWORD 'SCRAM-SHA-256/);
  for (const password of Object.values(PASSWORDS)) assert.ok(!log.includes(`'${password}'`), "a password is in the log");
  assert.equal(ask("SELECT rolsuper FROM pg_roles WHERE rolname = 'core'"), "f");
});

test("a lost database comes back as it was at a moment between two copies", { skip }, async () => {
  ask("CREATE TABLE kept (what text)");
  const backup = spawn(...asPostgres("sh", [script(join(MODULE, "backup.sh"))]));
  await until(() => readdirSync(join(folder, "backup")).some((name) => name.startsWith("2")));
  backup.kill();

  ask("INSERT INTO kept VALUES ('wanted')");
  await until(() => ask("SELECT now() > date_trunc('second', now()) + '0.9 s'") === "t");
  const moment = ask("SELECT now()");
  ask("INSERT INTO kept VALUES ('a mistake')");
  const segment = ask("SELECT pg_walfile_name(pg_switch_wal())");
  await until(() => existsSync(join(folder, "archive", segment)));
  stop();

  assert.match(run("sh", [script(join(MODULE, "restore.sh"))], { RESTORE_TO: moment }), /Put back the copy/);
  start();
  await until(() => ask("SELECT pg_is_in_recovery()") === "f");
  assert.equal(ask("SELECT string_agg(what, ',') FROM kept"), "wanted");
});

test("a moment before the first copy is refused, and nothing is touched", { skip }, () => {
  const restore = script(join(MODULE, "restore.sh"));
  assert.throws(() => run("sh", [restore], { RESTORE_TO: "2001-01-01 00:00:00+00" }), /No copy of the database/);
  assert.equal(ask("SELECT count(*) FROM kept"), "1");
});
