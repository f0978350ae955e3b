import { execFile } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { childEnv, homePath, resetEnv } from "@/lib/core/env";
import { ChunkCache, planRender, renderTimeline } from "@/lib/render";
import { cacheRoot } from "@/lib/render/cache/cache";
import { removeSharedChunks } from "@/lib/render/cache/shared-chunks";
import { bundleDir } from "@/lib/render/plan/plan";
import { type S3Emulator, startS3 } from "../../emulators/s3";
import { talk, tempFolder } from "../support/films";

let s3: S3Emulator;
let folder: string;

/** The home of another machine; the composition is bundled already. */
async function newHome(name: string): Promise<string> {
  const home = path.join(folder, name);
  await mkdir(path.join(home, "render"), { recursive: true });
  await symlink(homePath("render", "bundles"), path.join(home, "render", "bundles"));
  return home;
}

beforeAll(async () => {
  s3 = await startS3();
  folder = await tempFolder();
  await bundleDir();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  resetEnv();
  await s3.close();
});

it("two machines with a bucket and nothing else in common share a film's chunks", async () => {
  const timeline = await talk(folder);
  const file = path.join(folder, "talk.json");
  await writeFile(file, JSON.stringify(timeline));
  const homes = await Promise.all(["a", "b", "c"].map(newHome));
  const worker = async (home: string, positions: string) => {
    const args = ["--import", "tsx", "tests/render/support/worker.ts", file, "", positions];
    const env = childEnv({ ...s3.variables, FRAMEWRIGHT_HOME: home });
    const { stdout } = await promisify(execFile)(process.execPath, args, { env });
    return JSON.parse(stdout) as { rendered: number; reused: number };
  };
  expect(await Promise.all([worker(homes[0]!, "0"), worker(homes[1]!, "1")])).toEqual([
    { rendered: 1, reused: 0 },
    { rendered: 1, reused: 0 },
  ]);

  for (const [name, value] of Object.entries({ ...s3.variables, FRAMEWRIGHT_HOME: homes[2]! })) vi.stubEnv(name, value);
  resetEnv();
  const out = path.join(folder, "film.mp4");
  expect(await renderTimeline({ timeline, out })).toMatchObject({ chunksRendered: 0, chunksReused: 2 });

  // What lies nearer is not fetched again, and a chunk that came broken is made anew.
  const gets = () => s3.received.filter(({ method }) => method === "GET").length;
  const before = gets();
  expect((await planRender(timeline)).chunks.map(({ cached }) => cached)).toEqual([true, true]);
  expect(gets()).toBe(before);
  await new ChunkCache(cacheRoot(), "local").clear();
  s3.breakNextDownload = true;
  const { chunks } = await planRender(timeline);
  expect(chunks.filter(({ cached }) => cached)).toHaveLength(1);

  expect(await removeSharedChunks({ before: new Date(Date.now() - 3_600_000) })).toBe(0);
  await new ChunkCache(cacheRoot(), "somebody else", true).clear();
  // Two chunks and the sound.
  expect(s3.objects.size).toBe(3);
  await new ChunkCache(cacheRoot(), "local", true).clear();
  expect(s3.objects.size).toBe(0);
  expect((await planRender(timeline)).chunks.some(({ cached }) => cached)).toBe(false);
});
