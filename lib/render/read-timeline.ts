import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseTimeline } from "@/lib/timeline/parse";
import type { Timeline } from "@/lib/timeline/schema";

/**
 * Reads a timeline file. Relative `src` of its assets are paths from `folder`, by default the file's own.
 * @throws AppError `validation`, or the file system's own error.
 */
export async function readTimeline(file: string, folder = path.dirname(path.resolve(file))): Promise<Timeline> {
  const timeline = parseTimeline(JSON.parse(await readFile(file, "utf8")));
  const assets = Object.fromEntries(
    Object.entries(timeline.assets).map(([id, asset]) => [
      id,
      /^[a-z]+:\/\//i.test(asset.src) ? asset : { ...asset, src: path.resolve(folder, asset.src) },
    ]),
  );
  return { ...timeline, assets };
}
