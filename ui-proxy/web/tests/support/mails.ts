// SPDX-License-Identifier: Apache-2.0
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { site } from './site';

/** The text of the first mail with this header, as soon as it is there. */
export async function mailWith(header: string): Promise<string> {
  let found = '';
  await expect
    .poll(async () => (found = await search(header)), { timeout: 30_000, message: `a mail with ${header}` })
    .not.toBe('');
  return found;
}

async function search(header: string): Promise<string> {
  const folder = join(site().data, 'mail');
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.eml')) continue;
    const mail = decoded(await readFile(join(folder, name), 'utf8'));
    if (mail.includes(header)) return mail;
  }
  return '';
}

/** Undoes quoted-printable: soft line breaks and coded characters. */
function decoded(mail: string): string {
  return mail.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
