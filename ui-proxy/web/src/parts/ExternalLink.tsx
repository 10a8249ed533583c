// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A link that opens beside PASS, and says so. Shows only the text when the address is no web address. */
export function ExternalLink({ href, children }: { href: string | null | undefined; children: ReactNode }) {
  const { t } = useTranslation();
  if (!href || !/^(https?:\/\/|mailto:|\/)/i.test(href)) return <>{children}</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}<span aria-hidden="true"> ↗</span><span className="visually-hidden"> {t('newTab')}</span>
    </a>
  );
}
