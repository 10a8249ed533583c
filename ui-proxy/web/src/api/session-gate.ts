// SPDX-License-Identifier: Apache-2.0

/**
 * Where requests wait when the session has ended, until the person has signed in again. The page
 * stays as it is meanwhile, and nothing that was typed is lost.
 */
class SessionGate {
  private waiting: Array<{ go: () => void; stop: (reason: Error) => void }> = [];
  private readonly listeners = new Set<() => void>();
  private endedNow = false;

  /** Whether somebody was signed in on this page and the session has ended since. */
  get ended(): boolean {
    return this.endedNow;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Ends when the person has signed in again; fails when somebody else has. */
  wait(): Promise<void> {
    this.set(true);
    return new Promise((go, stop) => this.waiting.push({ go, stop }));
  }

  /** The same person is signed in again. */
  reopen(): void {
    const waiting = this.take();
    this.set(false);
    waiting.forEach(({ go }) => go());
  }

  /** Lets those who wait fail, because the person does not want to sign in, or is another one. */
  abandon(reason: Error): void {
    const waiting = this.take();
    this.set(false);
    waiting.forEach(({ stop }) => stop(reason));
  }

  private take() {
    const waiting = this.waiting;
    this.waiting = [];
    return waiting;
  }

  private set(ended: boolean): void {
    if (this.endedNow !== ended) {
      this.endedNow = ended;
      this.listeners.forEach((listener) => listener());
    }
  }
}

export const sessionGate = new SessionGate();
