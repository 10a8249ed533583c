// SPDX-License-Identifier: Apache-2.0
// Collects what checks find, and says at the end how many passed, failed and were skipped.

export class Report {
  counts = { passed: 0, failed: 0, skipped: 0 };

  /** One thing that was checked, with everything that is wrong with it. */
  add(subject, problems) {
    this.counts[problems.length ? "failed" : "passed"]++;
    for (const problem of problems) console.log(`failed: ${subject}: ${problem}`);
  }

  /** What could not be checked here, and why. */
  skip(subject, why, count = 1) {
    this.counts.skipped += count;
    console.log(`skipped: ${subject}: ${why}`);
  }

  close() {
    const { passed, failed, skipped } = this.counts;
    console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
    return failed ? 1 : 0;
  }
}
