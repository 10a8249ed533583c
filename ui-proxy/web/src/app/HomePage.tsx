// SPDX-License-Identifier: Apache-2.0
import { WelcomePage } from '../pages/WelcomePage';

/** What people see first. */
export function HomePage() {
  return <WelcomePage />;
}
