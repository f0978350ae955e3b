import { stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { setImmediate as breathe } from "node:timers/promises";
import sharp from "sharp";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { seededRandom } from "@/lib/core/random";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { say } from "@/lib/messages/say";
import { defineProvider } from "../define";
import { sceneOptions } from "../image/drawn";
import type { CallContext, Provenance, VideoProvider, VideoRequest } from "../ports";
import { paintScene } from "../scene/paint";
import { glide, type Pixels, type View } from "./camera";

/** Of a given picture. */
const FPS = 30;
/** Of a drawn scene, as films have it. */
const SCENE_FPS = 24;
const LICENCE = "Fluent Emoji (MIT), own drawing";
/** The picture is filmed larger than the clip, so that coming nearer does not blur it. */
const OVERSIZE = 1.2;
/** How much nearer the camera is at one end of the clip than at the other. */
const ZOOM = 0.16;
/** Shortest and longest clip, in seconds. */
const SHORTEST = 1;
const LONGEST = 30;

const even = (value: number) => Math.round(value / 2) * 2;

/** Where the camera begins and ends: the whole picture at one end, a part of it at the other. */
function movement(picture: Pixels, seed: number): { from: View; to: View } {
  const random = seededRandom(seed ^ 0x51ed270b);
  const { width, height } = picture;
  const far: View = { x: 0, y: 0, width, height };
  const near: View = {
    x: random() * ZOOM * width,
    y: random() * ZOOM * height,
    width: width * (1 - ZOOM),
    height: height * (1 - ZOOM),
  };
  return random() < 0.6 ? { from: far, to: near } : { from: near, to: far };
}

/** The given picture, of the size that filming needs. */
async function pictureOf(file: string, size: { width: number; height: number }): Promise<Pixels> {
  const width = even(size.width * OVERSIZE);
  const height = even(size.height * OVERSIZE);
  const data = await sharp(file, { limitInputPixels: 100_000_000 })
    .rotate()
    .resize(width, height, { fit: "cover", position: "attention" })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .removeAlpha()
    .raw()
    .toBuffer();
  return { data, width, height };
}

/** Frames of a scene drawn from the prompt. Other work goes on between them. */
async function* play({ prompt, seed, options, width, height, seconds }: VideoRequest): AsyncGenerator<Uint8Array> {
  const { look = "photorealistic", subject = prompt, icons: things = [] } = sceneOptions.parse(options ?? {});
  const scene = await paintScene({ text: subject, look, things, width, height, seed });
  const frames = Math.round(seconds * SCENE_FPS);
  for (let frame = 0; frame < frames; frame += 1) {
    yield scene.frame(frames > 1 ? frame / (frames - 1) : 0, seconds);
    await breathe();
  }
}

/** Frames of what was asked for, and how many there are in a second. */
async function framesOf(request: VideoRequest): Promise<{ fps: number; frames: AsyncGenerator<Uint8Array> }> {
  if (!request.imagePath) return { fps: SCENE_FPS, frames: play(request) };
  const picture = await pictureOf(request.imagePath, request);
  const count = Math.round(request.seconds * FPS);
  return { fps: FPS, frames: glide(picture, movement(picture, request.seed), request, count) };
}

async function film(request: VideoRequest, context: CallContext): Promise<string> {
  const size = { width: even(request.width), height: even(request.height) };
  const { fps, frames } = await framesOf({ ...request, ...size });
  const out = path.join(context.workDir, `${newId("clip")}.mp4`);
  await runFfmpeg(
    [
      // The bundled ffmpeg has no raw video demuxer; a pipe of raw "images" is the same bytes.
      ...["-framerate", String(fps), "-f", "image2pipe", "-c:v", "rawvideo", "-pixel_format", "rgb24"],
      ...["-video_size", `${size.width}x${size.height}`, "-frame_size", String(size.width * size.height * 3)],
      ...["-i", "pipe:0"],
      ...["-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"],
      ...["-c:v", "libx264", "-preset", "veryfast", "-crf", "18", "-colorspace", "bt709"],
      ...["-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"],
      ...["-movflags", "+faststart", "-fflags", "+bitexact", out],
    ],
    {
      stdin: Readable.from(frames, { objectMode: false }),
      ...(context.signal ? { signal: context.signal } : {}),
    },
  );
  return out;
}

/**
 * Makes clips on this machine: the camera glides over the given picture, or through a scene drawn from the prompt. The clip is made
 * by `start`, and its operation is the file in the call's folder.
 */
export const localVideos = defineProvider<VideoProvider>({
  id: "local-video",
  kind: "video",
  label: "Moving pictures",
  local: true,
  aliases: ["local", "kenburns", "ken-burns"],
  quality: 10,
  licence: LICENCE,
  options: z.object({}),
  capabilities: {
    picture: "inline",
    seconds: Array.from({ length: LONGEST }, (_, index) => index + SHORTEST),
    ratios: ["16:9", "9:16", "1:1", "4:5", "4:3", "3:4", "21:9"],
  },
  availability: async () => ({ available: true, reason: say("providers.comes_studio") }),
  async start(request, context) {
    if (!(request.seconds >= SHORTEST && request.seconds <= LONGEST)) {
      throw new AppError({
        code: "validation",
        message: say("providers.clip_s_cannot_made", { seconds: request.seconds }),
        remedy: say("providers.ask_seconds_2", { shortest: SHORTEST, longest: LONGEST }),
        field: "duration",
      });
    }
    return { operationId: await film(request, context) };
  },
  async poll(operationId) {
    const found = await stat(operationId).catch(() => null);
    if (!found) return { status: "failed", failure: "failed", message: say("providers.clip_no_longer_there") };
    const provenance: Provenance = { provider: "local-video", model: "scene-1", licence: LICENCE, costCents: 0 };
    return { status: "succeeded", file: { path: operationId, mime: "video/mp4", provenance } };
  },
});
