import { mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";

/** Work of a render that was killed is left alone for so long: nobody can ask another machine whether it is alive. */
const ABANDONED_MS = 24 * 3_600_000;
const WORK = ".render-";

async function clearAbandoned(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(WORK));
  for (const name of names) {
    const work = path.join(folder, name);
    const info = await stat(work).catch(() => undefined);
    if (info && Date.now() - info.mtimeMs > ABANDONED_MS) await rm(work, { recursive: true, force: true });
  }
}

/** A new folder beside a film that is to be made, for what its render needs meanwhile; old ones of killed renders go. */
export async function openWorkFolder(out: string): Promise<string> {
  const folder = path.dirname(path.resolve(out));
  await mkdir(folder, { recursive: true });
  await clearAbandoned(folder);
  return mkdtemp(path.join(folder, WORK));
}
