import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { AppError } from "@/lib/core/errors";
import { binary } from "@/lib/media/binaries";
import { say } from "@/lib/messages/say";

const STDERR_KEPT = 4000;

export interface FfmpegChild {
  /** Writes to the program's input and waits while its buffer is full. */
  write(bytes: Uint8Array): Promise<void>;
  /** The same, but resolves only when the bytes are no longer needed here. */
  writeThrough(bytes: Uint8Array): Promise<void>;
  end(): void;
  stdout: Readable;
  /** What the program writes to `pipe:3`. */
  notes: Readable;
  /** Resolves when the program has ended well. */
  done: Promise<void>;
  kill(): void;
}

/** A failure of a child program in words; a full disk becomes `storage_full`. */
export function failureOf(program: string, code: number | null, stderr: string): AppError {
  if (/No space left on device|ENOSPC|Disk quota exceeded/i.test(stderr)) return storageFull(stderr);
  return new AppError({
    code: "internal",
    message: say("render.program_ended", {
      program,
      code: String(code),
      words: stderr.trim().split("\n").slice(-4).join(" · ").slice(-600),
    }),
    remedy: say("render.report_it"),
    retryable: true,
  });
}

export function storageFull(cause?: unknown): AppError {
  return new AppError({
    code: "storage_full",
    message: say("render.disk_full"),
    remedy: say("render.free_some_space"),
    cause,
  });
}

/** Turns ENOSPC and EDQUOT of the file system into `storage_full`; anything else stays as it is. */
export function explainStorage(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return code === "ENOSPC" || code === "EDQUOT" ? storageFull(error) : error;
}

export function cancelled(): AppError {
  return new AppError({ code: "cancelled", message: say("render.cancelled") });
}

/** Starts ffmpeg with open input and output pipes. Killed (SIGKILL) when `signal` aborts. */
export function startFfmpeg(args: string[], signal?: AbortSignal): FfmpegChild {
  const tool = binary("ffmpeg");
  const child = spawn(tool.path, ["-hide_banner", "-loglevel", "error", "-nostats", "-y", ...args], {
    stdio: ["pipe", "pipe", "pipe", "pipe"],
    env: tool.env,
  }) as ChildProcess & { stdin: Writable; stdout: Readable; stderr: Readable };
  let stderr = "";
  child.stderr.on("data", (data) => {
    stderr = (stderr + data).slice(-STDERR_KEPT);
  });
  child.stdin.on("error", () => {});
  const kill = () => void child.kill("SIGKILL");
  signal?.addEventListener("abort", kill, { once: true });
  if (signal?.aborted) kill();
  const done = new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      signal?.removeEventListener("abort", kill);
      if (code === 0) resolve();
      else reject(signal?.aborted ? cancelled() : failureOf("ffmpeg", code, stderr));
    });
  });
  done.catch(() => {});
  return {
    stdout: child.stdout,
    notes: child.stdio[3] as Readable,
    done,
    kill,
    end: () => void child.stdin.end(),
    async writeThrough(bytes) {
      if (child.stdin.destroyed || child.exitCode !== null) return done;
      const written = new Promise<void>((resolve) => child.stdin.write(bytes, () => resolve()));
      await Promise.race([written, done]);
    },
    async write(bytes) {
      if (child.stdin.destroyed || child.exitCode !== null) return done;
      if (child.stdin.write(bytes)) return;
      // A pipe that breaks says nothing: the program's end tells why.
      const drained = once(child.stdin, "drain").catch(() => done);
      await Promise.race([drained, done]);
    },
  };
}

/** Runs ffmpeg to its end, without input or output pipes in use. */
export async function runFfmpegTo(args: string[], signal?: AbortSignal): Promise<void> {
  const child = startFfmpeg(args, signal);
  child.end();
  child.stdout.resume();
  await child.done;
}
