// SPDX-License-Identifier: Apache-2.0
import { expect, test } from './support/test';

test('the root leads to the application, which needs no sign-in @short', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL('/app/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Share your paper');
});

test('public pages can be read without signing in @short', async ({ page }) => {
  await page.goto('/app/');
  for (const [link, title] of [['About', 'About PASS'], ['FAQ', 'Frequently asked questions'], ['Contact', 'Contact']] as const) {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: link }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page).toHaveTitle(new RegExp(title));
  }
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Frequently asked questions');
});

test('an address that leads nowhere says so and leads on', async ({ page }) => {
  await page.goto('/app/nowhere/at/all');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  await page.getByRole('link', { name: 'start page' }).click();
  await expect(page).toHaveURL('/app/');
});

test('a submission that the person may not see is not found', async ({ page, signIn }) => {
  await signIn('nih-user');
  await page.goto('/app/submissions/184');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
});

test('names, logo, help and pages come from the configuration', async ({ page }) => {
  const branding = {
    shortName: 'EPASS', name: 'Eastbrook PASS', logo: '/app/favicon.svg', homepage: 'https://www.example.edu/',
    pages: { showPagesNavBar: true, contactUrl: 'mailto:pass@example.edu', instructionsUrl: 'https://www.example.edu/pass' },
  };
  await page.route('**/app/config.json', (route) => route.fulfill({ json: { branding } }));
  await page.goto('/app/contact');
  await expect(page.getByRole('banner')).toContainText('EPASS');
  await expect(page.getByRole('img', { name: 'Home of the institution' })).toBeVisible();
  await expect(page.getByRole('link', { name: /Contact the people/ })).toHaveAttribute('href', 'mailto:pass@example.edu');
  await expect(page.getByRole('link', { name: /Instructions/ })).toHaveAttribute('href', 'https://www.example.edu/pass');
});

test('without its configuration the application works and says that its looks are missing', async ({ page }) => {
  await page.route('**/app/config.json', (route) => route.fulfill({ status: 500 }));
  await page.goto('/app/about');
  await expect(page.getByText('could not be loaded')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About PASS');
});

test('when core cannot be reached the page says so, and trying again helps', async ({ page, signIn }) => {
  await signIn('nih-user');
  await page.route('**/data/grant?*', (route) => route.abort());
  await page.goto('/app/grants');
  await expect(page.getByRole('alert')).toContainText('PASS cannot be reached');
  await page.unroute('**/data/grant?*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('rowheader').first()).toBeVisible();
});
