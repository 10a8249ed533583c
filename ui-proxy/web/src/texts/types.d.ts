// SPDX-License-Identifier: Apache-2.0
import 'i18next';
import type { english } from './en';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof english };
  }
}
