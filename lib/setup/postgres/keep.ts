import { messageOf } from "@/lib/core/errors";
import { type Postgres, startPostgres } from "./server";

/** Time between two looks at the process, in milliseconds. */
const LOOK_EVERY_MS = 2000;

/**
 * Starts the embedded PostgreSQL of a home again, on its port, when it ended though nobody stopped it: a machine that is
 * short of memory ends the largest process first. The studio's connections come back by themselves.
 * @param report says what happens, for whoever watches the terminal
 * @returns stops it for good
 */
export function keepRunning(home: string, postgres: Postgres, report: (text: string) => void): () => Promise<void> {
  let starting: Promise<void> | undefined;
  const start = async () => {
    report("PostgreSQL ended by itself and is started again.");
    try {
      await startPostgres(home);
    } catch (error) {
      report(`PostgreSQL could not be started again: ${messageOf(error)}`);
    }
    starting = undefined;
  };
  const timer = setInterval(() => {
    if (!starting && !postgres.isRunning()) starting = start();
  }, LOOK_EVERY_MS);
  return async () => {
    clearInterval(timer);
    await starting;
    await postgres.stop();
  };
}
