import { type ChildProcess, fork } from "node:child_process";
import { AppError } from "@/lib/core/errors";
import { freePort } from "@/lib/core/net/ports";
import { projectPath } from "@/lib/core/project-root";
import { openLog } from "@/lib/setup/logs";
import { NODE_FLAGS, nodeEnv } from "@/lib/setup/node-flags";

export interface BenchServer {
  origin: string;
  pid: number;
  stop(): Promise<void>;
}

/** The production server on a free port, answering requests only: no film is made beside the measurement. */
export async function startServer(): Promise<BenchServer> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const log = openLog("bench");
  const server = fork(projectPath("server.ts"), [], {
    execArgv: [...NODE_FLAGS],
    stdio: ["ignore", log.fd, log.fd, "ipc"],
    env: nodeEnv({
      NODE_ENV: "production",
      PORT: String(port),
      HOST: "127.0.0.1",
      FRAMEWRIGHT_ROLE: "web",
      FRAMEWRIGHT_URL: origin,
      FRAMEWRIGHT_LOG_LEVEL: "error",
      NEXTAUTH_URL: origin,
    }),
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  await ready(server, log.file);
  return {
    origin,
    pid: server.pid ?? 0,
    stop: async () => {
      server.kill("SIGTERM");
      await ended;
    },
  };
}

async function ready(server: ChildProcess, logFile: string): Promise<void> {
  const word = await new Promise<{ type: string; message?: string }>((resolve) => {
    server.once("message", (message) => resolve(message as { type: string }));
    server.once("exit", (code) => resolve({ type: "failed", message: `It ended with code ${code}.` }));
  });
  if (word.type === "ready") return;
  throw new AppError({
    code: "internal",
    message: `The server could not start. ${word.message ?? ""}`,
    remedy: `See ${logFile}.`,
  });
}
