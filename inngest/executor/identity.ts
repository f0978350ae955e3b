import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";
import os from "node:os";

/** Enough about a process to tell later, on the same machine, whether it still runs. */
export interface ProcessIdentity {
  /** Machine, its boot and the process namespace: pids mean the same thing only where this is equal. */
  machine: string;
  pid: number;
  /** When the process started, as the system writes it: a pid that was given out again has another one. */
  processStarted: string;
}

function readFile(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return undefined;
  }
}

function namespaceOf(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return "";
  }
}

/** Start time of a process in the system's own words; undefined when there is no such process. */
function startOf(pid: number): string | undefined {
  if (process.platform === "linux") {
    // Field 22 of /proc/<pid>/stat; the second field may hold spaces and ends at the last parenthesis.
    const stat = readFile(`/proc/${pid}/stat`);
    return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  }
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || undefined;
  } catch {
    return undefined;
  }
}

export function ownIdentity(): ProcessIdentity {
  const boot = readFile("/proc/sys/kernel/random/boot_id") ?? "";
  return {
    machine: `${os.hostname()} ${boot} ${namespaceOf()}`.trim(),
    pid: process.pid,
    processStarted: startOf(process.pid) ?? "",
  };
}

/** Whether a process still runs: undefined when it is on another machine, where nobody here can tell. */
export function stillRuns(other: ProcessIdentity, own: ProcessIdentity): boolean | undefined {
  if (other.machine !== own.machine) return undefined;
  return startOf(other.pid) === other.processStarted;
}
