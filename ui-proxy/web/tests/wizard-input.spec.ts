// SPDX-License-Identifier: Apache-2.0
import { EASTBROOK, NSF } from './support/account';
import { expect, test } from './support/test';
import {
  addManuscript, BOOK, choose, expectProblem, find, goOn, heading, openNew, OUTAGE, PDF, start, step, summary,
} from './wizard-support';

const HEALTH = '21';
const FOUNDATION_GRANT = '76';
const NSF_GRANT = '75';

test.describe('the box', () => {
  for (const [what, text, message] of [
    ['an incomplete DOI', '10.1038', '“10.1038” is no complete DOI'],
    ['the DOI of a book', BOOK, 'leads to a book'],
    ['an unknown DOI', '10.5555/nobody.knows', 'Crossref does not know the DOI'],
    ['a look-up that is down', OUTAGE, 'Papers cannot be looked up at the moment'],
    ['an unknown PubMed id', '12345678', 'PubMed does not know'],
    ['nothing', ' ', 'Enter a DOI'],
  ] as const) {
    test(`explains ${what}, at the field and in the summary`, async ({ page, signIn }) => {
      await signIn('nih-user');
      await openNew(page);
      await find(page, text);
      await expectProblem(page, 'query', new RegExp(message));
      await expect(page.getByRole('button', { name: 'Enter the details by hand' })).toBeEnabled();
    });
  }

  test('explains a file that is no PDF, keeps it, and goes on by hand', async ({ page, signIn }) => {
    await signIn('nih-user');
    await openNew(page);
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Choose the file instead' }).click(),
    ]);
    await chooser.setFiles({ ...PDF, name: 'broken.pdf' });
    await expectProblem(page, 'start-file', /cannot be read as a PDF/);
    await page.getByRole('button', { name: 'Enter the details by hand' }).click();
    await page.getByLabel('Title of the paper', { exact: true }).fill('With its file from the start');
    await page.getByRole('button', { name: 'Start the submission' }).click();
    await expect(heading(page)).toHaveText('Details of the paper');
    await step(page, 'Files').click();
    await expect(page.getByRole('link', { name: 'broken.pdf' })).toBeVisible();
  });
});

test('an empty and an endless title are refused at the title', async ({ page, signIn }) => {
  await signIn('nih-user');
  await openNew(page);
  await page.getByRole('button', { name: 'Start the submission' }).click();
  await expectProblem(page, 'title', 'Enter the title of the paper.');
  await page.getByLabel('Title of the paper', { exact: true }).fill('x'.repeat(10_000));
  await page.getByRole('button', { name: 'Start the submission' }).click();
  await expectProblem(page, 'title', /The title has 10000 characters/);
});

test('a submitter needs name and address', async ({ page, signIn }) => {
  await signIn('staff2');
  await openNew(page);
  await page.getByRole('radio', { name: 'Somebody else’s, who is new to PASS' }).check();
  await page.getByLabel('E-mail address of the submitter', { exact: true }).fill('bad@email+com');
  await page.getByRole('button', { name: 'Start the submission' }).click();
  await expectProblem(page, 'submitter-name', 'Enter the name of the submitter.');
  await expect(summary(page).getByRole('link', { name: /“bad@email\+com” is no e-mail address/ })).toBeVisible();
  await page.getByRole('radio', { name: 'Somebody else’s, who has used PASS' }).check();
  await page.getByRole('button', { name: 'Start the submission' }).click();
  await expectProblem(page, 'submitter-person', 'Choose for whom you prepare');
});

test('an embargo in the past, a wrong ORCID iD and a missing author are refused at their fields', async ({ page, signIn, account }) => {
  await signIn('nih-user');
  await start(page, account);
  await step(page, 'Details').click();
  await page.getByLabel('The publisher asks for an embargo').check();
  await page.getByLabel('End of the embargo').fill('2020-01-01');
  await page.getByLabel('ORCID iD').first().fill('0000-0002-1825-0098');
  await goOn(page).click();
  await expectProblem(page, 'detail-Embargo-end-date', /is in the past/);
  await expect(summary(page).getByRole('link', { name: /is no ORCID iD/ })).toBeVisible();
  await page.getByLabel('The publisher asks for an embargo').uncheck();
  await page.getByRole('group', { name: 'Authors' }).getByRole('button', { name: 'Remove entry 1' }).click();
  await goOn(page).click();
  await expectProblem(page, 'detail-authors', 'Add at least one author.');
});

test.describe('files', () => {
  test.beforeEach(async ({ page, signIn, account }) => {
    await signIn('nih-user');
    await start(page, account);
  });

  test('a program is refused, whatever its name', async ({ page }) => {
    await choose(page, { name: 'setup.exe', mimeType: 'application/pdf', buffer: Buffer.from('MZ') });
    await expect(summary(page)).toContainText('setup.exe is a program');
    await page.getByRole('button', { name: 'Remove setup.exe' }).click();
    await choose(page, { name: 'paper.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400)]) });
    await expect(summary(page)).toContainText('paper.pdf is a program');
    await expect(page.getByRole('listitem').filter({ hasText: 'paper.pdf' }).locator('.field-error')).toContainText('paper.pdf is a program');
  });

  test('101 MB are refused before they are sent', async ({ page }) => {
    const sent: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/file') sent.push(request.method());
    });
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(101 * 1024 * 1024)], 'large.pdf', { type: 'application/pdf' }));
      const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
      input.files = data.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await expect(summary(page)).toContainText('large.pdf has 101 MB; a file may have 100 MB.');
    expect(sent).toEqual([]);
  });

  test('no manuscript and two manuscripts are refused', async ({ page }) => {
    await goOn(page).click();
    await expectProblem(page, 'file-input', 'Add the manuscript.');
    await addManuscript(page);
    await choose(page, [{ ...PDF, name: 'second.pdf' }]);
    await expect(page.getByRole('link', { name: 'second.pdf' })).toBeVisible();
    const role = page.getByRole('listitem').filter({ hasText: 'second.pdf' }).getByLabel('What it is');
    await expect(role).toHaveValue('supplemental');
    await role.selectOption('manuscript');
    await goOn(page).click();
    await expect(summary(page)).toContainText('2 files are marked as manuscript. Give second.pdf another role');
    await expect(role).toHaveAttribute('aria-invalid', 'true');
    await role.selectOption('figure');
    await goOn(page).click();
    await expect(heading(page)).toHaveText('Review and submit');
    await page.reload();
    await expect(page.getByText('Figure', { exact: true })).toBeVisible();
  });

  test('an upload that breaks off says so and is tried again', async ({ page }) => {
    await page.route('**/file', (route) => route.abort('connectionreset'), { times: 1 });
    await choose(page, PDF);
    await expect(summary(page)).toContainText('did not arrive: the connection broke off');
    await page.getByRole('button', { name: `Try again ${PDF.name}` }).click();
    await expect(page.getByRole('link', { name: PDF.name, exact: true })).toBeVisible();
  });

  test('a description is kept, and a removed file is gone', async ({ page }) => {
    await addManuscript(page);
    await page.getByLabel('Description (optional)').fill('After review');
    await goOn(page).click();
    await expect(page.getByText('After review')).toBeVisible();
    await step(page, 'Files').click();
    await page.getByRole('button', { name: `Remove ${PDF.name}` }).click();
    await expect(page.getByText(`${PDF.name} was removed.`)).toBeVisible();
    await page.reload();
    await expect(page.getByRole('link', { name: PDF.name })).toHaveCount(0);
  });
});

test('the review refuses unanswered agreements and declining everything', async ({ page, signIn, account }) => {
  await signIn('nih-user');
  await start(page, account, [EASTBROOK, HEALTH], [FOUNDATION_GRANT]);
  await addManuscript(page);
  await goOn(page).click();
  await page.getByRole('button', { name: 'Submit' }).click();
  await expectProblem(page, 'agreement-20', /Say whether you agree to the licence of Eastbrook Scholarship/);
  for (const declined of await page.getByRole('radio', { name: /I do not agree/ }).all()) await declined.check();
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(summary(page)).toContainText('You agreed to no licence');
});

test('a site at which the person deposits has to be acknowledged', async ({ page, signIn, account }) => {
  await signIn('nih-user');
  await start(page, account, [EASTBROOK, NSF], [NSF_GRANT]);
  await addManuscript(page);
  await goOn(page).click();
  await expect(page.getByRole('row', { name: /NSF Public Access Repository/ })).toContainText('You deposit at NSF');
  await page.getByRole('radio', { name: 'I agree', exact: true }).check();
  await page.getByRole('button', { name: 'Submit' }).click();
  await expectProblem(page, 'visits', 'Confirm that you deposit at these sites yourself.');
  await page.getByLabel('I know that I deposit there myself').check();
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(page).toHaveURL(/thanks/);
});
