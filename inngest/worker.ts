import { keepAllocatorOwn } from "@/lib/core/allocator";
import { messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { closeDb } from "@/lib/db/client";
import { closeListener } from "@/lib/db/notify";
import { pool } from "@/lib/db/pool";
import { keepStoredSettings } from "@/lib/services/engines";
import { isEmbedded } from "./client";
import { Executor } from "./executor/executor";
import { lostByEngine } from "./lost-jobs";
import { keepReconciling } from "./reconcile";
import { handler } from "./serve";

/** What the worker tells the process that forked it. */
export type WorkerMessage = { type: "ready" } | { type: "failed"; message: string; remedy?: string };

function tell(message: WorkerMessage, sent = () => {}): void {
  if (process.send) process.send(message, sent);
  else sent();
}

/**
 * The process that runs workflow functions with the embedded engine: forked by the server, or on its own with
 * FRAMEWRIGHT_ROLE=worker. It says `ready` once it works, and stops on SIGTERM, SIGINT or when its parent is gone.
 */
async function main(): Promise<void> {
  keepAllocatorOwn();
  if (!isEmbedded()) {
    logger.info("An Inngest server runs the workflows; this worker has nothing to do");
    tell({ type: "ready" });
    return;
  }
  const executor = new Executor({ pool: pool(), handler });
  let stopping = false;
  let stopReconciling = () => {};
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    stopReconciling();
    await executor
      .stop()
      .catch((error: unknown) => logger.warn("The worker did not stop cleanly", { error: messageOf(error) }));
    await Promise.allSettled([closeListener(), closeDb(), pool().end()]);
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  process.on("disconnect", stop);
  await keepStoredSettings();
  await executor.start();
  stopReconciling = await keepReconciling(lostByEngine);
  tell({ type: "ready" });
}

main().catch((error: unknown) => {
  const remedy = (error as { remedy?: string }).remedy;
  logger.error("The workflow worker could not start", { error: messageOf(error), remedy });
  tell({ type: "failed", message: messageOf(error), ...(remedy ? { remedy } : {}) }, () => process.exit(1));
});
