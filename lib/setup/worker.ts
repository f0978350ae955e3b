import { type ChildProcess, fork } from "node:child_process";
import { logger } from "@/lib/core/logger";
import { projectPath } from "@/lib/core/project-root";
import { NODE_FLAGS, nodeEnv } from "./node-flags";

/** Pause before a fallen worker is started again: doubles from the first to the last, in milliseconds. */
const FIRST_PAUSE = 500;
const LAST_PAUSE = 30_000;
/** A worker that lived this long (ms) counts as healthy, and the pause starts small again. */
const HEALTHY = 60_000;
/** Time a worker has to put its work down before it is killed, in milliseconds. */
const PATIENCE = 15_000;

export interface WorkerKeeper {
  /** Settled once the first worker takes work, or has said or shown that it cannot; never rejects. */
  ready: Promise<void>;
  /** Id of the worker's process; undefined while there is none. */
  pid(): number | undefined;
  /** Asks the worker to stop and waits for it; killed when it takes too long. */
  stop(): Promise<void>;
}

/** What inngest/worker.ts says once it works or cannot. */
type WorkerMessage = { type: "ready" } | { type: "failed"; message: string; remedy?: string };

export interface WorkerOptions {
  /** File descriptor its output goes to; this process's own output when not given. */
  output?: number;
  /** Told why a worker could not start. */
  onFailure?: (message: string) => void;
}

/** Keeps one workflow worker (inngest/worker.ts) running in a process of its own, so that a render cannot stall the web. */
export function keepWorker({ output, onFailure }: WorkerOptions = {}): WorkerKeeper {
  let child: ChildProcess | undefined;
  let pause = FIRST_PAUSE;
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;
  let settle = () => {};
  const ready = new Promise<void>((resolve) => {
    settle = resolve;
  });

  const start = () => {
    const started = Date.now();
    child = fork(projectPath("inngest/worker.ts"), [], {
      execArgv: [...NODE_FLAGS],
      stdio: ["ignore", output ?? "inherit", output ?? "inherit", "ipc"],
      env: nodeEnv(),
    });
    child.on("message", (message: WorkerMessage) => {
      settle();
      if (message.type === "failed") onFailure?.([message.message, message.remedy].filter(Boolean).join(" "));
    });
    child.on("error", (error) => logger.error("The workflow worker could not be started", { error: error.message }));
    child.once("exit", (code, signal) => {
      child = undefined;
      settle();
      if (stopping) return;
      pause = Date.now() - started > HEALTHY ? FIRST_PAUSE : Math.min(pause * 2, LAST_PAUSE);
      logger.warn("The workflow worker ended and is started again", { code, signal, inMs: pause });
      timer = setTimeout(start, pause);
    });
  };
  start();

  return {
    ready,
    pid: () => child?.pid,
    async stop() {
      stopping = true;
      clearTimeout(timer);
      const worker = child;
      if (!worker) return;
      const gone = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
      worker.kill("SIGTERM");
      const killer = setTimeout(() => worker.kill("SIGKILL"), PATIENCE);
      await gone;
      clearTimeout(killer);
    },
  };
}
