// SPDX-License-Identifier: Apache-2.0
import { EASTBROOK, PEOPLE, PMC } from './support/account';
import { expect, test } from './support/test';
import { addManuscript, find, goOn, heading, KIDNEY, openNew, tick } from './wizard-support';

const SIZES = [
  { name: 'desktop', viewport: { width: 1280, height: 860 } },
  { name: 'phone', viewport: { width: 390, height: 844 } },
] as const;

const FOLDER = '../../docs/screenshots';

test.describe.configure({ mode: 'serial' });

/** Something of everything for the researcher of the demo. */
test('papers for the pictures @screenshots', async ({ account }) => {
  const researcher = await account('nih-user');
  const staff = await account('staff2');
  const prepared = { submitter: PEOPLE['nih-user'], preparers: [PEOPLE.staff2], status: 'approval-requested', repositories: [PMC, EASTBROOK] };
  await staff.submission({ ...prepared, title: 'Long tandem repeats copy themselves in the shade of replication forks', journal: '101', doi: '10.5555/pass.genome.1' });
  await researcher.submission({ title: 'Fast alignment of long reads on small computers', repositories: [PMC, EASTBROOK], status: 'submitted', doi: '10.5555/pass.align.2', journal: '103' });
  await researcher.submission({ title: 'What roots remember of last year’s drought', repositories: [EASTBROOK], grants: ['76'] });
});

for (const { name, viewport } of SIZES) {
  test.describe(name, () => {
    test.use({ viewport });

    test(`pictures on a ${name} @screenshots`, async ({ page, signIn }) => {
      const take = async (what: string, fullPage = false) => {
        await page.waitForLoadState('networkidle');
        await page.screenshot({ path: `${FOLDER}/${what}-${name}.png`, fullPage, animations: 'disabled' });
      };
      const picture = async (what: string, path: string, fullPage = false) => {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await take(what, fullPage);
      };
      await picture('welcome', '/app/');
      await signIn('nih-user');
      await picture('dashboard', '/app/');
      await picture('grants', '/app/grants');
      await picture('submissions', '/app/submissions');
      await page.goto('/app/submissions?status=submitted');
      await page.getByRole('rowheader').getByRole('link', { name: /Fast alignment/ }).first().click();
      await expect(page.locator('[aria-current=step]').first()).toContainText('NIHMS mails', { timeout: 30_000 });
      await picture('submission', new URL(page.url()).pathname, true);
      await page.goto('/app/submissions?status=approval-requested');
      await page.getByRole('rowheader').getByRole('link', { name: /Long tandem/ }).first().click();
      await expect(page.getByRole('link', { name: 'Review and approve' })).toBeVisible();
      await picture('approve', `${new URL(page.url()).pathname}/approve`);
      await picture('profile', '/app/profile');
      await openNew(page);
      await find(page, KIDNEY.doi);
      await expect(page.getByText('The paper was found')).toBeVisible();
      await tick(page, 'R01HG013482');
      await expect(page.getByText('must be in Eastbrook Scholarship')).toBeVisible();
      await take('wizard-paper', true);
      await page.getByRole('button', { name: 'Start the submission' }).click();
      await expect(heading(page)).toHaveText('Manuscript and files');
      await addManuscript(page);
      await take('wizard-files');
      await goOn(page).click();
      await expect(page.getByRole('table')).toBeVisible();
      await take('wizard-review', true);
      await page.getByRole('button', { name: 'Delete this draft' }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Delete the draft' }).click();
      await expect(page).toHaveURL('/app/submissions');
    });
  });
}
