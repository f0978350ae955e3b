import { readFile } from "node:fs/promises";
import path from "node:path";
import { AppError, saidBy } from "@/lib/core/errors";
import { readAnimation } from "@/lib/media/animation";
import { say } from "@/lib/messages/say";
import type { Timeline } from "@/lib/timeline/schema";
import { parseTimeline } from "@/lib/timeline/schema/parse";

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    const parsed = error instanceof SyntaxError;
    throw new AppError({
      code: "validation",
      field: "timeline",
      message: parsed
        ? say("render.not_json", { file, why: saidBy(error) })
        : say("render.cannot_read", { file, why: saidBy(error) }),
      remedy: say("render.give_path_timeline_document"),
    });
  }
}

/**
 * Reads a timeline file. Relative `src` of its assets are paths from `folder`, by default the file's own.
 * @throws AppError `validation` naming the fields, or why the file cannot be read.
 */
export async function readTimeline(file: string, folder = path.dirname(path.resolve(file))): Promise<Timeline> {
  const timeline = parseTimeline(await readJson(file));
  const placed = Object.entries(timeline.assets).map(async ([id, asset]) => {
    if (/^[a-z]+:\/\//i.test(asset.src)) return [id, asset] as const;
    const src = path.resolve(folder, asset.src);
    return [id, { ...asset, src, ...(await readAnimation(src, asset.mime)) }] as const;
  });
  return { ...timeline, assets: Object.fromEntries(await Promise.all(placed)) };
}
