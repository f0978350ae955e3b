import type { Server } from "node:http";
import { baseUrl, env } from "@/lib/core/env";
import { AppError, messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { ensureOwner } from "@/lib/services/accounts";
import { saveOwner } from "@/lib/setup/owner";
import { closeWeb, startWeb } from "@/lib/setup/web";
import { keepWorker, type WorkerKeeper } from "@/lib/setup/worker";

let web: Server | undefined;
let worker: WorkerKeeper | undefined;
let stopping = false;

/** Starts the parts that FRAMEWRIGHT_ROLE names and tells the parent process, when there is one, that they are up. */
async function start(): Promise<void> {
  const { FRAMEWRIGHT_ROLE: role, INNGEST_BASE_URL: inngest } = env();
  if (role === "worker" && inngest) {
    throw new AppError({
      code: "bad_request",
      message:
        "FRAMEWRIGHT_ROLE=worker has nothing to do while INNGEST_BASE_URL is set: the Inngest server calls the web process.",
      remedy: "Start this machine with FRAMEWRIGHT_ROLE=web, or unset INNGEST_BASE_URL.",
    });
  }
  const owner = await ensureOwner();
  saveOwner(owner, baseUrl());
  if (role !== "worker") web = await startWeb();
  if (role !== "web" && !inngest) worker = keepWorker();
  process.send?.({ ready: true, url: baseUrl(), owner });
}

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  await Promise.all([web && closeWeb(web), worker?.stop()]);
  process.exit(code);
}

process.on("SIGINT", () => void stop(0));
process.on("SIGTERM", () => void stop(0));
// Whoever started us was killed: nobody else would stop us.
process.on("disconnect", () => void stop(0));
process.on("unhandledRejection", (error) => logger.error("A promise failed unheard", { error: messageOf(error) }));

start().catch((error: unknown) => {
  const remedy = error instanceof AppError ? error.remedy : undefined;
  process.stderr.write(`${[messageOf(error), remedy].filter(Boolean).join("\n  ")}\n`);
  void stop(1);
});
