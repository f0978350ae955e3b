/** Whether the tab's session has ended. Calls that were refused for that wait here, and are made again after signing in. */
class SessionEnd {
  private waiting: (() => void)[] = [];
  private ended = false;
  private readonly watchers = new Set<() => void>();
  private leaving = false;

  isEnded = (): boolean => this.ended && !this.leaving;

  /** Tells when `isEnded` changes. */
  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** Resolves once somebody has signed in again; rejects when the call is no longer wanted. */
  renewed(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const entry = () => resolve();
      signal?.addEventListener("abort", () => {
        this.waiting = this.waiting.filter((one) => one !== entry);
        reject(signal.reason);
      });
      this.waiting.push(entry);
      this.ended = true;
      this.tell();
    });
  }

  /** Lets all that wait go on. */
  renew = (): void => {
    const entries = this.waiting;
    this.waiting = [];
    this.ended = false;
    this.tell();
    for (const entry of entries) entry();
  };

  /** Somebody signs out: what is refused from now on asks for nothing. */
  leave = (): void => {
    this.leaving = true;
    this.tell();
  };

  private tell(): void {
    for (const watcher of this.watchers) watcher();
  }
}

/** This tab's session. */
export const sessionEnd = new SessionEnd();
