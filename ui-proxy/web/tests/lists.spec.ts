// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

const titles = (page: Page) => page.getByRole('rowheader').getByRole('link').allTextContents();

/** A list shows rows that core had put in order; letters' case does not count. */
function isSorted(values: string[]): boolean {
  return values.every((value, index) => index === 0 || values[index - 1]!.localeCompare(value, 'en', { sensitivity: 'base' }) <= 0);
}

test('grants can be found, sorted, and the address keeps it @short', async ({ page, signIn }) => {
  await signIn('nih-user');
  await page.goto('/app/grants');
  await expect(page.getByRole('rowheader')).toHaveCount(6);
  await page.getByRole('columnheader', { name: 'Project' }).getByRole('button').click();
  await expect(page).toHaveURL(/sort=projectName/);
  await expect(page.getByRole('columnheader', { name: 'Project' })).toHaveAttribute('aria-sort', 'ascending');
  expect(isSorted(await titles(page))).toBe(true);
  await page.getByLabel('Search project').fill('R01HG');
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  await page.getByRole('rowheader').getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Repeat-rich regions');
  await expect(page.getByText('Wei Zhang')).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel('Search project')).toHaveValue('R01HG');
});

test.describe('the list of submissions', () => {
  test.beforeEach(async ({ page, signIn }) => {
    await signIn('admin');
    await page.goto('/app/submissions?pageSize=100');
    await expect(page.getByRole('rowheader').first()).toBeVisible();
  });

  for (const column of ['Article', 'Status', 'Submitted', 'Submitter', 'Grants', 'Repositories']) {
    test(`can be sorted by ${column}, both ways`, async ({ page }) => {
      const head = page.getByRole('columnheader', { name: column, exact: true });
      await head.getByRole('button').click();
      await expect(head).toHaveAttribute('aria-sort', 'ascending');
      await head.getByRole('button').click();
      await expect(head).toHaveAttribute('aria-sort', 'descending');
      await expect(page.getByRole('rowheader').first()).toBeVisible();
    });
  }

  test('is in the order of the titles when sorted by them', async ({ page }) => {
    await page.getByRole('columnheader', { name: 'Article' }).getByRole('button').click();
    await expect(page).toHaveURL(/sort=publication.title/);
    await expect.poll(async () => isSorted(await titles(page))).toBe(true);
  });

  test('is filtered by status, repository, grant, day and text, and the address tells', async ({ page }) => {
    await page.getByRole('search').getByLabel('Status').selectOption('complete');
    await expect(page).toHaveURL(/status=complete/);
    await page.getByRole('search').getByLabel('Repository').selectOption({ label: 'PubMed Central' });
    await page.getByLabel('Submitted from').fill('2025-01-01');
    await page.getByLabel('Submitted to').fill('2025-01-31');
    await expect(page.getByRole('rowheader')).toHaveCount(1);
    await expect(page.getByRole('rowheader')).toContainText('Aortic stiffness');
    await page.getByRole('link', { name: 'Clear filters' }).click();
    await page.getByLabel('Search title').fill('10.5555/eastbrook.2025.0140');
    await expect(page.getByRole('rowheader')).toHaveCount(1);
    await expect(page.getByRole('rowheader')).toContainText('Who hears the handover?');
    await page.getByLabel('Search title').fill('no such paper "); id==1');
    await expect(page.getByText('No submission was found.')).toBeVisible();
  });

  test('shows cancelled submissions only when asked', async ({ page }) => {
    await expect(page.getByText('Sleep before psychosis')).toBeHidden();
    await page.getByRole('search').getByLabel('Status').selectOption('all');
    await expect(page.getByText('Sleep before psychosis')).toBeVisible();
  });

  test('is exported as CSV, with all rows that the filters let through', async ({ page }) => {
    await page.getByRole('search').getByLabel('Status').selectOption('complete');
    await expect(page).toHaveURL(/status=complete/);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export as CSV' }).click()]);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    expect(lines[0]).toContain('Id,Title,DOI');
    expect(lines.find((line) => line.includes('Aortic stiffness'))).toContain('PMC99903377; NIHMS9948120');
  });
});

test('a page of the list takes one request for its rows @short', async ({ page, signIn }) => {
  await signIn('admin');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto('/app/submissions');
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(requests.filter((path) => path === '/data/submission')).toHaveLength(1);
  expect(requests.filter((path) => path === '/data/repositoryCopy')).toHaveLength(1);
});

test('the back button leads back through filters, a submission and its approval', async ({ page, signIn, account }) => {
  const preparer = await account('staff2');
  const title = `There and back again ${Date.now()}`;
  const id = await preparer.submission({ title, status: 'approval-requested', submitter: '1', preparers: [preparer.id] });
  await signIn('nih-user');
  await page.goto('/app/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Submissions' }).click();
  await page.getByRole('search').getByLabel('Status').selectOption('approval-requested');
  await expect(page).toHaveURL('/app/submissions?status=approval-requested');
  await page.getByRole('rowheader').getByRole('link', { name: title }).click();
  await page.getByRole('link', { name: 'Review and approve' }).click();
  await expect(page).toHaveURL(`/app/submissions/${id}/approve`);
  for (const address of [`/app/submissions/${id}`, '/app/submissions?status=approval-requested', '/app/submissions', '/app/']) {
    await page.goBack();
    await expect(page).toHaveURL(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});
