// SPDX-License-Identifier: Apache-2.0
import { gzipSync } from 'node:zlib';
import { expect, test } from './support/test';

const MOST = 200 * 1024;

for (const [name, path] of [['welcome', '/app/'], ['dashboard', '/app/']] as const) {
  test(`the ${name} page loads less than 200 KB of compressed script @short`, async ({ page, signIn }) => {
    if (name === 'dashboard') await signIn('nih-user');
    const scripts: Array<Promise<number>> = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body().then((body) => gzipSync(body).length));
    });
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const sizes = await Promise.all(scripts);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST);
  });
}
