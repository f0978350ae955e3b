import { homePath } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { lockHolder, takeLock } from "@/lib/setup/lock";
import { openLog } from "@/lib/setup/logs";
import { keepWorker } from "@/lib/setup/worker";
import { readOrder, USAGE } from "./film/arguments";
import { prepare } from "./prepare";
import { createStages } from "./stages.mjs";
import { onStop } from "./stop";

/** Makes one film and writes it to a file; exit code 0 when it is there, 1 when it failed, 130 when it was stopped. */
export async function main(args: string[]): Promise<number> {
  const stages = createStages();
  const order = readOrder(args);
  if (!order) {
    stages.say(USAGE);
    return 0;
  }
  const stop = onStop();
  // A studio that runs on this home makes the film itself; we only ask and wait.
  const guest = lockHolder(homePath()) !== undefined;
  const lock = guest ? undefined : takeLock(homePath(), "npm run film");
  try {
    const { postgres } = await prepare(stages, { web: false });
    // Only now: the database's typed client may have been written a moment ago.
    const { disconnect, makeFilm } = await import("./film/make");
    const worker = guest ? watchHost() : startWorker();
    try {
      if (stop.asked) return 130;
      return await Promise.race([makeFilm(stages, order, stop), worker.failed]);
    } finally {
      await worker.stop();
      await disconnect();
      if (!guest) await postgres?.stop();
    }
  } finally {
    lock?.release();
  }
}

/** Whoever makes the film: this command's own worker, or the studio that runs already. */
interface Maker {
  stop(): Promise<void>;
  /** Rejects when no film is to be expected any more. */
  failed: Promise<never>;
}

/** A promise that only ever fails, and what makes it. */
function failure(): { failed: Promise<never>; fail: (error: Error) => void } {
  let fail: (error: Error) => void = () => {};
  const failed = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  // Whether anybody still waits for it when it fails is not its business.
  failed.catch(() => {});
  return { failed, fail };
}

/** Pause between two looks at the studio that makes the film, in milliseconds. */
const WATCH = 2_000;

/** Watches the studio that makes the film for us. */
function watchHost(): Maker {
  const { failed, fail } = failure();
  const timer = setInterval(() => {
    if (lockHolder(homePath())) return;
    fail(
      new AppError({
        code: "cancelled",
        message: "The studio that was making the film has ended.",
        remedy:
          "Start it again (npm run studio): the film is finished there. Or start this command again for a new one.",
      }),
    );
  }, WATCH);
  return { failed, stop: async () => clearInterval(timer) };
}

function startWorker(): Maker {
  const { failed, fail } = failure();
  const log = openLog("film");
  const keeper = keepWorker({
    output: log.fd,
    onFailure: (message) => fail(new AppError({ code: "engine_unavailable", message, remedy: `See ${log.file}.` })),
  });
  return { stop: keeper.stop, failed };
}
