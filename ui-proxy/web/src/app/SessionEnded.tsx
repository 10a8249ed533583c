// SPDX-License-Identifier: Apache-2.0
import { Suspense, lazy, useSyncExternalStore } from 'react';
import { sessionGate } from '../api/session-gate';

const SignInAgain = lazy(async () => ({ default: (await import('./SignInAgain')).SignInAgain }));

/** Says that the session ended and lets the person sign in again, beside the page as it is. */
export function SessionEnded() {
  const ended = useSyncExternalStore(sessionGate.subscribe, () => sessionGate.ended);
  return ended ? <Suspense><SignInAgain /></Suspense> : null;
}
