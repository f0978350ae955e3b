import { readFile } from "node:fs/promises";
import { homePath } from "@/lib/core/env";
import type { EncodeOptions, RenderPath } from "../types";

/** Where the answer of the probe is kept. */
export const probeFile = (): string => homePath("render", "probe.json");

/** Canvases give 4:2:0; what keeps more than that (ProRes, GIF, the master quality) is drawn by lossless screenshots. */
export const needsScreenshots = ({ codec, quality }: EncodeOptions): boolean =>
  codec === "gif" || codec === "prores" || quality === "master";

/** The path that a render would take, as far as is known without opening a browser. */
export async function likelyPath(encode: EncodeOptions, asked?: RenderPath): Promise<RenderPath> {
  if (asked === "plain") return "plain";
  if (asked === "screenshot" || needsScreenshots(encode)) return "screenshot";
  const kept = JSON.parse(await readFile(probeFile(), "utf8").catch(() => "{}")) as { works?: boolean };
  return asked !== "canvas" && kept.works === false ? "screenshot" : "canvas";
}
