import { type SpawnOptions, spawn } from "node:child_process";
import fs from "node:fs";
import { AppError } from "@/lib/core/errors";
import { foreign } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";

/** What a finished command left. `output` is stdout and stderr in the order they came. */
export interface CommandResult {
  code: number | null;
  output: string;
}

/** Runs a command to its end, collecting its output; `onText` sees each piece as it comes. */
export function run(
  command: string,
  args: string[],
  options: SpawnOptions & { onText?: (text: string) => void } = {},
): Promise<CommandResult> {
  const { onText, ...spawnOptions } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], ...spawnOptions });
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk.toString("utf8");
      onText?.(chunk.toString("utf8"));
    };
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
}

/** Runs a command and throws what it printed last when it fails. */
export async function must(what: string, command: string, args: string[], options: SpawnOptions = {}): Promise<string> {
  const result = await run(command, args, options);
  if (result.code === 0) return result.output;
  throw new AppError({
    code: "internal",
    message: say("setup.failed_ended_code", { what, command, code: String(result.code) }),
    remedy: foreign(result.output.trim().split("\n").slice(-40).join("\n")),
  });
}

/** Whether a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return stateOf(pid) !== "Z";
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Waits until a process has gone; false when it is still there after `ms`. */
export async function waitForExit(pid: number, ms: number): Promise<boolean> {
  const deadline = Date.now() + ms;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  return true;
}

/** Command line of a process, or undefined where the system does not tell (no /proc, or gone). */
export function commandLineOf(pid: number): string | undefined {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    return undefined;
  }
}

/** A zombie still answers signals; its state letter in /proc tells it from a living process. */
function stateOf(pid: number): string | undefined {
  return statOf(pid)?.[0];
}

/** When a process started, in the kernel's ticks since boot; with the id it names one process for good. */
export function startTicksOf(pid: number): string | undefined {
  return statOf(pid)?.[19];
}

/** Fields of /proc/<pid>/stat from the third on: the second, the name, may itself hold spaces and brackets. */
function statOf(pid: number): string[] | undefined {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}
