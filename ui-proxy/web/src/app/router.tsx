// SPDX-License-Identifier: Apache-2.0
import { createBrowserRouter } from 'react-router';
import { Layout } from './Layout';
import { NotFoundPage } from './NotFoundPage';
import { ForPeople } from './ForPeople';
import { PageError } from './PageError';
import { HomePage } from './HomePage';

/** Which page answers which address below `/app`. */
export function createRouter() {
  return createBrowserRouter(
    [
      {
        element: <Layout />,
        errorElement: <Layout error={<PageError />} />,
        children: [
          { index: true, element: <HomePage /> },
          { path: 'about', lazy: async () => ({ Component: (await import('../pages/AboutPage')).AboutPage }) },
          { path: 'faq', lazy: async () => ({ Component: (await import('../pages/FaqPage')).FaqPage }) },
          { path: 'contact', lazy: async () => ({ Component: (await import('../pages/ContactPage')).ContactPage }) },
          { path: 'signed-in', lazy: async () => ({ Component: (await import('../pages/SignedInPage')).SignedInPage }) },
          {
            element: <ForPeople />,
            errorElement: <PageError />,
            children: [
              { path: 'grants', lazy: async () => ({ Component: (await import('../grants/GrantsPage')).GrantsPage }) },
              { path: 'grants/:id', lazy: async () => ({ Component: (await import('../grants/GrantPage')).GrantPage }) },
              { path: 'submissions', lazy: async () => ({ Component: (await import('../submissions/SubmissionsPage')).SubmissionsPage }) },
              { path: 'submissions/new/*', lazy: async () => ({ Component: (await import('../wizard')).Wizard }) },
              { path: 'submissions/:id/edit/*', lazy: async () => ({ Component: (await import('../wizard')).Wizard }) },
              { path: 'submissions/:id/approve', lazy: async () => ({ Component: (await import('../approval/ApprovePage')).ApprovePage }) },
              { path: 'submissions/:id', lazy: async () => ({ Component: (await import('../submissions/SubmissionPage')).SubmissionPage }) },
              { path: 'thanks', lazy: async () => ({ Component: (await import('../submissions/ThanksPage')).ThanksPage }) },
              { path: 'profile', lazy: async () => ({ Component: (await import('../profile/ProfilePage')).ProfilePage }) },
            ],
          },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
    { basename: import.meta.env.BASE_URL },
  );
}
