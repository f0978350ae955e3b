/** Knows whether something on this page would be lost by leaving it, and where somebody was about to go. */
class LeaveGuard {
  private holds = 0;
  private wanted: string | undefined;
  private readonly watchers = new Set<() => void>();

  /** The address that waits for an answer. */
  wantedAddress = (): string | undefined => this.wanted;

  isHolding = (): boolean => this.holds > 0;

  /** Tells when `wantedAddress` changes. */
  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** Asks before the page is left, until the returned function is called. */
  hold(): () => void {
    this.holds += 1;
    return () => {
      this.holds -= 1;
      if (this.holds === 0) this.settle();
    };
  }

  /** Asks about an address of the studio's. @returns false where nothing would be lost by going there */
  stops(address: string): boolean {
    if (!this.isHolding()) return false;
    this.setWanted(address);
    return true;
  }

  /** The question was answered, or needs no answer any more. */
  settle = (): void => this.setWanted(undefined);

  private setWanted(address: string | undefined): void {
    this.wanted = address;
    for (const watcher of this.watchers) watcher();
  }
}

/** This tab's page. */
export const leaveGuard = new LeaveGuard();
