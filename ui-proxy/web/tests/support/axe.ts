// SPDX-License-Identifier: Apache-2.0
import type { Page } from '@playwright/test';
import axe, { type AxeResults } from 'axe-core';
import { expect } from './test';

/** Fails when axe finds anything on the page as it is. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(async () => {
    const { axe: inPage } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    return inPage.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
  });
  const found = results.violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
  expect(found).toEqual([]);
  expect(results.passes.length).toBeGreaterThan(0);
}

/** Fails when the page must be scrolled sideways. */
export async function expectReflow(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

/** How a page is looked at: 640 pixels is a window of 1280 at 200 % zoom. */
export const VIEWS = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 },
  { name: '320 pixels', colorScheme: 'light', viewport: { width: 320, height: 640 }, deviceScaleFactor: 1 },
  { name: '320 pixels, dark', colorScheme: 'dark', viewport: { width: 320, height: 640 }, deviceScaleFactor: 1 },
  { name: '200 % zoom', colorScheme: 'light', viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
] as const;
