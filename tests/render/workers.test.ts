import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { childEnv } from "@/lib/core/env";
import { planRender, renderTimeline } from "@/lib/render";
import { talk, tempFolder } from "./support/films";

it("is shared by two workers over one cache folder", async () => {
  const folder = await tempFolder();
  const timeline = await talk(folder);
  const file = path.join(folder, "talk.json");
  await writeFile(file, JSON.stringify(timeline));
  const cacheDir = path.join(folder, "cache");
  const { chunks } = await planRender(timeline, { cacheDir });
  expect(chunks).toHaveLength(2);
  const worker = async (positions: string) => {
    const args = ["--import", "tsx", "tests/render/support/worker.ts", file, cacheDir, positions];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: childEnv() });
    return JSON.parse(stdout) as { rendered: number; reused: number };
  };
  // The second is asked for a chunk of the first as well: it waits for it instead of drawing it again.
  const made = await Promise.all([worker("0"), worker("1,0")]);
  expect(made.reduce((sum, { rendered }) => sum + rendered, 0)).toBe(2);
  const joined = await renderTimeline({ timeline, cacheDir, out: path.join(folder, "film.mp4") });
  expect(joined).toMatchObject({ chunksRendered: 0, chunksReused: 2 });
});
