import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { compileWorker } from "./compile-worker";

/** A real worker process that runs the workflow functions, as the server forks it, but compiled: tests start many. */
export class TestWorker {
  private child: ChildProcess | undefined;

  constructor(private readonly extra: Record<string, string> = {}) {}

  async start(): Promise<void> {
    const child = fork(await compileWorker(), {
      execArgv: [],
      env: { ...process.env, NODE_ENV: "production", FRAMEWRIGHT_LOG_LEVEL: "error", ...this.extra },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    this.child = child;
    const gone = once(child, "exit").then(([code]) => {
      throw new Error(`The worker ended with code ${code} before it was ready.`);
    });
    gone.catch(() => {});
    for (;;) {
      const [message] = (await Promise.race([once(child, "message"), gone])) as [{ type: string; message?: string }];
      if (message.type === "ready") return;
      if (message.type === "failed") throw new Error(message.message);
    }
  }

  /** Ends it without any chance to clean up. */
  async kill(): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  }

  async stop(): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGTERM");
    await gone;
  }
}
