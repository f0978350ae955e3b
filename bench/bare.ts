import { fork } from "node:child_process";
import { once } from "node:events";
import { cp, rm } from "node:fs/promises";
import path from "node:path";
import { childEnv } from "@/lib/core/env";
import { freePort } from "@/lib/core/net/ports";
import { projectPath } from "@/lib/core/project-root";
import { must } from "@/lib/setup/processes";
import { contentHash, oncePer } from "@/lib/setup/stamps";

export interface BareServer {
  origin: string;
  pid: number;
  stop(): Promise<void>;
}

const FOLDER = projectPath(".cache", "bare-next");
const ENV = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };

/** Builds it, once for what it is made of. */
async function ensureBuild(): Promise<void> {
  const sources = projectPath("bench", "bare");
  const hash = contentHash([sources, projectPath("package-lock.json")]);
  const stamp = { file: path.join(FOLDER, "stamp.json"), hash, proof: path.join(FOLDER, ".next", "BUILD_ID") };
  await oncePer(stamp, async () => {
    await rm(FOLDER, { recursive: true, force: true });
    await cp(sources, FOLDER, { recursive: true });
    const next = projectPath("node_modules/next/dist/bin/next");
    await must("next build", process.execPath, [next, "build"], { cwd: FOLDER, env: childEnv(ENV) });
  });
}

/** A Next server with one route that asks the database once (bench/bare): what ours is measured against, on the same machine. */
export async function startBare(): Promise<BareServer> {
  await ensureBuild();
  const port = await freePort();
  const server = fork(path.join(FOLDER, "server.mjs"), [], {
    execArgv: [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: childEnv({ ...ENV, PORT: String(port) }),
  });
  await once(server, "message");
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: server.pid ?? 0,
    stop: async () => {
      const ended = once(server, "exit");
      server.kill("SIGTERM");
      await ended;
    },
  };
}
