import { readdir, readFile } from "node:fs/promises";

export interface Running {
  id: number;
  command: string;
}

/** Every process below this one, with its command line. */
export async function childProcesses(): Promise<Running[]> {
  const names = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const all = await Promise.all(
    names.map(async (name) => {
      const [line, command] = await Promise.all([
        readFile(`/proc/${name}/stat`, "utf8").catch(() => ""),
        readFile(`/proc/${name}/cmdline`, "utf8").catch(() => ""),
      ]);
      const parent = Number(line.slice(line.lastIndexOf(")") + 2).split(" ")[1]);
      return { id: Number(name), parent, command: command.replaceAll("\0", " ") };
    }),
  );
  const found: Running[] = [];
  const queue = [process.pid];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const child of all.filter(({ parent }) => parent === id)) {
      found.push(child);
      queue.push(child.id);
    }
  }
  return found;
}

/** The browsers and encoders among them. */
export const drawingProcesses = async (): Promise<Running[]> =>
  (await childProcesses()).filter(({ command }) => /--user-data-dir=|ffmpeg/.test(command));

/** Waits until something is so; a test that waits for ever is ended by its own limit. */
export async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 25));
}
