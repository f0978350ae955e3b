import { type ChildProcessByStdio, spawn } from "node:child_process";
import { Socket } from "node:net";
import path from "node:path";
import type { Readable, Writable } from "node:stream";
import { childEnv } from "@/lib/core/env";
import { AppError, messageOf } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { createFrameReader, type Frame } from "./program-frames";
import { cancelled } from "./run";

export interface ProgramOptions {
  /** What people call it. */
  label: string;
  /** A script for Node, absolute. It reads requests as lines of JSON and answers with frames, the last of which has `done` or `error`. */
  script: string;
  /** A program without work for so long is ended, and its memory given back. */
  idleMs?: number;
}

export interface Program {
  /**
   * Asks one thing, after what was asked before; answers all frames. A program that dies over it is started again once.
   * @throws AppError cancelled on abort (the program is killed at once), internal when it dies twice
   */
  ask(request: Record<string, unknown>, signal?: AbortSignal): Promise<Frame[]>;
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

const STDERR_KEPT = 4_096;

/** A program that has died over a request. */
class Died extends Error {}

/** Starts a program; it holds its caller open only while it is asked something. */
function start(script: string): Child {
  const child = spawn(process.execPath, [script], {
    cwd: path.dirname(script),
    env: childEnv({ NODE_OPTIONS: undefined }),
    stdio: ["pipe", "pipe", "pipe"],
  });
  // Writing to a program that has just died is told by its end.
  child.stdin.on("error", () => undefined);
  return child;
}

function hold(child: Child, held: boolean): void {
  for (const handle of [child, child.stdin, child.stdout, child.stderr]) {
    if (handle === child || handle instanceof Socket) held ? handle.ref() : handle.unref();
  }
}

/** One question to a running program. @throws Died, AppError cancelled */
function converse(child: Child, label: string, request: Record<string, unknown>, signal?: AbortSignal) {
  return new Promise<Frame[]>((resolve, reject) => {
    const frames: Frame[] = [];
    let complaints = "";
    const finish = (settle: () => void) => {
      child.removeAllListeners("close").removeAllListeners("error");
      child.stdout.removeAllListeners("data");
      child.stderr.removeAllListeners("data");
      signal?.removeEventListener("abort", abort);
      child.on("error", () => undefined);
      settle();
    };
    const kill = (reason: Error) =>
      finish(() => {
        child.kill("SIGKILL");
        reject(reason);
      });
    const abort = () => kill(cancelled(label));
    const read = createFrameReader((frame) => {
      frames.push(frame);
      if (frame.head.done || frame.head.error) finish(() => resolve(frames));
    });
    child.stdout.on("data", (chunk: Buffer) => {
      try {
        read(chunk);
      } catch (error) {
        kill(new Died(`it answered something else than frames (${messageOf(error)})`));
      }
    });
    child.stderr.on("data", (chunk: Buffer) => {
      complaints = (complaints + chunk.toString("utf8")).slice(-STDERR_KEPT);
    });
    child.once("error", (error) => finish(() => reject(new Died(error.message))));
    child.once("close", (code, killed) => {
      const last = complaints.trim().split("\n").slice(-3).join(" ");
      finish(() => reject(new Died(`it ended with ${killed ?? `code ${code}`}${last ? `: ${last}` : ""}`)));
    });
    signal?.addEventListener("abort", abort, { once: true });
    child.stdin.write(`${JSON.stringify(request)}\n`);
  });
}

/** A program that stays for more, so that what it loads is loaded once. */
export function createProgram({ label, script, idleMs = 30_000 }: ProgramOptions): Program {
  let running: Child | undefined;
  let resting: NodeJS.Timeout | undefined;
  let line: Promise<unknown> = Promise.resolve();

  function rest(child: Child): void {
    hold(child, false);
    child.once("close", () => {
      if (running === child) running = undefined;
    });
    resting = setTimeout(() => {
      running = undefined;
      child.stdin.end();
    }, idleMs);
    resting.unref();
  }

  async function askOnce(request: Record<string, unknown>, signal?: AbortSignal): Promise<Frame[]> {
    if (signal?.aborted) throw cancelled(label);
    clearTimeout(resting);
    const child = running ?? start(script);
    running = child;
    hold(child, true);
    try {
      const frames = await converse(child, label, request, signal);
      rest(child);
      return frames;
    } catch (error) {
      running = undefined;
      hold(child, false);
      throw error;
    }
  }

  async function askTwice(request: Record<string, unknown>, signal?: AbortSignal): Promise<Frame[]> {
    try {
      return await askOnce(request, signal).catch((error) => {
        if (error instanceof Died) return askOnce(request, signal);
        throw error;
      });
    } catch (error) {
      if (!(error instanceof Died)) throw error;
      throw new AppError({
        code: "internal",
        message: say("media.stopped_while_working", { label, why: error.message }),
        remedy: say("media.other_engine"),
        retryable: true,
        cause: error,
      });
    }
  }

  return {
    ask(request, signal) {
      const answer = line.then(() => askTwice(request, signal));
      line = answer.catch(() => undefined);
      return answer;
    },
  };
}
