// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser of this machine. */
export function chromium(): string {
  const wanted = process.env['CHROMIUM'];
  const found = [...(wanted ? [wanted] : []), ...PLACES].find((place) => existsSync(place));
  if (found === undefined) {
    throw new Error('No Chromium was found: install it (for example: apt install chromium), or set CHROMIUM to its path.');
  }
  return found;
}
