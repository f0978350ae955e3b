/** Time between two looks for a studio that is away, and how long each waits for an answer; milliseconds. */
const LOOK_EVERY_MS = 1500;
const PATIENCE_MS = 5000;

/** What stands in front of the studio answers so while it is away. */
const GATEWAY = new Set([502, 504]);

/** Whether the studio can be reached. A browser without the internet may still reach one on its own machine, so it is asked. */
class Connection {
  private away = false;
  private looking = false;
  private readonly watchers = new Set<() => void>();

  isAway = (): boolean => this.away;

  /** Tells when `isAway` changes. */
  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** A call came back without an answer: looks until the studio is there again. */
  lost = (): void => {
    this.setAway(true);
    void this.look();
  };

  /** Looks whether the studio is there, and while it is not, again and again. */
  look = async (): Promise<void> => {
    if (this.looking) return;
    this.looking = true;
    while (!(await this.answers())) {
      this.setAway(true);
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
    this.looking = false;
    this.setAway(false);
  };

  private async answers(): Promise<boolean> {
    try {
      // Whatever it says of its health, it is there to say it.
      const { status } = await fetch("/api/health", { cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) });
      return !GATEWAY.has(status);
    } catch {
      return false;
    }
  }

  private setAway(away: boolean): void {
    if (this.away === away) return;
    this.away = away;
    for (const watcher of this.watchers) watcher();
  }
}

/** This tab's view of the studio. */
export const connection = new Connection();

/** Whether an answer is a proxy's, in place of the studio's that is away. */
export const isFromGateway = ({ status }: Response): boolean => GATEWAY.has(status);
