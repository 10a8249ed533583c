// SPDX-License-Identifier: Apache-2.0
import { createContext, useContext } from 'react';

/** How the institution wants PASS to look, from `/app/config.json` at run time. */
export interface Branding {
  name: string;
  shortName: string;
  homepage: string | undefined;
  logo: string | undefined;
  favicon: string | undefined;
  stylesheets: string[];
  showPages: boolean;
  aboutUrl: string | undefined;
  contactUrl: string | undefined;
  faqUrl: string | undefined;
  instructionsUrl: string | undefined;
  errorIcon: string | undefined;
  /** Whether the file could be read. */
  loaded: boolean;
}

type Section = Record<string, unknown>;

/** Reads the file; without it PASS shows its own looks. */
export async function loadBranding(): Promise<Branding> {
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}config.json`, { headers: { Accept: 'application/json' } });
    if (!response.ok) throw new Error(`config.json was answered with ${response.status}`);
    return brandingOf(await response.json());
  } catch (error) {
    console.warn('The configuration of the looks cannot be read; PASS shows its own.', error);
    return { ...brandingOf({}), loaded: false };
  }
}

/** Accepts the keys below `branding` and, as shipped with Eclipse PASS, below `branding.pages`. */
export function brandingOf(config: unknown): Branding {
  const branding = section(section(config)['branding']);
  const pages = section(branding['pages']);
  const error = section(branding['error']);
  return {
    name: text(branding['name']) ?? 'Public Access Submission System',
    shortName: text(branding['shortName']) ?? 'PASS',
    homepage: address(branding['homepage']),
    logo: address(branding['logo']),
    favicon: address(branding['favicon']),
    stylesheets: [address(branding['stylesheet']), address(branding['overrides'])].filter((sheet) => sheet !== undefined),
    showPages: (branding['showPagesNavBar'] ?? pages['showPagesNavBar']) !== false,
    aboutUrl: address(pages['aboutUrl'] ?? branding['aboutUrl']),
    contactUrl: address(pages['contactUrl'] ?? branding['contactUrl']),
    faqUrl: address(pages['faqUrl'] ?? branding['faqUrl']),
    instructionsUrl: address(pages['instructionsUrl'] ?? branding['instructionsUrl']),
    errorIcon: address(error['icon']),
    loaded: true,
  };
}

/** Adds the institution's style sheets and icon to the page. */
export function applyBranding(branding: Branding): void {
  for (const sheet of branding.stylesheets) {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = sheet;
    document.head.append(link);
  }
  if (branding.favicon !== undefined) {
    document.querySelector('link[rel=icon]')?.setAttribute('href', branding.favicon);
  }
}

function section(value: unknown): Section {
  return typeof value === 'object' && value !== null ? (value as Section) : {};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** Only web and mail addresses, and paths of this site. */
function address(value: unknown): string | undefined {
  const found = text(value);
  return found !== undefined && (/^(https?:|mailto:)/i.test(found) || !found.includes(':')) ? found : undefined;
}

export const BrandingContext = createContext<Branding>(brandingOf({}));

export function useBranding(): Branding {
  return useContext(BrandingContext);
}
