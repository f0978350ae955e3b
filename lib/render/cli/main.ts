import path from "node:path";
import { parseArgs } from "node:util";
import { variable } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { QUALITIES, type Quality, VIDEO_CODECS, type VideoCodec } from "@/lib/core/media-formats";
import { list } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { planRender } from "../plan/plan";
import { renderTimeline } from "../render-timeline";
import { subtitlesOf } from "../subtitles";
import { canonicalPath, RENDER_PATHS, type RenderPath } from "../types";
import { formatFor, isPart, metadataOf, renderPart, typedNumbers } from "./output";
import { readTimeline } from "./read-timeline";

const USAGE = `npm run render -- timeline.json --out film.mp4
  the name says what is made: a film (.mp4, .webm, .mov, .gif), its sound (.wav, .mp3, .m4a), one frame (.png, .jpg)
  --frame N          the frame of a picture, counted from 0
  --path canvas|screenshot|plain
                     how frames are drawn (default: the fastest that works here)
  --codec ${VIDEO_CODECS.join("|")}
  --quality ${QUALITIES.join("|")}
  --bitrate N        bits a second instead of the quality's own rate
  --no-cache         draw everything anew
  --dry-run          tell what would be drawn, and how long it would take
  --json             print one JSON line`;

function oneOf<T extends string>(name: string, value: string | undefined, allowed: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  if ((allowed as readonly string[]).includes(value)) return value as T;
  throw new AppError({
    code: "validation",
    field: name,
    message: say("render.unknown", { name, value }),
    remedy: say("render.use_one", { allowed: list(allowed, "comma") }),
  });
}

/** Paths are meant from where the command was typed. */
const fromCaller = (file: string) => path.resolve(variable("INIT_CWD") ?? ".", file);

function bar(progress: number): string {
  const width = 30;
  const full = Math.round(progress * width);
  return `${"█".repeat(full)}${"░".repeat(width - full)} ${String(Math.round(progress * 100)).padStart(3)} %`;
}

/** `npm run render`. @returns the exit code. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: "string" },
      path: { type: "string" },
      codec: { type: "string" },
      quality: { type: "string" },
      bitrate: { type: "string" },
      frame: { type: "string" },
      "no-cache": { type: "boolean", default: false },
      "dry-run": { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const [file, further] = positionals;
  if (further) {
    throw new AppError({
      code: "validation",
      field: "timeline",
      message: say("render.one_timeline_rendered_time", { further }),
      remedy: say("render.run_command_once_each"),
    });
  }
  if (values.help || !file || !(values.out || values["dry-run"])) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  const { frame, bitrate } = typedNumbers(values.out ?? "", values);
  const asked = {
    path: oneOf<RenderPath>("path", canonicalPath(values.path), RENDER_PATHS),
    codec: oneOf<VideoCodec>("codec", values.codec, VIDEO_CODECS),
    quality: oneOf<Quality>("quality", values.quality, QUALITIES),
    ...(bitrate ? { bitrate } : {}),
  };
  const timeline = await readTimeline(fromCaller(file));
  const out = fromCaller(values.out ?? "");
  const choices = values.out && !isPart(out) ? { ...asked, ...formatFor(out, asked.codec) } : asked;
  if (values["dry-run"]) {
    const plan = await planRender(timeline, choices);
    const cached = plan.chunks.filter((chunk) => chunk.cached).length;
    const { totalFrames, uniqueFrames, estimateSeconds } = plan;
    if (values.json)
      console.log(JSON.stringify({ totalFrames, uniqueFrames, chunks: plan.chunks.length, cached, estimateSeconds }));
    else
      console.log(
        `${uniqueFrames} pictures for ${totalFrames} frames in ${plan.chunks.length} chunks (${cached} kept); about ${estimateSeconds} s`,
      );
    return 0;
  }
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => controller.abort());
  const part = await renderPart({ timeline, out, frame, bitrate, signal: controller.signal });
  if (part) {
    console.log(values.json ? JSON.stringify({ out }) : `${out}: ${part}`);
    return 0;
  }
  const live = process.stderr.isTTY && !values.json;
  const result = await renderTimeline({
    ...choices,
    timeline,
    out,
    useCache: !values["no-cache"],
    signal: controller.signal,
    metadata: metadataOf(timeline),
    subtitles: subtitlesOf(timeline),
    onProgress: ({ progress }) => live && process.stderr.write(`\r${bar(progress)}`),
  });
  if (live) process.stderr.write("\n");
  if (values.json) console.log(JSON.stringify(result));
  else {
    const { seconds } = result;
    console.log(
      `${result.out}: ${result.totalFrames} frames from ${result.uniqueFrames} pictures in ${seconds.total.toFixed(1)} s (path ${result.path}; ${result.chunksReused} of ${result.chunksRendered + result.chunksReused} chunks were there)`,
    );
  }
  return 0;
}
