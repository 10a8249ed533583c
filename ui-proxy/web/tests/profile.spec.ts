// SPDX-License-Identifier: Apache-2.0
import { expect, test } from './support/test';

test('a wrong ORCID iD has its message at the field and in the summary @short', async ({ page, signIn }) => {
  await signIn('staff2');
  await page.goto('/app/profile');
  await page.getByLabel('Your ORCID iD').fill('0000-0002-1825-0098');
  await page.getByRole('button', { name: 'Save' }).click();
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  await expect(summary).toBeFocused();
  const message = (await summary.getByRole('link').textContent())!;
  await expect(page.getByLabel('Your ORCID iD')).toHaveAccessibleDescription(new RegExp(message.slice(0, 30)));
  await summary.getByRole('link').click();
  await expect(page.getByLabel('Your ORCID iD')).toBeFocused();
});

test('ORCID iD and choices of mails are kept', async ({ page, signIn }) => {
  await signIn('staff2');
  await page.goto('/app/profile');
  await page.getByLabel('Your ORCID iD').fill('0000-0002-1825-0097');
  const reminder = page.getByLabel('Reminders of approvals');
  const before = await reminder.isChecked();
  await reminder.click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Your profile was saved.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Your ORCID iD')).toHaveValue('https://orcid.org/0000-0002-1825-0097');
  expect(await reminder.isChecked()).toBe(!before);
});
