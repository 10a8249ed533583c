// SPDX-License-Identifier: Apache-2.0
import { expect, test } from './support/test';

test('a page leads to the sign-in and back @short', async ({ page }) => {
  await page.goto('/app/grants?pageSize=25');
  await page.getByRole('button', { name: 'nih-user' }).click();
  await expect(page).toHaveURL('/app/grants?pageSize=25');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your grants');
});

test('signing out ends the session', async ({ page, signIn }) => {
  await signIn('nih-user');
  await page.goto('/app/');
  await page.getByRole('button', { name: 'Naomi Ibarra Hale' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('link', { name: 'Sign in', exact: true })).toBeVisible();
  expect((await page.request.get('/user/whoami', { headers: { 'X-Requested-With': 'XMLHttpRequest' } })).status()).toBe(401);
});

test('an ended session loses nothing: sign in again beside the page, and what was sent arrives', async ({ page, context, signIn }) => {
  await signIn('staff1');
  await page.goto('/app/profile');
  await page.getByLabel('Your ORCID iD').fill('0000-0002-1694-233X');
  await context.clearCookies();
  await page.getByRole('button', { name: 'Save' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Your session ended' });
  await expect(dialog).toBeVisible();

  const [tab] = await Promise.all([context.waitForEvent('page'), dialog.getByRole('link', { name: /Sign in again/ }).click()]);
  await tab.getByRole('button', { name: 'staff1' }).click();
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('You are signed in');
  await tab.close();

  await expect(dialog).toBeHidden();
  await expect(page.getByText('Your profile was saved.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Your ORCID iD')).toHaveValue('https://orcid.org/0000-0002-1694-233X');
});

test('somebody else cannot go on with an ended session', async ({ page, context, signIn }) => {
  await signIn('staff1');
  await page.goto('/app/profile');
  await expect(page.getByRole('button', { name: 'Save' })).toBeVisible();
  await context.clearCookies();
  await page.getByRole('button', { name: 'Save' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Your session ended' });
  await expect(dialog).toBeVisible();
  await signIn('staff2');
  await dialog.getByRole('button', { name: 'I have signed in' }).click();
  await expect(dialog.getByRole('alert')).toContainText('somebody else');
  await dialog.getByRole('button', { name: 'Leave this page' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome, Greta');
});

test('a session that ends while the page only waits does not take the page away', async ({ page, context, signIn }) => {
  await page.clock.install();
  await signIn('staff1');
  await page.goto('/app/profile');
  await page.getByLabel('Your ORCID iD').fill('typed and not saved');
  await context.clearCookies();
  await page.clock.fastForward('02:00');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await expect(page.getByRole('alertdialog', { name: 'Your session ended' })).toBeVisible();
  await signIn('staff1');
  await page.getByRole('button', { name: 'I have signed in' }).click();
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await expect(page.getByLabel('Your ORCID iD')).toHaveValue('typed and not saved');
});
