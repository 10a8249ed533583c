// SPDX-License-Identifier: Apache-2.0
import type { Page } from '@playwright/test';
import { EASTBROOK, PEOPLE, PMC } from './support/account';
import { VIEWS, expectAccessible, expectReflow } from './support/axe';
import { expect, test } from './support/test';

const PUBLIC = ['/app/', '/app/about', '/app/faq', '/app/contact', '/app/signed-in', '/app/nowhere'];
const PRIVATE = [
  '/app/', '/app/grants', '/app/grants/73', '/app/submissions', '/app/submissions?text=nothing-like-this', '/app/submissions/156',
  '/app/submissions/171', '/app/submissions/187', '/app/thanks?submission=156', '/app/profile',
];

async function settled(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Loading …')).toHaveCount(0);
}

test('the main pages are accessible @short', async ({ page, signIn }) => {
  await signIn('admin');
  for (const path of ['/app/', '/app/submissions', '/app/submissions/171']) {
    await settled(page, path);
    await expectAccessible(page);
  }
});

for (const { name, ...view } of VIEWS) {
  test.describe(`in ${name}`, () => {
    test.use(view);

    test('public pages are accessible', async ({ page }) => {
      for (const path of PUBLIC) {
        await test.step(path, async () => {
          await settled(page, path);
          await expectAccessible(page);
          await expectReflow(page);
        });
      }
    });

    test('pages for people are accessible', async ({ page, signIn }) => {
      await signIn('admin');
      for (const path of PRIVATE) {
        await test.step(path, async () => {
          await settled(page, path);
          await expectAccessible(page);
          await expectReflow(page);
        });
      }
    });

    test('dialogs, menus and forms with errors are accessible', async ({ page, signIn, account }) => {
      const prepared = { status: 'approval-requested', submitter: PEOPLE['nih-user'], preparers: [PEOPLE.staff2] };
      const id = await (await account('staff2')).submission({ ...prepared, title: `Dialogs in ${name}`, repositories: [PMC, EASTBROOK] });
      await signIn('nih-user');
      await settled(page, `/app/submissions/${id}`);
      await page.getByRole('button', { name: 'Ask for changes' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Ask for changes' }).click();
      await expectAccessible(page);
      await settled(page, `/app/submissions/${id}/approve`);
      await page.getByRole('button', { name: 'Approve and submit' }).click();
      await expectAccessible(page);
      await expectReflow(page);
      await page.getByRole('button', { name: 'Naomi Ibarra Hale' }).click();
      await expectAccessible(page);
      await settled(page, '/app/profile');
      await page.getByLabel('Your ORCID iD').fill('wrong');
      await page.getByRole('button', { name: 'Save' }).click();
      await expectAccessible(page);
      await page.context().clearCookies();
      await page.getByLabel('Your ORCID iD').fill('');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('alertdialog')).toBeVisible();
      await expectAccessible(page);
    });
  });
}
