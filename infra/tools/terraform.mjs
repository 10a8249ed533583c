// SPDX-License-Identifier: Apache-2.0
// Runs Terraform itself where it is installed: with the providers of its registry, or with stand-ins.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "./standin.mjs";
import { PROVIDERS, schemaOf } from "./schemas.mjs";

export function isTerraformThere() {
  return spawnSync("terraform", ["version"]).status === 0;
}

/** Files whose format differs from Terraform's own. */
export function unformatted(folder) {
  const { stdout } = spawnSync("terraform", ["fmt", "-check", "-list=true", "-recursive", folder], { encoding: "utf8" });
  return stdout.split("\n").filter(Boolean);
}

/** Terraform with the stand-ins of the providers that the folders use, or with the real ones. */
export class Runner {
  static async start(folders, fromRegistry) {
    const runner = new Runner();
    runner.work = mkdtempSync(join(tmpdir(), "pass-infra-"));
    // No file of the account that runs this may matter.
    writeFileSync(join(runner.work, "terraform.rc"), "");
    runner.servers = [];
    const attached = {};
    for (const provider of fromRegistry ? [] : Object.keys(PROVIDERS)) {
      const { server, attachment } = await serve(provider, usedTypes(folders, provider));
      runner.servers.push(server);
      Object.assign(attached, attachment);
    }
    runner.environment = {
      ...process.env,
      TF_CLI_CONFIG_FILE: join(runner.work, "terraform.rc"),
      TF_IN_AUTOMATION: "1",
      AWS_REGION: "us-east-1",
      ...(fromRegistry ? { TF_PLUGIN_CACHE_DIR: "" } : { TF_REATTACH_PROVIDERS: JSON.stringify(attached) }),
    };
    return runner;
  }

  /** Prepares a folder and validates it; gives what is wrong. */
  async validate(folder) {
    const data = join(this.work, folder.replaceAll("/", "_"));
    const prepared = await this.run(folder, data, ["init", "-backend=false", "-input=false", "-no-color"]);
    if (prepared.status !== 0) return [prepared.output];
    const { status, output } = await this.run(folder, data, ["validate", "-no-color"]);
    return status === 0 ? [] : [output];
  }

  /** Runs a prepared folder's tests: what failed. */
  async test(folder) {
    const data = join(this.work, folder.replaceAll("/", "_"));
    const { status, output } = await this.run(folder, data, ["test", "-no-color"]);
    return status === 0 ? [] : [output];
  }

  run(folder, data, words) {
    const environment = { ...this.environment, TF_DATA_DIR: data };
    const hadLock = existsSync(join(folder, ".terraform.lock.hcl"));
    return new Promise((resolve) => {
      const child = spawn("terraform", words, { cwd: folder, env: environment });
      let output = "";
      child.stdout.on("data", (text) => (output += text));
      child.stderr.on("data", (text) => (output += text));
      child.on("close", (status) => {
        if (!hadLock) rmSync(join(folder, ".terraform.lock.hcl"), { force: true });
        resolve({ status, output: output.trim() });
      });
    });
  }

  stop() {
    this.servers.forEach((server) => server.close());
    rmSync(this.work, { recursive: true, force: true });
  }
}

/** Types of a provider that any folder uses and the provider has. */
function usedTypes(folders, provider) {
  const of = (kind) =>
    [...new Set(folders.flatMap(({ parsed }) => parsed[kind].map(({ labels }) => labels[0])))]
      .filter((type) => type.startsWith(`${provider}_`))
      .filter((type) => schemaOf(kind, provider, type));
  return { resource: of("resource"), data: of("data") };
}
