// SPDX-License-Identifier: Apache-2.0
import common from './common.json';
import dashboard from './dashboard.json';
import grants from './grants.json';
import pages from './pages.json';
import status from './status.json';
import submissions from './submissions.json';

/** The English texts that are loaded at the start, one file for each part. Approval, profile and wizard bring their own with them. */
export const english = { ...common, ...status, dashboard, grants, pages, submissions } as const;
