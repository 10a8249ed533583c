// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';

const PAUSE = 300;

/** A value that follows after a pause in typing. */
export function useDelayed<T>(value: T): T {
  const [delayed, setDelayed] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setDelayed(value), PAUSE);
    return () => window.clearTimeout(timer);
  }, [value]);
  return delayed;
}
