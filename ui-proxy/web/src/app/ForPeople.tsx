// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { Loading } from '../parts/Loading';
import { PageError } from './PageError';
import { signInAddress, useSession } from './session';

/** Leads those who are not signed in to the sign-in, and back to the page afterwards. */
export function ForPeople() {
  const { t } = useTranslation();
  const { data: person, isPending, error } = useSession();
  const { pathname, search } = useLocation();
  const isOut = !isPending && person === null;
  useEffect(() => {
    if (isOut) window.location.assign(signInAddress(`/app${pathname}${search}`));
  }, [isOut, pathname, search]);
  if (error) return <PageError error={error} />;
  if (isPending) return <Loading />;
  return isOut ? <Loading text={t('session.toSignIn')} /> : <Outlet />;
}
