import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { baseUrl, env, homePath } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { canListen, cannotListen } from "@/lib/core/net/ports";
import { projectPath } from "@/lib/core/project-root";
import { tail } from "@/lib/setup/files";
import { takeLock } from "@/lib/setup/lock";
import { openLog } from "@/lib/setup/logs";
import { NODE_FLAGS, nodeEnv } from "@/lib/setup/node-flags";
import type { OwnerFile } from "@/lib/setup/owner";
import { keepRunning } from "@/lib/setup/postgres/keep";
import { prepare } from "./prepare";
import { createStages, type Stages } from "./stages.mjs";
import { onStop } from "./stop";

/** Time the server has to end by itself, in milliseconds, before it is killed. */
const PATIENCE = 25_000;
/** A killed studio's server needs a moment to notice and let go of its port, in milliseconds. */
const PORT_PATIENCE = 8_000;

/** Starts the studio and stays until it is stopped. */
export async function main(): Promise<number> {
  const stages = createStages();
  const started = performance.now();
  const lock = takeLock(homePath(), "npm run studio");
  const stop = onStop();
  try {
    if (env().FRAMEWRIGHT_ROLE !== "worker") await checkPort(lock.stale);
    const { postgres } = await prepare(stages, { web: env().FRAMEWRIGHT_ROLE !== "worker" });
    const stopDatabase = postgres && keepRunning(homePath(), postgres, (text) => stages.say(stages.paint(33, text)));
    try {
      if (stop.asked) return 0;
      return await runServer(stages, started, lock.announce, stop.signal);
    } finally {
      await stopDatabase?.();
    }
  } finally {
    lock.release();
  }
}

async function checkPort(afterKill: boolean): Promise<void> {
  const { PORT: port, HOST: host } = env();
  const deadline = Date.now() + (afterKill ? PORT_PATIENCE : 0);
  for (;;) {
    const { free, code } = await canListen(port, host);
    if (free) return;
    if (code !== "EADDRINUSE" || Date.now() > deadline) throw cannotListen(code, port, host);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** What server.ts says about its start. */
type ServerMessage =
  | { type: "ready"; url: string; owner: Omit<OwnerFile, "baseUrl"> | null }
  | { type: "failed"; message: string; remedy?: string };
type Ready = Extract<ServerMessage, { type: "ready" }>;

/**
 * Runs server.ts until a stop is asked for or it ends by itself; answers the exit code. It gets a process group of its
 * own, so that a Ctrl-C in the terminal does not cut down its renders but reaches it as an orderly stop.
 */
async function runServer(
  stages: Stages,
  started: number,
  announce: (url: string) => void,
  stopSignal: Promise<void>,
): Promise<number> {
  const log = openLog("studio");
  const server = fork(projectPath("server.ts"), [], {
    execArgv: [...NODE_FLAGS],
    detached: true,
    stdio: ["ignore", log.fd, stages.live ? log.fd : "inherit", "ipc"],
    env: nodeEnv({ NODE_ENV: "production", NEXTAUTH_URL: baseUrl() }),
  });
  const ended = new Promise<number>((resolve) => server.once("exit", (code) => resolve(code ?? 1)));
  const ready = await stages.run("Server", () => Promise.race([readiness(server, ended, log.file), stopSignal]));
  if (ready) {
    announce(ready.url);
    printReady(stages, ready, (performance.now() - started) / 1000);
  }
  const outcome = await Promise.race([ended, stopSignal]);
  if (typeof outcome === "number") {
    throw new AppError({
      code: "internal",
      message: `The server stopped unexpectedly (code ${outcome}).`,
      remedy: `Its log (${log.file}) ends with:\n${tail(log.file, 12)}`,
    });
  }
  stages.say(stages.paint(2, "Stopping …"));
  return stopServer(server, ended);
}

/** Waits for the server's word. @throws AppError with its reason when it cannot start */
async function readiness(server: ChildProcess, ended: Promise<number>, logFile: string): Promise<Ready> {
  const word = new Promise<ServerMessage>((resolve) =>
    server.once("message", (message) => resolve(message as ServerMessage)),
  );
  const answer = await Promise.race([word, ended]);
  if (typeof answer === "object" && answer.type === "ready") return answer;
  const said =
    typeof answer === "object"
      ? answer
      : { message: `The server stopped with code ${answer}.`, remedy: tail(logFile, 20) };
  throw new AppError({ code: "internal", ...said });
}

async function stopServer(server: ChildProcess, ended: Promise<number>): Promise<number> {
  server.kill("SIGTERM");
  const killer = setTimeout(() => server.kill("SIGKILL"), PATIENCE);
  await ended;
  clearTimeout(killer);
  return 0;
}

function printReady(stages: Stages, { url, owner }: Ready, seconds: number): void {
  const bold = (text: string) => stages.paint(1, text);
  if (owner) {
    stages.say();
    stages.say(bold("Your account (shown only once; also saved in owner.json in the home folder)"));
    stages.say(`  Email     ${owner.email}`);
    stages.say(`  Password  ${owner.password}`);
    stages.say(`  API key   ${owner.apiKey}`);
  }
  if (!owner) {
    const file = homePath("owner.json");
    const where = existsSync(file)
      ? `The first account is in ${file}.`
      : "The first account was created by another installation on this database; see its owner.json.";
    stages.say(stages.paint(2, where));
  }
  stages.say();
  stages.say(
    stages.paint(
      2,
      `Started in ${seconds.toFixed(1)} s. Log: ${homePath("logs", "studio.log")}. Ctrl-C stops everything.`,
    ),
  );
  stages.say(`Framewright is ready at ${bold(url)}`);
}
