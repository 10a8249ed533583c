// SPDX-License-Identifier: Apache-2.0
import type { Page } from '@playwright/test';
import { type Account, EASTBROOK, GRANT, PMC } from './support/account';
import { expect } from './support/test';

/** Papers that the look-up stand-ins know. */
export const GENOME = { doi: '10.5555/pass.genome.1', title: 'Long tandem repeats copy themselves in the shade of replication forks' };
export const ALIGN = { doi: '10.5555/pass.align.2', title: 'Fast alignment of long reads on small computers', pmid: '99700002' };
export const KIDNEY = { doi: '10.5555/pass.kidney.3' };
export const YEAR = { doi: '10.5555/pass.year.4' };
export const BOOK = '10.5555/pass.book.5';
export const OUTAGE = '10.5555/pass.outage.6';

export const PDF = { name: 'my-submission.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n% my submission\n%%EOF\n') };

export const box = (page: Page) => page.getByLabel('DOI, PubMed ID or title of the paper');
export const summary = (page: Page) => page.getByRole('alert').filter({ hasText: /There (is a|are \d+) problem/ });
export const goOn = (page: Page) => page.getByRole('button', { name: 'Save and continue' });
export const heading = (page: Page) => page.getByRole('heading', { level: 1 });
export const saved = (page: Page) => page.getByRole('status').filter({ hasText: /Saved/ });
export const step = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Steps of the submission' }).getByRole('link', { name: new RegExp(name) });

/** Opens a new submission without anything that an earlier test typed. */
export async function openNew(page: Page, query = ''): Promise<void> {
  await page.goto(`/app/submissions/new${query}`);
  await expect(heading(page)).toHaveText('What must be done for this paper?');
}

export async function find(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  await page.getByRole('button', { name: 'Find the paper' }).click();
}

export async function tick(page: Page, award: string): Promise<void> {
  await page.getByRole('checkbox', { name: new RegExp(award) }).check();
}

type GetAccount = (name: 'nih-user') => Promise<Account>;

/** A draft of a paper of its own, complete but for its files, opened where these are added. */
export async function start(page: Page, account: GetAccount, repositories = [PMC, EASTBROOK], grants = [GRANT]): Promise<string> {
  const paper = { title: `A paper of its own ${Date.now()}`, manuscripts: 0, journal: '101', repositories, grants };
  const id = await (await account('nih-user')).submission(paper);
  await page.goto(`/app/submissions/${id}/edit/files`);
  await expect(heading(page)).toHaveText('Manuscript and files');
  await expect(step(page, 'Details ?: done')).toBeVisible();
  return id;
}

export async function addManuscript(page: Page): Promise<void> {
  await choose(page, PDF);
  await expect(page.getByRole('link', { name: PDF.name })).toBeVisible();
}

type Chosen = { name: string; mimeType: string; buffer: Buffer };

export async function choose(page: Page, files: Chosen | Chosen[] | string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose files' }).click(),
  ]);
  await chooser.setFiles(files);
}

export function idIn(page: Page): string {
  return /submissions\/(\d+)/.exec(page.url())?.[1] ?? '';
}

/** The same words stand at the field and in the summary, which has the focus and leads to the field. */
export async function expectProblem(page: Page, field: string, text: string | RegExp): Promise<void> {
  await expect(summary(page)).toBeFocused();
  const message = summary(page).getByRole('link', { name: text }).first();
  await expect(message).toBeVisible();
  const words = (await message.textContent())!;
  const target = page.locator(`[id="${field}"]`).first();
  const atField = page.getByText(words, { exact: true }).and(page.locator('.field-error, .field-error *'));
  await expect(atField.first()).toBeVisible();
  await message.click();
  await expect(target.or(page.locator(`[id="${field}"] :focus`)).first()).toBeVisible();
  expect(await page.evaluate((id) => document.activeElement?.id === id || document.getElementById(id)?.contains(document.activeElement), field)).toBe(true);
}
