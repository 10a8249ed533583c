// SPDX-License-Identifier: Apache-2.0
import { type Page, test as base, expect } from '@playwright/test';
import { Account } from './account';

/** People of the demo who can sign in. */
export type Name = 'nih-user' | 'staff1' | 'staff2' | 'admin';

interface Fixtures {
  /** Signs the page's person in. */
  signIn: (name: Name) => Promise<void>;
  /** Speaks to core for somebody, beside the browser. */
  account: (name: Name) => Promise<Account>;
  noComplaints: void;
}

/** Tests with the demo's people. Every one fails when the browser reports an error or a breach of the policy. */
export const test = base.extend<Fixtures>({
  signIn: async ({ page }, use) => {
    await use((name) => signIn(page, name));
  },
  account: async ({ baseURL }, use) => {
    const accounts: Account[] = [];
    await use(async (name) => {
      const account = await Account.of(name, baseURL!);
      accounts.push(account);
      return account;
    });
    await Promise.all(accounts.map((account) => account.close()));
  },
  noComplaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        if (/Content Security Policy|Each child in a list|Maximum update depth/i.test(message.text())) complaints.push(message.text());
      });
      await use();
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

async function signIn(page: Page, name: Name): Promise<void> {
  const answer = await page.request.post('/demo/login', { form: { username: name, password: 'moo' } });
  expect(answer.status()).toBe(204);
}

export { expect } from '@playwright/test';
