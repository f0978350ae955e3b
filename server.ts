import type { Server } from "node:http";
import { keepAllocatorOwn } from "@/lib/core/allocator";
import { baseUrl, env } from "@/lib/core/env";
import { AppError, messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { compressAnswers } from "@/lib/http/compress-answers";
import { restoreLengths } from "@/lib/http/content-length";
import { allowOrigins } from "@/lib/http/cross-origin";
import { answerMarketing } from "@/lib/http/marketing-addresses";
import { protectAnswers } from "@/lib/http/protective-headers";
import { explainRefusedMethods } from "@/lib/http/refused-methods";
import { attachSocket } from "@/lib/http/socket";
import { readStrayEscapes } from "@/lib/http/stray-escapes";
import { sendHeadWithBody } from "@/lib/http/whole-answers";
import { ensureOwner } from "@/lib/services/accounts";
import { flushUses } from "@/lib/services/api-keys";
import { keepStoredSettings } from "@/lib/services/engines";
import { ensureFirstFilm } from "@/lib/services/films/ensure-first-film";
import { provideRenderEngine } from "@/lib/services/rendering/engine";
import { flushRequests } from "@/lib/services/usage";
import { saveOwner } from "@/lib/setup/owner";
import { closeWeb, startWeb } from "@/lib/setup/web";
import { keepWorker } from "@/lib/setup/worker";

/** Pause (ms) before an Inngest server that did not answer is asked again. */
const REGISTER_PAUSE = 10_000;

/** What has to be undone when this process stops. */
const running: (() => Promise<unknown>)[] = [];
let stopping = false;

/** Starts the parts that FRAMEWRIGHT_ROLE names and tells the parent process, when there is one, that they are up. */
async function start(): Promise<void> {
  keepAllocatorOwn();
  const { FRAMEWRIGHT_ROLE: role, INNGEST_BASE_URL: inngest, FRAMEWRIGHT_STUDIO_API: openTo } = env();
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
  running.push(await keepSettings());
  // A machine that only answers requests knows nothing of the renderers' speed and cache.
  if (role === "all" || inngest) provideRenderEngine((await import("@/lib/render/engine")).renderEngine);
  // Both load at the same time; who opens the studio finds a worker that takes work.
  const worker = role !== "web" && !inngest ? keepWorker() : undefined;
  if (worker) running.push(worker.stop);
  if (role !== "worker") {
    if (openTo === "open") {
      logger.warn(
        "FRAMEWRIGHT_STUDIO_API=open: whoever reaches this studio creates in the owner's name, without a key",
      );
    }
    const web: Server = await startWeb();
    compressAnswers(web);
    restoreLengths(web);
    sendHeadWithBody(web);
    explainRefusedMethods(web);
    allowOrigins(web);
    protectAnswers(web);
    answerMarketing(web);
    // The last to be put in front is the first to see a request.
    readStrayEscapes(web);
    const live = attachSocket(web);
    running.push(async () => {
      await Promise.all([live.close(), closeWeb(web)]);
      await Promise.all([flushRequests(), flushUses()]);
    });
    if (inngest) running.push(await connectInngest());
    await ensureFirstFilm();
  }
  await worker?.ready;
  process.send?.({ type: "ready", url: baseUrl(), owner });
}

/** Follows what the owner sets of providers, until this process stops. */
async function keepSettings(): Promise<() => Promise<void>> {
  const stop = await keepStoredSettings();
  return async () => stop();
}

/** Hands the functions to the configured Inngest server, as soon as it answers, and relays our events to it. */
async function connectInngest(): Promise<() => Promise<void>> {
  // Every workflow with all that it works with: only the process that runs them reads it.
  const [{ startRelay }, { registerWithServer }] = await Promise.all([
    import("@/inngest/relay"),
    import("@/inngest/serve"),
  ]);
  const register = () => {
    registerWithServer().catch((error: unknown) => {
      logger.warn(messageOf(error), { nextTryInMs: REGISTER_PAUSE });
      setTimeout(register, REGISTER_PAUSE).unref();
    });
  };
  register();
  return startRelay();
}

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  await Promise.allSettled(running.map((undo) => undo()));
  process.exit(code);
}

process.on("SIGINT", () => void stop(0));
process.on("SIGTERM", () => void stop(0));
// Whoever started us was killed: nobody else would stop us.
process.on("disconnect", () => void stop(0));
process.on("unhandledRejection", (error) => logger.error("A promise failed unheard", { error: messageOf(error) }));

start().catch((error: unknown) => {
  const remedy = error instanceof AppError ? error.remedy : undefined;
  logger.error(messageOf(error), remedy ? { remedy } : {});
  process.send?.({ type: "failed", message: messageOf(error), remedy });
  void stop(1);
});
