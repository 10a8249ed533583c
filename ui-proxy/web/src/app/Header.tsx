// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { useBranding } from './branding';
import { PersonMenu } from './PersonMenu';
import { signInAddress, useSession } from './session';

/** Name and logo of the institution, and the ways through PASS. */
export function Header() {
  const { t } = useTranslation();
  const branding = useBranding();
  const { data: person } = useSession();
  return (
    <header className="site-header">
      <div className="site-header-row">
        {branding.logo && <Logo logo={branding.logo} homepage={branding.homepage} />}
        <Link to="/" className="product">
          <span className="product-short">{branding.shortName}</span>
          <span className="product-long">{branding.name}</span>
        </Link>
        {person ? <PersonMenu person={person} /> : <a className="sign-in" href={signInAddress('/app/')}>{t('session.signIn')}</a>}
      </div>
      <nav aria-label={t('nav.label')}>
        <ul className="site-nav">
          {person && (
            <>
              <li><NavLink to="/" end>{t('nav.dashboard')}</NavLink></li>
              <li><NavLink to="/submissions">{t('nav.submissions')}</NavLink></li>
              <li><NavLink to="/grants">{t('nav.grants')}</NavLink></li>
            </>
          )}
          {branding.showPages && <PageLinks />}
        </ul>
      </nav>
    </header>
  );
}

function Logo({ logo, homepage }: { logo: string; homepage: string | undefined }) {
  const { t } = useTranslation();
  const image = <img src={logo} alt={t('nav.home')} className="logo" />;
  return homepage ? <a href={homepage}>{image}</a> : image;
}

function PageLinks() {
  const { t } = useTranslation();
  return (
    <>
      <li><NavLink to="/about">{t('nav.about')}</NavLink></li>
      <li><NavLink to="/faq">{t('nav.faq')}</NavLink></li>
      <li><NavLink to="/contact">{t('nav.contact')}</NavLink></li>
    </>
  );
}
