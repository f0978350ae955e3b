import { env } from "@/lib/core/env";
import { AppError, isAppError, messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { foreign, type Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { findBrowser } from "@/lib/setup/browser";
import { storage } from "@/lib/storage";
import { freeBytes } from "@/lib/storage/disk-space";
import { databaseVersion, workerPulse } from "./repo";

/** One part of the installation. `ms` is how long the look took. */
export interface Check {
  ok: boolean;
  detail: Message;
  ms: number;
}

export const HEALTH_PARTS = ["database", "engine", "browser", "storage", "disk"] as const;
export type HealthPart = (typeof HEALTH_PARTS)[number];

export interface Health {
  status: "ok" | "failing";
  checks: Record<HealthPart, Check>;
}

/** A worker silent for longer than this (seconds) is taken for lost. */
const SILENCE = 90;
/** Below this many free bytes a render is likely to fail. */
const MIN_FREE = 1024 ** 3;
/** A part that takes longer than this (ms) to answer counts as failing. */
const PATIENCE = 5_000;
const GIGABYTE = 1e9;

/** Answers a sentence, or throws: an AppError is shown as it is, anything else may hold an address and only goes to the log. */
type Look = () => Promise<Message>;

const failing = (message: Message) => new AppError({ code: "engine_unavailable", message });

async function engine(): Promise<Message> {
  const server = env().INNGEST_BASE_URL;
  if (server) {
    await fetch(server, { method: "HEAD", signal: AbortSignal.timeout(PATIENCE) });
    return say("health.inngest_answers");
  }
  const { workers, silentSeconds } = await workerPulse();
  if (silentSeconds > SILENCE) throw failing(say("health.no_workflow_worker_has_been"));
  return workers === 1 ? say("health.one_worker") : say("health.workers", { workers });
}

let browserName: Promise<Message> | undefined;

/** Starting a browser to ask its name takes a while, and it does not change while the studio runs. */
function browser(): Promise<Message> {
  browserName ??= findBrowser().then((found) => {
    if (!found) throw failing(say("health.no_chromium_chrome_found"));
    return foreign(found.version);
  });
  browserName.catch(() => {
    browserName = undefined;
  });
  return browserName;
}

/** How long (ms) it is believed that files can be written: anybody may ask, and a bucket's owner pays for each look. */
const BELIEVED = 30_000;
let files: { at: number; said: Promise<Message> } | undefined;

function filesWritable(): Promise<Message> {
  if (!files || Date.now() - files.at > BELIEVED) files = { at: Date.now(), said: storage().check() };
  files.said.catch(() => {
    files = undefined;
  });
  return files.said;
}

async function disk(): Promise<Message> {
  const free = await freeBytes();
  if (free < MIN_FREE) throw failing(say("health.only_gb_free", { free: free / GIGABYTE }));
  return say("health.gigabytes_free", { free: free / GIGABYTE });
}

const LOOKS: Record<HealthPart, Look> = {
  database: async () => say("health.postgresql", { version: await databaseVersion() }),
  engine,
  browser,
  storage: filesWritable,
  disk,
};

async function check(look: Look): Promise<Check> {
  const started = performance.now();
  const ms = () => Math.round(performance.now() - started);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Message>((_resolve, reject) => {
    timer = setTimeout(() => reject(failing(say("health.no_answer_time"))), PATIENCE);
  });
  try {
    return { ok: true, detail: await Promise.race([look(), late]), ms: ms() };
  } catch (error) {
    if (isAppError(error)) return { ok: false, detail: error.said.message, ms: ms() };
    logger.warn("A health check failed", { error: messageOf(error) });
    return { ok: false, detail: say("health.does_not_answer"), ms: ms() };
  } finally {
    clearTimeout(timer);
  }
}

/** Looks at every part at once. Details hold no address, path or key: anybody may read them. */
export async function checkHealth(): Promise<Health> {
  const entries = await Promise.all(HEALTH_PARTS.map(async (part) => [part, await check(LOOKS[part])] as const));
  const checks = Object.fromEntries(entries) as Record<HealthPart, Check>;
  return { status: entries.every(([, { ok }]) => ok) ? "ok" : "failing", checks };
}
