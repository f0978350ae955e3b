import { fork } from "node:child_process";
import { once } from "node:events";
import { cp, rm } from "node:fs/promises";
import { childEnv } from "@/lib/core/env";
import { freePort } from "@/lib/core/net/ports";
import { projectPath } from "@/lib/core/project-root";
import { must } from "@/lib/setup/processes";

export interface BareServer {
  origin: string;
  pid: number;
  stop(): Promise<void>;
}

/** A Next server with one route that asks the database once (bench/bare): what ours is measured against, on the same machine. */
export async function startBare(): Promise<BareServer> {
  const folder = projectPath(".cache", "bare-next");
  await rm(folder, { recursive: true, force: true });
  await cp(projectPath("bench", "bare"), folder, { recursive: true });
  const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const next = projectPath("node_modules/next/dist/bin/next");
  await must("next build", process.execPath, [next, "build"], { cwd: folder, env: childEnv(env) });
  const port = await freePort();
  const server = fork(projectPath(".cache", "bare-next", "server.mjs"), [], {
    execArgv: [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: childEnv({ ...env, PORT: String(port) }),
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
