// SPDX-License-Identifier: Apache-2.0
import type { Page } from '@playwright/test';
import { EASTBROOK, NSF, PEOPLE, PMC } from './support/account';
import { expect, test } from './support/test';

const PREPARED = { status: 'approval-requested', submitter: PEOPLE['nih-user'], preparers: [PEOPLE.staff2] };

async function act(page: Page, button: string, comment: string, confirm = button): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Comment/).fill(comment);
  await dialog.getByRole('button', { name: confirm }).click();
  await expect(dialog).toBeHidden();
}

const status = (page: Page) => page.getByRole('region', { name: 'Status' });

test('the submitter approves and agrees to the terms @short', async ({ page, signIn, account }) => {
  const id = await (await account('staff2')).submission({ ...PREPARED, title: 'Approved by its submitter', repositories: [PMC, EASTBROOK, NSF] });
  await signIn('nih-user');
  await page.goto('/app/');
  await page.getByRole('region', { name: 'Waiting for you' }).getByRole('link', { name: 'Approved by its submitter' }).click();
  await page.getByRole('link', { name: 'Review and approve' }).click();

  await page.getByRole('button', { name: 'Approve and submit' }).click();
  const summary = page.getByRole('alert').filter({ hasText: 'There are 2 problems' });
  await expect(summary).toBeFocused();
  await page.getByLabel('I agree to the terms of Eastbrook Scholarship').check();
  await page.getByLabel('I do not deposit it in NSF').check();
  await page.getByRole('button', { name: 'Approve and submit' }).click();

  await expect(page).toHaveURL(`/app/thanks?submission=${id}`);
  await expect(page.getByText('NIHMS mails; approve the files there')).toBeVisible();
  const stored = await (await account('nih-user')).read('submission', id);
  expect(stored.attributes).toMatchObject({ submitted: true, source: 'pass' });
  expect(stored.relationships['repositories']!.data).toHaveLength(2);
  expect(JSON.parse(stored.attributes['metadata'] as string).agreements).toEqual([{ 'Eastbrook Scholarship': expect.stringContaining('licence') }]);
});

test('declining everything leaves nothing to submit', async ({ page, signIn, account }) => {
  const id = await (await account('staff2')).submission({ ...PREPARED, title: 'Nothing is left' });
  await signIn('nih-user');
  await page.goto(`/app/submissions/${id}/approve`);
  await page.getByLabel('I do not agree').check();
  await page.getByRole('button', { name: 'Approve and submit' }).click();
  await expect(page.getByRole('alert')).toContainText('You declined every repository');
});

for (const [manuscripts, message] of [[0, 'The manuscript is missing'], [2, 'More than one file is marked']] as const) {
  test(`${manuscripts} manuscripts cannot be approved`, async ({ page, signIn, account }) => {
    const id = await (await account('staff2')).submission({ ...PREPARED, title: `With ${manuscripts} manuscripts`, manuscripts });
    await signIn('nih-user');
    await page.goto(`/app/submissions/${id}/approve`);
    await expect(page.getByText(message)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Edit the submission' })).toBeVisible();
  });
}

test('the submitter asks for changes, and the preparer reads why', async ({ page, signIn, account }) => {
  const id = await (await account('staff2')).submission({ ...PREPARED, title: 'Changes are wanted' });
  await signIn('nih-user');
  await page.goto(`/app/submissions/${id}`);
  await page.getByRole('button', { name: 'Ask for changes' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ask for changes' }).click();
  await expect(page.getByRole('dialog').getByText('Write a comment')).toBeVisible();
  await page.getByRole('dialog').getByLabel('Comment').fill('Figure 2 is the old one.');
  await page.getByRole('dialog').getByRole('button', { name: 'Ask for changes' }).click();
  await expect(status(page)).toContainText('Changes requested');

  await signIn('staff2');
  await page.goto('/app/');
  await page.getByRole('link', { name: 'Changes are wanted' }).click();
  await expect(page.getByText('Figure 2 is the old one.').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Edit' })).toBeVisible();
});

test('the preparer sends the request again, withdraws it and cancels', async ({ page, signIn, account }) => {
  const id = await (await account('staff2')).submission({ ...PREPARED, title: 'Again and away' });
  await signIn('staff2');
  await page.goto(`/app/submissions/${id}`);
  await act(page, 'Send the request again', '');
  await expect(page.getByText('Request for approval sent again')).toBeVisible();
  await act(page, 'Withdraw the request', 'The wrong file.');
  await expect(status(page)).toContainText('Changes requested');
  await act(page, 'Cancel submission', 'Not needed any more.');
  await expect(status(page)).toContainText('Cancelled');
  await expect(page.getByRole('button', { name: 'Cancel submission' })).toBeHidden();
});

test('both sides write comments', async ({ page, signIn, account }) => {
  const id = await (await account('staff2')).submission({ ...PREPARED, title: 'A talk' });
  for (const [name, text] of [['nih-user', 'Which journal?'], ['staff2', 'Nature, accepted in July.']] as const) {
    await signIn(name);
    await page.goto(`/app/submissions/${id}`);
    await page.getByLabel('Write a comment').fill(text);
    await page.getByRole('button', { name: 'Add comment' }).click();
    await expect(page.getByText(text).first()).toBeVisible();
  }
  await expect(page.getByText('Which journal?').first()).toBeVisible();
});

test('a change by somebody else is shown and nothing is overwritten', async ({ page, signIn, account }) => {
  const preparer = await account('staff2');
  const id = await preparer.submission({ ...PREPARED, title: 'Two at once' });
  await signIn('nih-user');
  await page.goto(`/app/submissions/${id}`);
  await page.getByRole('button', { name: 'Ask for changes' }).click();
  await page.getByRole('dialog').getByLabel('Comment').fill('My long comment');
  await preparer.patch('submission', id, { metadata: '{"title":"Two at once, corrected"}' });
  await page.getByRole('dialog').getByRole('button', { name: 'Ask for changes' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Somebody else changed this');
  await expect(page.getByRole('dialog').getByLabel('Comment')).toHaveValue('My long comment');
  await page.getByRole('dialog').getByRole('button', { name: 'Ask for changes' }).click();
  await expect(status(page)).toContainText('Changes requested');
});

test('somebody without an account approves by the mailed link, on a phone', async ({ page, account, baseURL }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const id = await (await account('staff2')).submission({
    title: 'Approved on a phone', status: 'draft', submitterName: 'Samuel', submitterEmail: 'staff1@eastbrook.example.edu',
    preparers: [PEOPLE.staff2], grants: [],
  });
  const preparer = await account('staff2');
  await preparer.event(id, 'approval-requested-newuser', 'Please look.');
  await preparer.patch('submission', id, { submissionStatus: 'approval-requested' });
  const link = await mailedLink(id, baseURL!);

  await page.goto(link);
  await page.getByRole('button', { name: 'staff1' }).click();
  await page.getByRole('button', { name: 'Yes, I am the submitter' }).click();
  await expect(page).toHaveURL(`/app/submissions/${id}`);
  await page.getByRole('link', { name: 'Review and approve' }).click();
  await page.getByLabel('I agree to the terms').check();
  await page.getByRole('button', { name: 'Approve and submit' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Thank you');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

/** The link in the mail that the quickstart's mail server took. */
async function mailedLink(id: string, baseURL: string): Promise<string> {
  const { mailWith } = await import('./support/mails');
  const mail = await mailWith(`X-PASS-Submission-ID: ${id}`);
  const link = new RegExp(`${baseURL}/app/submissions/${id}\\?userToken=[A-Za-z0-9%_.~-]+`).exec(mail);
  expect(link, mail).not.toBeNull();
  return link![0];
}
