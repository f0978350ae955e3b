import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { beforeAll, expect, it } from "vitest";
import { projectPath } from "@/lib/core/project-root";
import { type RenderTimelineOptions, renderTimeline } from "@/lib/render";
import { probeFile } from "@/lib/render/plan/likely-path";
import { ensureBundle } from "@/scripts/lib/bundle.mjs";
import { film, greyPicture, talk, tempFolder, tone } from "./support/films";
import { drawingProcesses, until } from "./support/processes";

let folder: string;
beforeAll(async () => {
  folder = await tempFolder();
});

type Asked = Pick<RenderTimelineOptions, "timeline"> & Partial<RenderTimelineOptions>;

/** Starts a render, cancels it once `reached`, and checks that nothing is left. */
async function stopped(name: string, options: Asked, reached?: () => Promise<boolean>): Promise<void> {
  const own = path.join(folder, name);
  const controller = new AbortController();
  let ended = false;
  const rendering = renderTimeline({
    useCache: false,
    signal: controller.signal,
    out: path.join(own, `film.${options.codec === "gif" ? "gif" : "mp4"}`),
    onProgress: ({ stage }) => !reached && stage === "join" && controller.abort(),
    ...options,
  }).finally(() => {
    ended = true;
  });
  rendering.catch(() => {});
  if (reached) await until(async () => ended || (await reached()));
  expect(ended, `${name}: the render was over before it could be stopped`).toBe(false);
  if (reached) controller.abort();
  await expect(rendering).rejects.toMatchObject({ code: "cancelled" });
  expect(await drawingProcesses()).toEqual([]);
  expect(await readdir(own)).toEqual([]);
}

const runs = (word: string) => async () => (await drawingProcesses()).some(({ command }) => command.includes(word));

it("stops while it tries what the browser can do", async () => {
  await rm(probeFile(), { force: true });
  await stopped("probing", { timeline: await talk(folder) }, runs("--user-data-dir="));
});

it("stops while the composition is bundled", async () => {
  const home = path.join(folder, "bundling");
  const controller = new AbortController();
  const bundling = ensureBundle({ home, root: projectPath(), signal: controller.signal });
  bundling.catch(() => {});
  const bundles = path.join(home, "render", "bundles");
  // The bundler has begun when its folder is there beside the empty one.
  await until(async () => (await readdir(bundles).catch(() => [])).length > 1);
  controller.abort();
  await expect(bundling).rejects.toThrow("aborted");
  expect(await readdir(bundles)).toEqual(["no-public"]);
});

it("stops while it mixes the sound", async () => {
  const src = path.join(folder, "long.wav");
  await tone(src, 600, 0.2);
  const timeline = film({
    durationInFrames: 600 * 30,
    assets: { long: { id: "long", kind: "audio", src, hash: "long", durationSeconds: 600 } },
    tracks: [
      {
        id: "voice",
        kind: "voice",
        items: [{ kind: "audio", id: "voice", assetId: "long", from: 0, durationInFrames: 600 * 30 }],
      },
    ],
  });
  await stopped("mixing", { timeline, path: "canvas" }, runs("adts"));
});

it("stops while it joins the chunks", async () => {
  await stopped("joining", { timeline: await talk(folder), path: "canvas" });
});

it("stops while it encodes a whole film anew", async () => {
  // One picture to draw, twenty seconds of film to encode.
  const src = await greyPicture(folder, 90);
  const durationInFrames = 600;
  const timeline = film({
    durationInFrames,
    assets: { grey: { id: "grey", kind: "image", src, hash: "grey" } },
    tracks: [
      {
        id: "grey",
        kind: "visual",
        items: [{ kind: "image", id: "grey", assetId: "grey", from: 0, durationInFrames }],
      },
    ],
  });
  await stopped("encoding", { timeline, codec: "gif" }, runs("palettegen"));
});
