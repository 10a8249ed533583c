// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises';
import { Account, EASTBROOK, PMC } from './support/account';
import { expect, test } from './support/test';

test('a rejected submission says why, and is reopened to be corrected @short', async ({ page, signIn }) => {
  await signIn('admin');
  await page.goto('/app/submissions/171');
  await expect(page.getByRole('region', { name: 'Status' })).toContainText('Needs attention');
  await expect(page.getByText('the manuscript file could not be opened')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reopen and correct' })).toBeVisible();
});

test('a complete submission shows ids, history and the reasons for its obligations', async ({ page, signIn }) => {
  await signIn('staff2');
  await page.goto('/app/submissions/156');
  await expect(page.getByRole('link', { name: /PMC99903377/ })).toBeVisible();
  await expect(page.getByText('Figure 3 is replaced.').first()).toBeVisible();
  await expect(page.getByText('Changes requested').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What must be done, and why' })).toBeVisible();
});

test('a status explains itself by keyboard', async ({ page, signIn }) => {
  await signIn('admin');
  await page.goto('/app/submissions?status=needs-attention');
  await page.getByRole('button', { name: 'What does “Needs attention” mean?' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Needs attention' })).toContainText('A repository did not take it');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Needs attention' })).toBeHidden();
});

test('what was submitted tells the next steps, who acts, and gives a calendar file', async ({ page, signIn, account }) => {
  const id = await (await account('nih-user')).submission({ title: 'On its way to NIHMS', repositories: [PMC, EASTBROOK], status: 'submitted' });
  await signIn('nih-user');
  await page.goto(`/app/submissions/${id}`);
  const steps = page.getByRole('list', { name: 'Steps for PubMed Central' });
  await expect(steps.getByRole('listitem')).toHaveCount(6);
  await expect(steps.locator('[aria-current=step]')).toContainText('NIHMS mails; approve the files there', { timeout: 30_000 });
  await expect(steps.locator('[aria-current=step]')).toContainText('You');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /calendar/ }).click(),
  ]);
  const calendar = (await readFile(await download.path(), 'utf8')).replaceAll('\r\n ', '');
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(calendar).toContain('SUMMARY:NIHMS: approve the files of “On its way to NIHMS”');
});

test('a draft is deleted with its files', async ({ page, signIn, account }) => {
  const id = await (await account('nih-user')).submission({ title: 'To be deleted' });
  await signIn('nih-user');
  await page.goto(`/app/submissions/${id}`);
  await page.getByRole('button', { name: 'Delete draft' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete draft' }).click();
  await expect(page).toHaveURL('/app/submissions');
  await expect(page.getByText('The draft was deleted.')).toBeVisible();
  await page.goto(`/app/submissions/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
});

test('after a rejection the submitter reads why, reopens, and can correct it @short', async ({ page, signIn, account, baseURL }) => {
  const id = await (await account('nih-user')).submission({ title: 'Rejected by NIHMS', repositories: [PMC], status: 'submitted' });
  const backend = await Account.backend(baseURL!);
  const deposits = () => backend.list('deposit', `submission.id==${id};depositStatus==submitted`);
  await expect.poll(async () => (await deposits()).length, { timeout: 30_000 }).toBe(1);
  await backend.patch('deposit', (await deposits())[0]!.id, { depositStatus: 'rejected', statusMessage: 'The PDF has no text.' });
  await backend.close();

  await signIn('nih-user');
  await page.goto(`/app/submissions/${id}`);
  await expect(page.getByText('The PDF has no text.')).toBeVisible();
  await page.getByRole('button', { name: 'Reopen and correct' }).click();
  await page.getByRole('dialog').getByLabel('Comment').fill('A PDF with text.');
  await page.getByRole('dialog').getByRole('button', { name: 'Reopen' }).click();
  await expect(page).toHaveURL(`/app/submissions/${id}/edit`);
  await page.goBack();
  await expect(page.getByRole('region', { name: 'Status' })).toContainText('Changes requested');
  await expect(page.getByText('Reopened')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Edit' })).toBeVisible();
});
