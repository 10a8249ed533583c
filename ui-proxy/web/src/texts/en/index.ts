// SPDX-License-Identifier: Apache-2.0
import approval from './approval.json';
import common from './common.json';
import dashboard from './dashboard.json';
import grants from './grants.json';
import pages from './pages.json';
import profile from './profile.json';
import status from './status.json';
import submissions from './submissions.json';
import wizard from './wizard.json';

/** All English texts. Each file holds those of one part of the application. */
export const english = { ...common, ...status, approval, dashboard, grants, pages, profile, submissions, wizard } as const;
