// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ExternalLink } from '../parts/ExternalLink';
import { useBranding } from './branding';

/** Where help is. */
export function Footer() {
  const { t } = useTranslation();
  const { instructionsUrl } = useBranding();
  return (
    <footer className="site-footer">
      <p>
        {t('footer.help')} <Link to="/contact">{t('footer.contact')}</Link>
        {instructionsUrl && <> · <ExternalLink href={instructionsUrl}>{t('footer.instructions')}</ExternalLink></>}
      </p>
    </footer>
  );
}
