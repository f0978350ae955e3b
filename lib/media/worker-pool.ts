import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { childEnv } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { projectPath } from "@/lib/core/project-root";
import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { cancelled } from "./run";

/** What a worker's entry offers: each task takes one structured-cloneable value and returns one. */
export type Tasks = Record<string, (input: never) => unknown>;
type InputOf<T extends Tasks, N extends keyof T> = Parameters<T[N]>[0];
type OutputOf<T extends Tasks, N extends keyof T> = Awaited<ReturnType<T[N]>>;

export type Reply =
  | { ok: true; value: unknown }
  | { ok: false; code: AppError["code"]; message: Message; remedy: Message | undefined };

interface Call {
  name: string;
  input: unknown;
  signal: AbortSignal | undefined;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

export interface PoolOptions {
  /** Path of the entry in the repository; it calls `serveTasks`. */
  entry: string;
  /** Threads at most; one is started when there is work for it. */
  size: number;
  /** A thread without work for so long is ended, and its memory given back. */
  idleMs?: number;
}

export interface WorkerPool<T extends Tasks> {
  /** @throws AppError cancelled on abort (the thread is ended at once, whatever it is computing), or what the task threw. */
  call<N extends keyof T & string>(name: N, input: InputOf<T, N>, signal?: AbortSignal): Promise<OutputOf<T, N>>;
}

function startThread(entry: string): Worker {
  const loader = createRequire(projectPath("package.json")).resolve("tsx");
  const thread = new Worker(projectPath(entry), {
    execArgv: ["--no-warnings", "--import", pathToFileURL(loader).href],
    env: childEnv({ TSX_TSCONFIG_PATH: projectPath("tsconfig.json") }),
  });
  return thread;
}

/** Threads that keep the event loop free of synthesis, alignment and other long arithmetic; none holds the process open. */
export function createWorkerPool<T extends Tasks>(options: PoolOptions): WorkerPool<T> {
  const { entry, size, idleMs = 8_000 } = options;
  const waiting: Call[] = [];
  const idle = new Map<Worker, NodeJS.Timeout>();
  let alive = 0;

  function rest(thread: Worker): void {
    thread.removeAllListeners("message").removeAllListeners("error").removeAllListeners("exit");
    thread.on("error", () => undefined);
    thread.unref();
    const timer = setTimeout(() => {
      idle.delete(thread);
      alive -= 1;
      void thread.terminate();
    }, idleMs);
    timer.unref();
    idle.set(thread, timer);
  }

  function take(): Worker | undefined {
    const [entryOfIdle] = idle;
    if (entryOfIdle) {
      const [thread, timer] = entryOfIdle;
      clearTimeout(timer);
      idle.delete(thread);
      return thread;
    }
    if (alive >= size) return undefined;
    alive += 1;
    return startThread(entry);
  }

  function work(thread: Worker, call: Call): void {
    const finish = (settle: () => void, reusable: boolean) => {
      call.signal?.removeEventListener("abort", abort);
      if (reusable) rest(thread);
      else {
        thread.removeAllListeners().on("error", () => undefined);
        alive -= 1;
        void thread.terminate();
      }
      settle();
      next();
    };
    const abort = () => finish(() => call.reject(cancelled(call.name)), false);
    call.signal?.addEventListener("abort", abort, { once: true });
    thread.ref();
    thread.once("message", (reply: Reply) =>
      finish(() => {
        if (reply.ok) call.resolve(reply.value);
        else call.reject(new AppError(reply));
      }, true),
    );
    thread.once("error", (cause) => finish(() => call.reject(crashed(call.name, cause)), false));
    thread.once("exit", () => finish(() => call.reject(crashed(call.name)), false));
    thread.postMessage({ name: call.name, input: call.input });
  }

  function next(): void {
    const index = waiting.findIndex((call) => !call.signal?.aborted);
    for (const gone of waiting.splice(0, index < 0 ? waiting.length : index)) gone.reject(cancelled(gone.name));
    if (waiting.length === 0) return;
    const thread = take();
    if (thread) work(thread, waiting.shift()!);
  }

  return {
    call: (name, input, signal) =>
      new Promise((resolve, reject) => {
        waiting.push({ name, input, signal, resolve: resolve as (value: unknown) => void, reject });
        next();
      }),
  };
}

function crashed(name: string, cause?: unknown): AppError {
  return new AppError({
    code: "internal",
    message:
      cause instanceof Error
        ? say("media.engine_stopped_because", { name, why: cause.message })
        : say("media.engine_stopped", { name }),
    remedy: say("media.other_engine"),
    retryable: true,
    cause,
  });
}
