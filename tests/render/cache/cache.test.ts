import { execFileSync } from "node:child_process";
import { mkdir, readdir, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { ChunkCache, cacheUse, clearCache } from "@/lib/render";
import { trimCache } from "@/lib/render/cache/cache";
import { failureOf } from "@/lib/render/child";
import { tempFolder } from "../support/films";

let root: string;
let cache: ChunkCache;
const HASHES = ["aa1", "bb2", "cc3"];

async function put(hash: string, bytes: number, ageSeconds = 0): Promise<string> {
  const work = await cache.workPath(hash, "h264");
  await writeFile(work, Buffer.alloc(bytes, 1));
  const place = await cache.commit(work, hash, "h264");
  const at = new Date(Date.now() - ageSeconds * 1000);
  await utimes(place, at, at);
  return place;
}

beforeEach(async () => {
  root = await tempFolder();
  cache = new ChunkCache(root, "owner");
});

describe("the chunk cache", () => {
  it("shows a chunk only when it is whole", async () => {
    const work = await cache.workPath("aa1", "h264");
    await writeFile(work, "half");
    expect(await cache.find("aa1", "h264")).toBeUndefined();
    await cache.commit(work, "aa1", "h264");
    expect(await cache.find("aa1", "h264")).toBe(cache.place("aa1", "h264"));
    expect(await new ChunkCache(root, "other").find("aa1", "h264")).toBeUndefined();
  });

  it("drops what was used longest ago until it fits", async () => {
    const [oldest, middle, newest] = [
      await put("aa1", 1000, 300),
      await put("bb2", 1000, 200),
      await put("cc3", 1000, 100),
    ];
    await trimCache(root, 2000);
    expect(await cache.find("aa1", "h264"), oldest).toBeUndefined();
    expect(await cache.find("bb2", "h264")).toBe(middle);
    expect(await cache.find("cc3", "h264")).toBe(newest);
  });

  it("tells its size and is emptied", async () => {
    for (const hash of HASHES) await put(hash, 500);
    expect(await cacheUse(root)).toEqual({ files: 3, bytes: 1500 });
    expect(await clearCache(root)).toEqual({ files: 3, bytes: 1500 });
    expect(await readdir(root).catch(() => [])).toEqual([]);
  });

  it("lets one at a time make a chunk", async () => {
    const release = await cache.lock("aa1");
    expect(release).toBeDefined();
    expect(await cache.lock("aa1")).toBeUndefined();
    await release?.();
    const again = await cache.lock("aa1");
    expect(again).toBeDefined();
    await again?.();
  });

  it("takes over from a process that was killed", async () => {
    const gone = Number(execFileSync("sh", ["-c", "echo $$"]).toString());
    const file = path.join(cache.folder, "aa", "aa1.lock");
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify({ pid: gone, host: hostname() }));
    const release = await cache.lock("aa1");
    expect(release).toBeDefined();
    await release?.();
  });
});

it("calls a full disk by its name", () => {
  expect(failureOf("ffmpeg", 1, "av_interleaved_write_frame(): No space left on device").code).toBe("storage_full");
  expect(failureOf("ffmpeg", 1, "Invalid data").code).toBe("internal");
});
