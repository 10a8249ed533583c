// SPDX-License-Identifier: Apache-2.0
import type { Page } from '@playwright/test';
import { VIEWS, expectAccessible, expectReflow } from './support/axe';
import { expect, test } from './support/test';
import { addManuscript, ALIGN, find, goOn, heading, openNew, PDF, step, summary, tick, YEAR } from './wizard-support';

for (const { name, ...view } of VIEWS) {
  test.describe(`the wizard in ${name}`, () => {
    test.use(view);

    test('is accessible on every step, with and without problems', async ({ page, signIn }) => {
      const check = (what: string) => test.step(what, async () => {
        await expectAccessible(page);
        await expectReflow(page);
      });
      await signIn('nih-user');
      await openNew(page);
      await check('empty');
      await page.getByRole('button', { name: 'Start the submission' }).click();
      await expect(summary(page)).toBeVisible();
      await check('empty with problems');
      await find(page, YEAR.doi);
      await expect(page.getByText('The paper was found')).toBeVisible();
      await page.getByRole('radio', { name: 'Somebody else’s, who has used PASS' }).check();
      await page.getByRole('combobox', { name: /submitter/ }).pressSequentially('lind');
      await expect(page.getByRole('option', { name: /Lindqvist/ })).toBeVisible();
      await page.keyboard.press('Escape');
      await page.getByRole('radio', { name: 'Mine' }).check();
      await tick(page, 'R01HG013482');
      await tick(page, '2336914');
      await expect(page.getByText('must be in Eastbrook Scholarship')).toBeVisible();
      await page.getByText(/Why, and what the rule says/).first().click();
      await check('answer');
      await page.getByRole('button', { name: 'Start the submission' }).click();
      await expect(heading(page)).toHaveText('Manuscript and files');
      await goOn(page).click();
      await expect(summary(page)).toBeVisible();
      await check('files with problems');
      await addManuscript(page);
      await check('files');
      await step(page, 'Repositories').click();
      await check('repositories');
      await step(page, 'Details').click();
      await expect(page.getByLabel('Volume')).toBeVisible();
      await page.getByLabel('The publisher asks for an embargo').check();
      await goOn(page).click();
      await expect(summary(page)).toBeVisible();
      await check('details with problems');
      await page.getByLabel('The publisher asks for an embargo').uncheck();
      await step(page, 'Review').click();
      await expect(page.getByRole('table')).toBeVisible();
      await page.getByRole('button', { name: 'Submit' }).click();
      await expect(summary(page)).toBeVisible();
      await check('review with problems');
      await page.getByRole('button', { name: 'Delete this draft' }).click();
      await expectAccessible(page);
      await page.getByRole('alertdialog').getByRole('button', { name: 'Delete the draft' }).click();
      await expect(page).toHaveURL('/app/submissions');
    });
  });
}

/** Presses Tab until something with this role and name has the focus; fails when it never comes. */
async function tabTo(page: Page, role: 'button' | 'textbox' | 'checkbox' | 'radio' | 'link', name: string | RegExp): Promise<void> {
  const target = page.getByRole(role, { name }).first();
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    const isThere = await target.evaluate((element) => element === document.activeElement).catch(() => false);
    if (isThere) return;
  }
  throw new Error(`The ${role} ${name} cannot be reached by keyboard.`);
}

test('a complete run by keyboard alone', async ({ page, signIn }) => {
  await signIn('nih-user');
  await openNew(page);
  await tabTo(page, 'textbox', /DOI, PubMed ID/);
  await page.keyboard.type(ALIGN.doi);
  await page.keyboard.press('Enter');
  await expect(page.getByText('The paper was found')).toBeVisible();
  await tabTo(page, 'checkbox', /R01HG013482/);
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: /R01HG013482/ })).toBeChecked();
  await tabTo(page, 'button', 'Start the submission');
  await page.keyboard.press('Enter');

  await expect(heading(page)).toHaveText('Manuscript and files');
  await expect(page.getByRole('main')).toBeFocused();
  await tabTo(page, 'button', 'Choose files');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles(PDF);
  await expect(page.getByRole('link', { name: PDF.name })).toBeVisible();
  await tabTo(page, 'button', 'Save and continue');
  await page.keyboard.press('Enter');

  await expect(heading(page)).toHaveText('Review and submit');
  await tabTo(page, 'button', 'Submit');
  await page.keyboard.press('Enter');
  await expect(summary(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'I agree', exact: true })).toBeFocused();
  await page.keyboard.press('Space');
  await tabTo(page, 'button', 'Submit');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/thanks/);
});
