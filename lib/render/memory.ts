import { readdir, readFile } from "node:fs/promises";

/** Reading the exact figure takes the kernel some ten milliseconds for a browser's processes. */
const EVERY_MS = 2000;

/** Processes below this one, itself included, with their parents, from /proc. */
async function family(): Promise<number[]> {
  const parents = new Map<number, number[]>();
  const names = (await readdir("/proc").catch(() => [] as string[])).filter((name) => /^\d+$/.test(name));
  await Promise.all(
    names.map(async (name) => {
      const line = await readFile(`/proc/${name}/stat`, "utf8").catch(() => "");
      const parent = Number(line.slice(line.lastIndexOf(")") + 2).split(" ")[1]);
      if (parent) parents.set(parent, [...(parents.get(parent) ?? []), Number(name)]);
    }),
  );
  const found: number[] = [];
  const queue = [process.pid];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    found.push(id);
    queue.push(...(parents.get(id) ?? []));
  }
  return found;
}

/** Bytes that this process and all below it hold now; pages they share are counted once (PSS). */
export async function memoryInUse(): Promise<number> {
  const sizes = await Promise.all(
    (await family()).map(async (id) => {
      const text = await readFile(`/proc/${id}/smaps_rollup`, "utf8").catch(() => "");
      return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0) * 1024;
    }),
  );
  return Math.max(
    process.memoryUsage().rss,
    sizes.reduce((sum, size) => sum + size, 0),
  );
}

export interface MemoryWatch {
  /** @returns the highest figure seen, in bytes. */
  stop(): Promise<number>;
}

/** Watches memory until stopped. On systems without /proc only this process is counted. */
export function watchMemory(): MemoryWatch {
  let peak = 0;
  let busy = false;
  const look = async () => {
    if (busy) return;
    busy = true;
    peak = Math.max(peak, await memoryInUse());
    busy = false;
  };
  const timer = setInterval(() => void look(), EVERY_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await look();
      return peak;
    },
  };
}
