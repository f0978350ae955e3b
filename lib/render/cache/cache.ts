import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { env, homePath } from "@/lib/core/env";
import { newId, sha256 } from "@/lib/core/ids";
import { chunksAreShared, fetchChunk, removeSharedChunks, shareChunk } from "./shared-chunks";

/** A lock whose holder has not touched it for this long is taken for dead (holders on other machines cannot be asked). */
const LOCK_STALE_MS = 30_000;
const LOCK_TOUCH_MS = 5_000;
/** A file being written is left alone for this long when old ones are cleared away. */
const WORK_KEPT_MS = 3_600_000;

export interface CacheUse {
  files: number;
  bytes: number;
}

/** Folder of the render cache: the machine's own, or the one that machines share. */
export const cacheRoot = (): string => env().FRAMEWRIGHT_RENDER_CACHE ?? homePath("render", "cache");

/** Whether several machines have one another's chunks, so that each may draw a part of a film. */
export const sharesCache = (): boolean => env().FRAMEWRIGHT_RENDER_CACHE !== undefined || chunksAreShared();

/**
 * Finished chunks by content hash. A chunk is written beside its place and renamed into it, so a file that is there is
 * whole. Several processes, and machines that share the folder, may use it at once.
 */
export class ChunkCache {
  readonly folder: string;
  private readonly owner: string;

  /** @param shared whether chunks are also kept in, and taken from, the storage that all machines share */
  constructor(
    root: string,
    ownerKey: string,
    private readonly shared = false,
  ) {
    this.owner = sha256(ownerKey).slice(0, 24);
    this.folder = path.join(root, this.owner);
  }

  /** Where the chunk is or would be. `extension` without a dot. */
  place(hash: string, extension: string): string {
    return path.join(this.folder, hash.slice(0, 2), `${hash}.${extension}`);
  }

  /** The chunk's path when it is there; marks it as used. */
  async find(hash: string, extension: string): Promise<string | undefined> {
    const place = this.place(hash, extension);
    const now = new Date();
    try {
      if ((await stat(place)).size === 0) return undefined;
      await utimes(place, now, now);
      return place;
    } catch {
      return this.shared ? this.fetch(hash, extension) : undefined;
    }
  }

  /** A chunk that another machine made. */
  private async fetch(hash: string, extension: string): Promise<string | undefined> {
    const work = await this.workPath(hash, extension);
    if (!(await fetchChunk(this.owner, `${hash}.${extension}`, work))) return undefined;
    return this.keep(work, hash, extension);
  }

  /** A path of its own to write the chunk to, on the same file system as its place. */
  async workPath(hash: string, extension: string): Promise<string> {
    await mkdir(path.dirname(this.place(hash, extension)), { recursive: true });
    return path.join(this.folder, hash.slice(0, 2), `work-${newId("chunk")}.${extension}`);
  }

  /** Puts a finished file in its place; the data reaches the disk before the name does. */
  async commit(work: string, hash: string, extension: string): Promise<string> {
    const place = await this.keep(work, hash, extension);
    if (this.shared) await shareChunk(this.owner, `${hash}.${extension}`, place);
    return place;
  }

  private async keep(work: string, hash: string, extension: string): Promise<string> {
    const handle = await open(work, "r+");
    await handle.datasync();
    await handle.close();
    const place = this.place(hash, extension);
    await rename(work, place);
    return place;
  }

  /**
   * Takes the right to make a chunk. Undefined while someone else who is alive has it.
   * @returns a function that gives the right back.
   */
  async lock(hash: string): Promise<(() => Promise<void>) | undefined> {
    const file = path.join(this.folder, hash.slice(0, 2), `${hash}.lock`);
    await mkdir(path.dirname(file), { recursive: true });
    for (let attempt = 0; attempt < 2; attempt += 1) {
      try {
        const handle = await open(file, "wx");
        await handle.writeFile(JSON.stringify({ pid: process.pid, host: hostname() }));
        await handle.close();
        const timer = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => {}), LOCK_TOUCH_MS);
        timer.unref();
        return async () => {
          clearInterval(timer);
          await rm(file, { force: true });
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
        if (!(await isStale(file))) return undefined;
        await rm(file, { force: true });
      }
    }
    return undefined;
  }

  /** Removes everything of this owner; a render in progress goes on and makes its chunks anew. */
  async clear(): Promise<CacheUse> {
    const use = await usedBy(this.folder);
    await empty(this.folder);
    if (this.shared) await removeSharedChunks({ owner: this.owner });
    return use;
  }

  use(): Promise<CacheUse> {
    return usedBy(this.folder);
  }
}

async function isStale(file: string): Promise<boolean> {
  const [text, info] = await Promise.all([readFile(file, "utf8").catch(() => ""), stat(file).catch(() => undefined)]);
  if (!info) return true;
  if (Date.now() - info.mtimeMs > LOCK_STALE_MS) return true;
  let holder: { pid?: number; host?: string } = {};
  try {
    holder = JSON.parse(text);
  } catch {
    return Date.now() - info.mtimeMs > LOCK_TOUCH_MS;
  }
  if (holder.host !== hostname() || !holder.pid) return false;
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

interface CachedFile {
  file: string;
  bytes: number;
  usedAt: number;
}

async function filesIn(folder: string): Promise<CachedFile[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => [] as string[]);
  const found: CachedFile[] = [];
  for (const name of names) {
    const file = path.join(folder, name);
    const info = await stat(file).catch(() => undefined);
    if (info?.isFile()) found.push({ file, bytes: info.size, usedAt: info.mtimeMs });
  }
  return found;
}

/** Removes a folder that others may be writing into: under another name nothing is added to it. */
async function empty(folder: string): Promise<void> {
  const aside = `${folder}.${newId("removed")}`;
  await rename(folder, aside).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  await rm(aside, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}

async function usedBy(folder: string): Promise<CacheUse> {
  const files = await filesIn(folder);
  return { files: files.length, bytes: files.reduce((sum, file) => sum + file.bytes, 0) };
}

/** Size of the whole cache, all owners. */
export const cacheUse = (root: string = cacheRoot()): Promise<CacheUse> => usedBy(root);

/** Empties the whole cache, all owners. */
export async function clearCache(root: string = cacheRoot()): Promise<CacheUse> {
  const use = await usedBy(root);
  await empty(root);
  return use;
}

/**
 * Brings the cache under its limit: abandoned work first, then the chunks that have not been used for longest. Renders in
 * progress hold what they need (see `hold`).
 */
export async function trimCache(root: string, limit = env().FRAMEWRIGHT_CACHE_MAX_BYTES): Promise<void> {
  const files = await filesIn(root);
  const now = Date.now();
  let bytes = 0;
  const chunks: CachedFile[] = [];
  for (const file of files) {
    const name = path.basename(file.file);
    if (name.startsWith("work-") && now - file.usedAt > WORK_KEPT_MS) await rm(file.file, { force: true });
    else {
      bytes += file.bytes;
      if (!name.startsWith("work-") && !name.endsWith(".lock")) chunks.push(file);
    }
  }
  chunks.sort((a, b) => a.usedAt - b.usedAt);
  for (const chunk of chunks) {
    if (bytes <= limit) break;
    await rm(chunk.file, { force: true });
    bytes -= chunk.bytes;
  }
}
