// SPDX-License-Identifier: Apache-2.0
import { rmSync } from 'node:fs';

/** Removes the folder of the quickstart that was started for the tests; Playwright has ended it by then. */
export default function teardown(): void {
  const data = process.env['PASS_TEST_OWN_DATA'];
  if (data !== undefined) rmSync(data, { recursive: true, force: true });
}
