import { readdirSync, readFileSync } from "node:fs";

/** Clock ticks of the kernel in a second; Linux has used this value on every machine for decades. */
const TICKS = 100;

/** Fields of /proc/PID/stat from the third on; the second is a name that may hold anything. */
function statOf(pid: string): string[] {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    return line.slice(line.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}

/** All processes, by their ids; empty where there is no /proc. */
function allProcesses(): Map<string, string[]> {
  try {
    return new Map(readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? [[name, statOf(name)] as const] : [])));
  } catch {
    return new Map();
  }
}

const LOOK_MS = 250;

/**
 * Counts the processor seconds of this process and of all that come to be below it. Looked at again and again, because browsers
 * and encoders end, and because a process whose parent has ended is below nobody any more; the last moment of each is missed.
 */
export function watchCpu(): { stop(): number } {
  const used = new Map<string, { before: number; now: number }>();
  const family = new Set([String(process.pid)]);
  const look = (first: boolean) => {
    const all = allProcesses();
    const isBelow = (pid: string | undefined): boolean =>
      pid !== undefined && (family.has(pid) || isBelow(all.get(pid)?.[1]));
    for (const [pid, stat] of all) {
      if (!isBelow(pid)) continue;
      family.add(pid);
      // One that has ended between two looks tells nothing.
      if (stat.length === 0) continue;
      const now = (Number(stat[11]) + Number(stat[12])) / TICKS;
      const key = `${pid} ${stat[19]}`; // an id comes again, its start does not
      used.set(key, { before: used.get(key)?.before ?? (first ? now : 0), now });
    }
  };
  look(true);
  const timer = setInterval(() => look(false), LOOK_MS);
  return {
    stop() {
      clearInterval(timer);
      look(false);
      return [...used.values()].reduce((sum, { before, now }) => sum + now - before, 0);
    },
  };
}

/** Processor seconds that everything below this process has used so far: server and database, not the measuring itself. */
export function cpuBelow(): number {
  const all = allProcesses();
  if (all.size === 0) return Number.NaN;
  const isBelow = (pid: string | undefined): boolean => {
    const parent = pid && all.get(pid)?.[1];
    return parent === String(process.pid) || (Boolean(parent) && parent !== "0" && isBelow(parent));
  };
  // A process's own time and that of its children that have ended: what has been used never goes down.
  const ticks = [...all].filter(([pid]) => isBelow(pid)).flatMap(([, stat]) => stat.slice(11, 15).map(Number));
  return ticks.reduce((sum, one) => sum + one, 0) / TICKS;
}

/** Bytes of memory that a process holds, or NaN where that cannot be read. */
export function residentBytes(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Number(kilobytes) * 1024;
  } catch {
    return Number.NaN;
  }
}
