import { messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { listen } from "@/lib/db/notify";
import { pool } from "@/lib/db/pool";
import { OUTBOX_CHANNEL } from "@/lib/jobs/dispatch";
import { jobCancelled } from "@/lib/jobs/events";
import { noteHeard } from "@/lib/jobs/repo";
import { inngest } from "./client";
import { abortJob, heldJobs } from "./executor/cancellation";
import { drainOutbox } from "./executor/outbox";
import { lostBySilence } from "./lost-jobs";
import { keepReconciling } from "./reconcile";

const POLL_MS = 5000;
/** How often steps at work are noted, in milliseconds. */
const HEARD_MS = 15_000;
/** Longer than the server waits before its last try of a step, which is about 90 s for jobs. */
const QUIET_MS = 180_000;
/** Carries the id of a cancelled job to every process that may be running a step of it. */
const JOB_CANCELLED_CHANNEL = "framewright_job_cancelled";

/**
 * Sends the events of lib/jobs/dispatch to the configured Inngest server, in order, until the returned function is called. An event
 * that was sent but not marked, because the process died in between, is sent again with the same id, which the server ignores.
 * Jobs of which the server asks nothing for `quietMs` go on in a new run. Cancelled jobs are also told to the processes of this database, because an Inngest server does not stop a running step.
 */
export async function startRelay({ quietMs = QUIET_MS } = {}): Promise<() => Promise<void>> {
  let stopped = false;
  let again = false;
  let sending: Promise<void> | undefined;

  const drain = async () => {
    while (again && !stopped) {
      again = false;
      try {
        const sent = await drainOutbox(pool(), async (tx, events) => {
          for (const event of events) {
            if (event.name !== jobCancelled.name) continue;
            await tx.query("select pg_notify($1, $2)", [JOB_CANCELLED_CHANNEL, String(event.data?.jobId)]);
          }
          await inngest.send(events.map(({ id, name, data, ts }) => ({ id, name, data: data ?? {}, ts })));
        });
        if (sent > 0) again = true;
      } catch (error) {
        logger.warn("Events could not be sent to the Inngest server", { error: messageOf(error) });
      }
    }
  };
  const look = () => {
    again = true;
    sending ??= drain().finally(() => {
      sending = undefined;
    });
  };

  const unlisten = await listen(OUTBOX_CHANNEL, look, look);
  const ignoreCancelled = await listen(JOB_CANCELLED_CHANNEL, abortJob);
  const timer = setInterval(look, POLL_MS);
  look();
  const hear = () => {
    noteHeard(heldJobs()).catch((error: unknown) =>
      logger.warn("Steps at work could not be noted", { error: messageOf(error) }),
    );
  };
  const hearing = setInterval(hear, HEARD_MS);
  // While this process was away the server could not call: it is given the time of a try before a job counts as lost.
  const stopReconciling = await keepReconciling(() => lostBySilence(quietMs), quietMs);
  return async () => {
    stopped = true;
    clearInterval(hearing);
    stopReconciling();
    clearInterval(timer);
    unlisten();
    ignoreCancelled();
    await sending;
  };
}
