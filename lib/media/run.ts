import { spawn } from "node:child_process";
import { setPriority } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";

export interface RunOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Given to the process's standard input, which is then closed. */
  stdin?: Uint8Array | string | Readable;
  /** Kills the process; the promise then rejects with code `cancelled`. */
  signal?: AbortSignal;
  onStdout?: (chunk: Buffer) => void;
  onStderr?: (text: string) => void;
  /** How far it steps back when others want the processor: 0 (not at all) to 19. */
  niceness?: number;
}

export interface RunResult {
  stdout: Buffer;
  /** The last 64 KiB. */
  stderr: string;
}

const STDERR_KEPT = 64 * 1024;

export function cancelled(what: string): AppError {
  return new AppError({
    code: "cancelled",
    message: say("core.cancelled", { what }),
    remedy: say("core.start_again"),
  });
}

/** What a program said, with the names of its files instead of their places: the reader may be anybody. */
function withoutPlaces(text: string, args: readonly string[]): string {
  return args
    .filter((argument) => path.isAbsolute(argument))
    .reduce((said, place) => said.replaceAll(place, path.basename(place)), text);
}

/** A program that has ended already, or a system without priorities, is left as it is. */
function stepBack(pid: number | undefined, niceness: number): void {
  try {
    if (pid !== undefined) setPriority(pid, niceness);
  } catch {
    // It runs as fast as it may.
  }
}

/**
 * Runs a program to its end. With `onStdout` the output is handed over as it comes and not kept.
 * @throws AppError cancelled when the signal fires, engine_unavailable when the program cannot be started, internal
 * with the last lines of stderr when it exits with another code than 0.
 */
export function run(program: string, args: string[], options: RunOptions = {}): Promise<RunResult> {
  const name = program.split(/[\\/]/).at(-1) ?? program;
  return new Promise((resolve, reject) => {
    if (options.signal?.aborted) return reject(cancelled(name));
    const child = spawn(program, args, { cwd: options.cwd, env: options.env, stdio: ["pipe", "pipe", "pipe"] });
    if (options.niceness) stepBack(child.pid, options.niceness);
    const chunks: Buffer[] = [];
    let stderr = "";
    const kill = () => child.kill("SIGKILL");
    options.signal?.addEventListener("abort", kill, { once: true });

    child.stdout.on("data", (chunk: Buffer) => {
      if (options.onStdout) options.onStdout(chunk);
      else chunks.push(chunk);
    });
    child.stderr.on("data", (chunk: Buffer) => {
      const text = chunk.toString("utf8");
      options.onStderr?.(text);
      stderr = (stderr + text).slice(-STDERR_KEPT);
    });
    child.on("error", (cause) => {
      options.signal?.removeEventListener("abort", kill);
      reject(
        new AppError({
          code: "engine_unavailable",
          message: say("media.program_not_started", { name, why: cause.message }),
          remedy: say("media.check_program"),
          cause,
        }),
      );
    });
    child.on("close", (code, signal) => {
      options.signal?.removeEventListener("abort", kill);
      if (options.signal?.aborted) return reject(cancelled(name));
      if (code === 0) return resolve({ stdout: Buffer.concat(chunks), stderr });
      const tail = withoutPlaces(stderr.trim().split("\n").slice(-6).join("\n"), args);
      reject(
        new AppError({
          code: "internal",
          message: say("media.program_ended", {
            name,
            end: signal ?? say("media.end_code", { code: String(code) }),
            words: tail || say("media.no_words"),
          }),
          remedy: say("media.input_damaged"),
          details: { code, signal },
        }),
      );
    });

    // A program may end before it has read everything; that is told by its exit code, not by the broken pipe.
    child.stdin.on("error", () => undefined);
    if (options.stdin instanceof Object && "pipe" in options.stdin) options.stdin.pipe(child.stdin);
    else child.stdin.end(options.stdin);
  });
}
