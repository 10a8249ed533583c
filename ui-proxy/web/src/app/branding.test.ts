// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { brandingOf } from './branding';

test('reads the file of Eclipse PASS', () => {
  const branding = brandingOf({
    branding: {
      homepage: 'https://www.example.edu',
      logo: '/app/logo.png',
      stylesheet: '/app/branding.css',
      overrides: '/app/overrides.css',
      pages: { showPagesNavBar: false, contactUrl: 'mailto:pass@example.edu', instructionsUrl: 'https://www.example.edu/pass' },
      error: { icon: '/app/error.svg' },
    },
  });
  expect(branding).toMatchObject({
    homepage: 'https://www.example.edu',
    stylesheets: ['/app/branding.css', '/app/overrides.css'],
    showPages: false,
    contactUrl: 'mailto:pass@example.edu',
    errorIcon: '/app/error.svg',
  });
});

test('takes the switch for the pages in both places', () => {
  expect(brandingOf({ branding: { showPagesNavBar: false } }).showPages).toBe(false);
  expect(brandingOf({ branding: { pages: { showPagesNavBar: false } } }).showPages).toBe(false);
  expect(brandingOf({}).showPages).toBe(true);
});

test('passes over addresses that are none', () => {
  expect(brandingOf({ branding: { homepage: 'javascript:alert(1)', logo: 7 } })).toMatchObject({ homepage: undefined, logo: undefined });
});
