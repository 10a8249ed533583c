// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FREE_PORT = "const s = require('net').createServer().listen(0, () => { console.log(s.address().port); s.close(); })";

export interface Site {
  port: string;
  /** The quickstart's data folder. */
  data: string;
  /** Whether it is started for these tests. */
  isOwn: boolean;
}

/**
 * The quickstart that the tests use: PASS_TEST_PORT names one that runs already, else one is
 * started with a folder of its own. Workers inherit the variables and so find the same.
 */
export function site(): Site {
  const env = process.env;
  if (env['PASS_TEST_PORT'] === undefined) {
    env['PASS_TEST_PORT'] = execFileSync(process.execPath, ['-e', FREE_PORT], { encoding: 'utf8' }).trim();
    env['PASS_TEST_OWN_DATA'] = ownFolder();
  }
  const data = env['PASS_TEST_OWN_DATA'] ?? env['PASS_TEST_DATA'] ?? '';
  return { port: env['PASS_TEST_PORT']!, data, isOwn: env['PASS_TEST_OWN_DATA'] !== undefined };
}

/** Goes when the process ends that made it, which ends the quickstart before. */
function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pass-web-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
