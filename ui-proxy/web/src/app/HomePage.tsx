// SPDX-License-Identifier: Apache-2.0
import { Suspense, lazy } from 'react';
import { Loading } from '../parts/Loading';
import { WelcomePage } from '../pages/WelcomePage';
import { PageError } from './PageError';
import { useSession } from './session';

const Dashboard = lazy(async () => ({ default: (await import('../dashboard/DashboardPage')).DashboardPage }));

/** The dashboard for who is signed in, a welcome for everybody else. */
export function HomePage() {
  const { data: person, isPending, error } = useSession();
  if (error) return <PageError error={error} />;
  if (isPending) return <Loading />;
  return person ? <Suspense fallback={<Loading />}><Dashboard /></Suspense> : <WelcomePage />;
}
