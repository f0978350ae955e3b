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

/** Processor seconds that everything below this process has used so far: server and database, not the measuring itself. */
export function cpuBelow(): number {
  const all = new Map<string, string[]>();
  try {
    for (const name of readdirSync("/proc")) if (/^\d+$/.test(name)) all.set(name, statOf(name));
  } catch {
    return Number.NaN;
  }
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
