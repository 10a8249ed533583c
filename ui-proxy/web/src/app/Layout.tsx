// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useBranding } from './branding';
import { Footer } from './Footer';
import { Header } from './Header';

/** The frame around every page. */
export function Layout({ error }: { error?: ReactNode }) {
  const { t } = useTranslation();
  const branding = useBranding();
  const main = useFocusOnNewPage();
  return (
    <>
      <a className="skip-link" href="#main">{t('skipToContent')}</a>
      <Header />
      {!branding.loaded && <p className="notice" role="status">{t('brandingFailed')}</p>}
      <main id="main" ref={main} tabIndex={-1}>
        {error ?? <Outlet />}
      </main>
      <Footer />
      <ScrollRestoration />
    </>
  );
}

/** Takes the focus to the content of a new page, so that screen readers begin there. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current !== pathname) {
      before.current = pathname;
      main.current?.focus({ preventScroll: true });
    }
  }, [pathname]);
  return main;
}
