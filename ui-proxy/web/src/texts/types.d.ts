// SPDX-License-Identifier: Apache-2.0
import 'i18next';
import type { english } from './en';
import type approval from './en/approval.json';
import type profile from './en/profile.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof english & { approval: typeof approval; profile: typeof profile } };
  }
}
