// SPDX-License-Identifier: Apache-2.0
import { expect, test } from './support/test';
import { addManuscript, box, find, GENOME, goOn, heading, idIn, openNew, PDF, saved, start, step, tick } from './wizard-support';

test('leaving and reloading lose nothing that was typed before the first save', async ({ page, signIn }) => {
  await signIn('nih-user');
  await openNew(page);
  await find(page, GENOME.doi);
  await tick(page, 'EHRF-2024-017');
  await page.getByRole('button', { name: 'Correct title or journal' }).click();
  await page.getByLabel('Title of the paper', { exact: true }).fill('What I typed');
  await page.reload();
  await expect(page.getByText('You go on with what you entered here before.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What I typed' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /EHRF-2024-017/ })).toBeChecked();
  await page.getByRole('button', { name: 'Start with another paper' }).click();
  await expect(box(page)).toHaveValue('');
  await expect(page.getByRole('checkbox', { name: /EHRF-2024-017/ })).not.toBeChecked();
});

test('what is typed is saved by itself, and a reload in between loses nothing', async ({ page, signIn, account }) => {
  await signIn('nih-user');
  await start(page, account);
  await step(page, 'Details').click();
  await page.getByLabel('Issue').fill('77');
  await page.reload();
  await expect(page.getByLabel('Issue')).toHaveValue('77');
  await expect(saved(page)).toBeVisible();
  await expect
    .poll(async () => JSON.parse((await (await account('nih-user')).read('submission', idIn(page))).attributes['metadata'] as string).issue)
    .toBe('77');
});

test('a bad network duplicates nothing: the answer is lost, the repeat counts once', async ({ page, signIn, account }) => {
  const title = `Saved once ${Date.now()}`;
  await signIn('nih-user');
  await openNew(page);
  await page.getByRole('button', { name: 'Enter the details by hand' }).click();
  await page.getByLabel('Title of the paper', { exact: true }).fill(title);
  let lost = 0;
  await page.route('**/data/operations', async (route) => {
    await route.fetch(); // core does it
    lost++;
    await route.abort('connectionreset'); // and nobody hears of it
  }, { times: 2 });
  await page.getByRole('button', { name: 'Start the submission' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Not saved: PASS cannot be reached' })).toBeVisible();
  await expect(heading(page)).toHaveText('Details of the paper', { timeout: 20_000 });
  expect(lost).toBe(2);
  const mine = await page.request.get(`/data/submission?filter[submission]=publication.title=="${title}"`, {
    headers: { Accept: 'application/vnd.api+json' },
  });
  expect((await mine.json()).data).toHaveLength(1);
  expect((await (await account('nih-user')).read('submission', idIn(page))).attributes['submissionStatus']).toBe('draft');
});

test('without a connection everything stays, and is saved as soon as there is one', async ({ page, context, signIn, account }) => {
  await signIn('nih-user');
  await start(page, account);
  await step(page, 'Details').click();
  await expect(saved(page)).toBeVisible();
  await context.setOffline(true);
  await page.getByLabel('Volume').fill('99');
  await expect(page.getByText('Not saved: PASS cannot be reached')).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect(page.getByText(/Saved at/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Volume')).toHaveValue('99');
});

test('the session ends in the middle: sign in beside the page, and nothing is lost', async ({ page, context, signIn, account }) => {
  await signIn('nih-user');
  await start(page, account);
  await step(page, 'Details').click();
  await expect(heading(page)).toHaveText('Details of the paper');
  await expect(saved(page)).toBeVisible();
  await context.clearCookies();
  await page.getByRole('textbox', { name: 'Publisher' }).fill('Typed after the session ended');
  const dialog = page.getByRole('alertdialog', { name: 'Your session ended' });
  await expect(dialog).toBeVisible();
  const [tab] = await Promise.all([context.waitForEvent('page'), dialog.getByRole('link', { name: /Sign in again/ }).click()]);
  await tab.getByRole('button', { name: 'nih-user' }).click();
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('You are signed in');
  await tab.close();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Publisher' })).toHaveValue('Typed after the session ended');
  await expect(page.getByText(/Saved at/)).toBeVisible();
  await step(page, 'Files').click();
  await context.clearCookies();
  await page.locator('input[type=file]').setInputFiles(PDF);
  await expect(dialog).toBeVisible();
  await signIn('nih-user');
  await dialog.getByRole('button', { name: 'I have signed in' }).click();
  await expect(page.getByRole('link', { name: PDF.name })).toBeVisible();
});

test('a change elsewhere is joined with mine', async ({ page, signIn, account }) => {
  await signIn('nih-user');
  await start(page, account);
  await step(page, 'Details').click();
  await expect(saved(page)).toBeVisible();
  const other = await account('nih-user');
  const id = idIn(page);
  const metadata = JSON.parse((await other.read('submission', id)).attributes['metadata'] as string);
  await other.patch('submission', id, { metadata: JSON.stringify({ ...metadata, issue: 'theirs' }) });
  await page.getByLabel('Volume').fill('mine');
  await expect(page.getByLabel('Issue')).toHaveValue('theirs');
  await expect(page.getByText(/Saved at/)).toBeVisible();
  await expect
    .poll(async () => JSON.parse((await other.read('submission', id)).attributes['metadata'] as string))
    .toMatchObject({ issue: 'theirs', volume: 'mine' });
});

test('where both changed the same, the person chooses', async ({ page, signIn, account }) => {
  await signIn('nih-user');
  await start(page, account);
  await step(page, 'Details').click();
  await expect(saved(page)).toBeVisible();
  const other = await account('nih-user');
  const id = idIn(page);
  const metadata = JSON.parse((await other.read('submission', id)).attributes['metadata'] as string);
  await other.patch('submission', id, { metadata: JSON.stringify({ ...metadata, volume: 'theirs', issue: 'theirs' }) });
  await page.getByLabel('Volume').fill('mine');
  const dialog = page.getByRole('alertdialog', { name: 'This draft was changed elsewhere' });
  await expect(dialog.getByRole('group', { name: 'Volume' })).toContainText('theirs');
  await dialog.getByRole('radio', { name: /The other: theirs/ }).check();
  await dialog.getByRole('button', { name: 'Save my choice' }).click();
  await expect(page.getByLabel('Volume')).toHaveValue('theirs');
  await expect(page.getByLabel('Issue')).toHaveValue('theirs');
  await expect(page.getByText(/Saved/)).toBeVisible();
});

test('pressing Submit while the answer is lost submits once', async ({ page, signIn, account }) => {
  await signIn('nih-user');
  await start(page, account);
  await addManuscript(page);
  await goOn(page).click();
  await page.getByRole('radio', { name: 'I agree', exact: true }).check();
  await expect(saved(page)).toBeVisible();
  const id = idIn(page);
  await page.route('**/data/operations', async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  }, { times: 1 });
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(page.getByText(/It was not sent: PASS cannot be reached/)).toBeVisible();
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(page).toHaveURL(/thanks/);
  const events = await page.request.get(`/data/submissionEvent?filter[submissionEvent]=submission.id==${id}`, {
    headers: { Accept: 'application/vnd.api+json' },
  });
  expect((await events.json()).data).toHaveLength(1);
  expect((await (await account('nih-user')).read('submission', id)).attributes['submitted']).toBe(true);
});

test('the back button leads through the steps as they were', async ({ page, signIn, account }) => {
  await signIn('nih-user');
  await page.goto('/app/');
  await start(page, account);
  await step(page, 'Repositories').click();
  await step(page, 'Details').click();
  await expect(heading(page)).toHaveText('Details of the paper');
  await page.getByLabel('Volume').fill('5');
  for (const title of ['Where the paper goes', 'Manuscript and files', 'Welcome, Naomi']) {
    await page.goBack();
    await expect(heading(page)).toHaveText(title);
  }
  await expect(page).toHaveURL('/app/');
  await page.goForward();
  await page.goForward();
  await page.goForward();
  await expect(page.getByLabel('Volume')).toHaveValue('5');
});

test('a draft is deleted after asking', async ({ page, signIn, account }) => {
  await signIn('nih-user');
  await start(page, account);
  await addManuscript(page);
  const id = idIn(page);
  await page.getByRole('button', { name: 'Delete this draft' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete the draft' }).click();
  await expect(page).toHaveURL('/app/submissions');
  await page.goto(`/app/submissions/${id}`);
  await expect(heading(page)).toHaveText('Page not found');
});
