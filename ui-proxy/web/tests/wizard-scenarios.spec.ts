// SPDX-License-Identifier: Apache-2.0
import { PEOPLE } from './support/account';
import { expect, test } from './support/test';
import {
  addManuscript, ALIGN, find, GENOME, goOn, heading, idIn, openNew, saved, start, step, tick, YEAR,
} from './wizard-support';

test('from a known DOI and a file to submitted in five answers and three screens @short', async ({ page, signIn, account }) => {
  await signIn('nih-user');
  const screens = new Set<string>();
  page.on('framenavigated', () => screens.add(new URL(page.url()).pathname));
  await openNew(page);
  screens.clear();

  await find(page, GENOME.doi); // 1: which paper
  await expect(page.getByRole('heading', { name: GENOME.title })).toBeVisible();
  await tick(page, 'R01HG013482'); // 2: which grant
  await expect(page.getByText('This paper must be in Eastbrook Scholarship')).toBeVisible();
  await page.getByRole('button', { name: 'Start the submission' }).click();

  await expect(heading(page)).toHaveText('Manuscript and files');
  await expect(page.getByText('passed over: Repositories, Details')).toBeVisible();
  await addManuscript(page); // 3: the file
  await goOn(page).click();

  await expect(heading(page)).toHaveText('Review and submit');
  const rows = page.getByRole('table', { name: 'What happens when it is submitted' });
  await expect(rows.getByRole('row', { name: /PubMed Central/ })).toContainText('NIHMS mails you to approve twice');
  await expect(rows.getByRole('row', { name: /Eastbrook Scholarship/ })).toContainText('The agreement below');
  await page.getByRole('radio', { name: 'I agree', exact: true }).check(); // 4: the licence
  const id = idIn(page);
  await page.getByRole('button', { name: 'Submit' }).click(); // 5: submit

  await expect(page).toHaveURL(`/app/thanks?submission=${id}`);
  const stored = await (await account('nih-user')).read('submission', id);
  expect(stored.attributes).toMatchObject({ submitted: true, source: 'pass' });
  const metadata = JSON.parse(stored.attributes['metadata'] as string);
  expect(metadata).toMatchObject({ doi: GENOME.doi, title: GENOME.title, 'journal-title': 'Nature', publicationDate: '2026-09-17' });
  expect(metadata.agreements).toEqual([{ 'Eastbrook Scholarship': expect.stringContaining('licence') }]);
  expect(stored.relationships['repositories']!.data).toHaveLength(2);
  expect(stored.relationships['grants']!.data).toEqual([expect.objectContaining({ id: '73' })]);
  // The first screen keeps its address until it is left; then come files and review.
  expect([...screens].filter((path) => /edit\/(files|review|details|repositories)$/.test(path))).toHaveLength(2);
});

test('what must be done is answered before anything is saved', async ({ page, signIn }) => {
  await signIn('nih-user');
  const writes: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' && new URL(request.url()).pathname.startsWith('/data')) writes.push(request.url());
  });
  await openNew(page);
  await find(page, `https://doi.org/${YEAR.doi} `);
  await tick(page, 'R01HG013482');
  const answer = page.getByRole('region', { name: 'What must be done' });
  await expect(answer).toContainText('It cannot be told yet');
  await answer.getByLabel('When was the manuscript accepted?').fill('2025-08');
  await expect(answer).toContainText('This paper must be in PubMed Central, public on the day it is published.');
  await answer.getByText('Why, and what the rule says: NIH').click();
  await expect(answer.getByText(/^It was accepted in 2025-08/)).toBeVisible();
  expect(writes).toEqual([]);
});

test('a PubMed id and a title find the paper too', async ({ page, signIn }) => {
  await signIn('nih-user');
  await openNew(page);
  await find(page, `PMID: ${ALIGN.pmid}`);
  await expect(page.getByRole('heading', { name: ALIGN.title })).toBeVisible();
  await expect(page.getByText('from PubMed')).toBeVisible();
  await page.getByRole('button', { name: 'Correct title or journal' }).click();
  await expect(page.getByLabel('Title of the paper', { exact: true })).toHaveValue(ALIGN.title);
  await find(page, 'alignment of long reads');
  await expect(page.getByRole('heading', { name: ALIGN.title })).toBeVisible();
});

test('a paper without a journal is entered by hand and goes to the institution alone', async ({ page, signIn }) => {
  const title = `By hand ${Date.now()}`;
  await signIn('nih-user');
  await openNew(page);
  await page.getByRole('button', { name: 'Enter the details by hand' }).click();
  await page.getByLabel('Title of the paper', { exact: true }).fill(title);
  await page.getByRole('button', { name: 'Start the submission' }).click();

  await expect(heading(page)).toHaveText('Details of the paper');
  await expect(page.getByRole('textbox', { name: /^Title of the paper/ })).toHaveValue(title);
  await expect(page.getByLabel('NLM abbreviation of the journal')).toHaveCount(0);
  await goOn(page).click();
  await page.getByRole('button', { name: 'Add an author' }).click();
  await page.getByLabel('Name').fill('PASS E2E Author');
  await page.getByLabel('Publication date').fill('2010-05-02');
  await goOn(page).click();
  await addManuscript(page);
  await goOn(page).click();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(2);
  await page.getByRole('radio', { name: 'I agree', exact: true }).check();
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(page).toHaveURL(/thanks/);
});

test('a journal is chosen by hand, and the publisher deposits instead', async ({ page, signIn }) => {
  await signIn('nih-user');
  await openNew(page);
  await page.getByRole('button', { name: 'Enter the details by hand' }).click();
  await page.getByLabel('Title of the paper', { exact: true }).fill(`The publisher deposits ${Date.now()}`);
  await expect(page.getByRole('heading', { name: /The publisher deposits/ })).toBeVisible();
  await page.getByRole('combobox', { name: 'Journal' }).pressSequentially('Genome Res');
  await page.getByRole('option', { name: 'Genome Research' }).click();
  await tick(page, 'R01HG013482');
  const answer = page.getByRole('region', { name: 'What must be done' });
  await expect(answer).toContainText('The journal deposits the published version');
  await expect(answer.getByRole('radio', { name: 'The publisher deposits; PASS does not' })).toBeChecked();
  await page.getByRole('button', { name: 'Start the submission' }).click();
  await expect(heading(page)).toHaveText('Details of the paper');
  await step(page, 'Repositories').click();
  await expect(page.getByText('PubMed Central', { exact: true })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Eastbrook Scholarship' })).toBeVisible();
  await step(page, 'Paper and grants').click();
  await answer.getByRole('radio', { name: 'PASS deposits for me' }).check();
  await step(page, 'Repositories').click();
  await expect(page.getByRole('heading', { name: 'PubMed Central' })).toBeVisible();
});

test('stop and resume: a draft goes on where it was left, in any order', async ({ page, signIn, account }) => {
  await signIn('nih-user');
  await start(page, account);
  const id = idIn(page);
  await step(page, 'Details').click();
  await page.getByLabel('Volume').fill('632');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Submissions' }).click();
  await page.goto(`/app/submissions/${id}/edit`);
  await expect(page.getByRole('checkbox', { name: /R01HG013482/ })).toBeChecked();
  await step(page, 'Details').click();
  await expect(page.getByLabel('Volume')).toHaveValue('632');
  await expect(page.getByText('entered by you')).toBeVisible();
  await step(page, 'Paper and grants').click();
  await page.getByRole('button', { name: 'Correct title or journal' }).click();
  await page.getByLabel('Title of the paper', { exact: true }).fill('A corrected title');
  await step(page, 'Details').click();
  await expect(heading(page)).toHaveText('Details of the paper');
  await expect(page.getByRole('textbox', { name: /^Title of the paper/ })).toHaveValue('A corrected title');
  await expect(saved(page)).toBeVisible();
});

test('preparing for somebody with an account, without a file at first', async ({ page, signIn, account }) => {
  await signIn('staff2');
  await openNew(page);
  await find(page, YEAR.doi);
  await expect(page.getByText('The paper was found')).toBeVisible();
  await page.getByRole('radio', { name: 'Somebody else’s, who has used PASS' }).check();
  await page.getByRole('combobox', { name: 'Name or e-mail address of the submitter' }).pressSequentially('naomi hale');
  await page.getByRole('option', { name: /Naomi Ibarra Hale/ }).click();
  await tick(page, 'R01HG013482');
  await page.getByRole('button', { name: 'Start the submission' }).click();
  await expect(heading(page)).toHaveText('Manuscript and files');
  await expect(page.getByText('You may leave the manuscript to the submitter')).toBeVisible();
  await goOn(page).click();
  await expect(heading(page)).toHaveText('Review and submit');
  await page.goBack();
  await addManuscript(page);
  await goOn(page).click();
  await expect(page.getByText('on behalf of Naomi Ibarra Hale')).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
  await page.getByLabel('Comment for the submitter (optional)').fill('Please look at figure 2.');
  const id = idIn(page);
  await page.getByRole('button', { name: 'Request approval' }).click();
  await expect(page).toHaveURL(`/app/thanks?submission=${id}`);
  const stored = await (await account('nih-user')).read('submission', id);
  expect(stored.attributes).toMatchObject({ submissionStatus: 'approval-requested', submitted: false });
  expect(stored.relationships['submitter']!.data).toMatchObject({ id: PEOPLE['nih-user'] });
  expect(stored.relationships['preparers']!.data).toEqual([expect.objectContaining({ id: PEOPLE.staff2 })]);
  await page.goto(`/app/submissions/${id}`);
  await expect(page.getByText('Please look at figure 2.').first()).toBeVisible();
});

test('preparing for somebody without an account', async ({ page, signIn, account }) => {
  await signIn('staff2');
  await openNew(page);
  await find(page, YEAR.doi);
  await expect(page.getByText('The paper was found')).toBeVisible();
  await page.getByRole('radio', { name: 'Somebody else’s, who is new to PASS' }).check();
  await page.getByLabel('Name of the submitter').fill('John Moo');
  await page.getByLabel('E-mail address of the submitter', { exact: true }).fill('nopass@account.example.org');
  await expect(page.getByText('The grants of somebody without an account are not known')).toBeVisible();
  await page.getByRole('button', { name: 'Start the submission' }).click();
  await goOn(page).click();
  await expect(page.getByText('on behalf of John Moo')).toBeVisible();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(2);
  const id = idIn(page);
  await page.getByRole('button', { name: 'Request approval' }).click();
  await expect(page).toHaveURL(`/app/thanks?submission=${id}`);
  const stored = await (await account('staff2')).read('submission', id);
  expect(stored.attributes).toMatchObject({
    submissionStatus: 'approval-requested', submitterName: 'John Moo', submitterEmail: 'mailto:nopass@account.example.org',
  });
});

test('a preparer mends what the submitter asked for, reading the comment', async ({ page, signIn, account }) => {
  const preparer = await account('staff2');
  const id = await preparer.submission({
    title: 'To be mended', status: 'approval-requested', submitter: PEOPLE['nih-user'], preparers: [PEOPLE.staff2],
  });
  const submitter = await account('nih-user');
  await submitter.event(id, 'changes-requested', 'The second author is missing.');
  await submitter.patch('submission', id, { submissionStatus: 'changes-requested' });
  await signIn('staff2');
  await page.goto(`/app/submissions/${id}/edit/review`);
  await expect(page.getByText('The second author is missing.')).toBeVisible();
  await step(page, 'Details').click();
  await page.getByRole('button', { name: 'Add an author' }).click();
  await page.getByLabel('Name').nth(1).fill('Second Author');
  await goOn(page).click();
  await expect(heading(page)).toHaveText('Review and submit');
  await page.getByRole('button', { name: 'Request approval' }).click();
  await expect(page).toHaveURL(/thanks/);
});

test('a submitted paper cannot be edited, and says so', async ({ page, signIn, account }) => {
  const id = await (await account('nih-user')).submission({ title: 'Sent already', status: 'draft' });
  await (await account('nih-user')).event(id, 'submitted', '');
  await (await account('nih-user')).patch('submission', id, { submissionStatus: 'submitted', submitted: true });
  await signIn('nih-user');
  await page.goto(`/app/submissions/${id}/edit`);
  await expect(heading(page)).toHaveText('This submission can no longer be edited');
});
