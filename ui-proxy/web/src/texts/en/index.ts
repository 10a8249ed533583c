// SPDX-License-Identifier: Apache-2.0
import approval from './approval.json';
import common from './common.json';
import dashboard from './dashboard.json';
import grants from './grants.json';
import pages from './pages.json';
import profile from './profile.json';
import status from './status.json';
import submissions from './submissions.json';

/** The English texts that are loaded at the start, one file for each part; the wizard brings its own with it. */
export const english = { ...common, ...status, approval, dashboard, grants, pages, profile, submissions } as const;
