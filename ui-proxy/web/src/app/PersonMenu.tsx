// SPDX-License-Identifier: Apache-2.0
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type Person, signOut } from './session';

/** What concerns the person: profile and sign-out. */
export function PersonMenu({ person }: { person: Person }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <MenuTrigger>
      <Button className="person-button">{person.name} <span aria-hidden="true">▾</span></Button>
      <Popover className="popover">
        <Menu className="menu">
          <MenuItem className="menu-item" onAction={() => void navigate('/profile')}>{t('nav.profile')}</MenuItem>
          <MenuItem className="menu-item" onAction={signOut}>{t('session.signOut')}</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
