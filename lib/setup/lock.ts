import fs from "node:fs";
import path from "node:path";
import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { readJson } from "./files";
import { isAlive, startTicksOf } from "./processes";

/** Who works on a home just now. */
export interface LockHolder {
  pid: number;
  /** Start of that process in ticks since boot; tells it from a later one with the same id. */
  ticks?: string;
  /** Command as the user typed it, e.g. `npm run studio`. */
  command: string;
  /** Address of the studio, once it answers. */
  url?: string;
}

const fileOf = (home: string) => path.join(home, "running.json");

/** The live process that holds the home, if any. */
export function lockHolder(home: string): LockHolder | undefined {
  const holder = readJson<LockHolder>(fileOf(home));
  if (!holder || !isAlive(holder.pid)) return undefined;
  const ticks = startTicksOf(holder.pid);
  return holder.ticks === undefined || holder.ticks === ticks ? holder : undefined;
}

export interface Lock {
  /** True when the last holder was killed without tidying up. */
  stale: boolean;
  /** Writes down where the studio answers, for other commands. */
  announce(url: string): void;
  release(): void;
}

function makeHome(home: string): void {
  try {
    fs.mkdirSync(home, { recursive: true });
    fs.accessSync(home, fs.constants.W_OK);
  } catch (error) {
    throw new AppError({
      code: "bad_request",
      message: say("setup.nothing_can_written_framewright_home", {
        home,
        code: String((error as NodeJS.ErrnoException).code),
      }),
      remedy: say("setup.choose_folder_yours"),
    });
  }
}

/**
 * Takes the home for this process.
 * @throws AppError `conflict` naming the process that has it
 */
export function takeLock(home: string, command: string): Lock {
  makeHome(home);
  const file = fileOf(home);
  const mine: LockHolder = { pid: process.pid, ticks: startTicksOf(process.pid), command };
  const stale = fs.existsSync(file);
  for (;;) {
    try {
      fs.writeFileSync(file, JSON.stringify(mine), { flag: "wx" });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const holder = lockHolder(home);
      if (holder) throw held(home, holder);
      fs.rmSync(file, { force: true });
    }
  }
  return {
    stale,
    announce: (url) => fs.writeFileSync(file, JSON.stringify({ ...mine, url })),
    release: () => {
      if (readJson<LockHolder>(file)?.pid === process.pid) fs.rmSync(file, { force: true });
    },
  };
}

function held(home: string, { command, pid, url }: LockHolder): AppError {
  return new AppError({
    code: "conflict",
    message: url
      ? say("setup.process_answers", { command, pid, home, url })
      : say("setup.process_works", { command, pid, home }),
    remedy: say("setup.stop_first"),
  });
}
