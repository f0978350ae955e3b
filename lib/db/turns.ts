import { AsyncLocalStorage } from "node:async_hooks";
import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";

/** Seconds after which a client may ask again. */
const RETRY_SECONDS = 2;

/**
 * A few turns at a time, in the order in which they were asked for. What runs within a turn has it already: work that begins
 * more of the same never waits for itself.
 */
export class Turns {
  private readonly within = new AsyncLocalStorage<true>();
  private readonly waiting: (() => void)[] = [];
  private free: number;

  /** @param most turns at once @param patience milliseconds that one waits for its turn */
  constructor(
    most: number,
    private readonly patience: number,
  ) {
    this.free = most;
  }

  /** Runs `work` when its turn has come. @throws AppError `engine_unavailable` (retryable) when that takes too long */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.within.getStore()) return work();
    await this.take();
    try {
      return await this.within.run(true, work);
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }

  private take(): Promise<void> {
    if (this.free > 0) {
      this.free -= 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const turn = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(turn), 1);
        reject(
          new AppError({
            code: "engine_unavailable",
            message: say("http.database_busy"),
            remedy: say("http.try_in_seconds"),
            retryable: true,
            details: { retryAfter: RETRY_SECONDS },
          }),
        );
      }, this.patience);
      this.waiting.push(turn);
    });
  }
}
