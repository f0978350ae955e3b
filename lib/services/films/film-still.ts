import { mkdir, readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import type { Shape, StillFormat } from "@/lib/core/media-formats";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { withJpegText } from "@/lib/media/jpeg-text";
import { withPngText } from "@/lib/media/png-text";
import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { storage } from "@/lib/storage";
import type { Timeline } from "@/lib/timeline/schema";
import { loadAsset } from "../assets/repo";
import { withLocalFiles } from "../production/steps/resolve-assets";
import { workFolder } from "../production/work-files";
import { renderEngine } from "../rendering/engine";
import { filmTimeline } from "./film-timeline";
import { type FilmWithSegments, findFilm } from "./repo";

export interface StillRequest {
  filmId: string;
  /** Where in the film; the frame that is seen at that time. */
  seconds: number;
  type: StillFormat;
  /** Another shape than the film's own. */
  format?: Shape | undefined;
}

export interface FilmStill {
  bytes: Buffer;
  mime: string;
  /** What the file is called. */
  name: string;
}

/** Pictures are drawn one after the other: each opens a browser. */
let line: Promise<unknown> = Promise.resolve();

function inLine<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  const turn = line.then(() => {
    if (signal.aborted) throw new AppError({ code: "cancelled", message: say("films.picture_not_wanted_any_more") });
    return work();
  });
  line = turn.catch(() => undefined);
  return turn;
}

/** Frames that a time may lie before its own: players' times are rounded to thousandths. */
const ROUNDED = 0.05;

/** The frame seen at a time; the very end shows the last one. @throws AppError `validation` behind the end */
function frameAt({ fps, durationInFrames }: Timeline, seconds: number): number {
  const frame = Math.floor(seconds * fps + ROUNDED);
  if (frame <= durationInFrames) return Math.min(frame, durationInFrames - 1);
  const message = say("films.film_ends_s", { seconds: durationInFrames / fps });
  throw new AppError({
    code: "validation",
    message: say("core.field", { field: "time", message }),
    remedy: say("films.ask_time_inside_film"),
    issues: [{ field: "time", message, constraint: "too_big" }],
  });
}

const notThere = (message: Message, remedy: Message) => new AppError({ code: "conflict", message, remedy });

/** One picture of the finished film, for a machine that draws none. @throws AppError `conflict` where that cannot be had */
async function takeFromFile(
  film: FilmWithSegments,
  { seconds, format }: Pick<StillRequest, "seconds" | "format">,
  out: string,
): Promise<void> {
  if (!film.fileAssetId) {
    throw notThere(say("films.machine_draws_no_pictures"), say("films.wait_until_film_made"));
  }
  if (format && format !== film.format) {
    throw notThere(say("films.machine_draws_no_pictures_2"), say("films.ask_film_own_shape"));
  }
  const { storageKey } = await loadAsset(film.fileAssetId);
  const file = await storage().localPath(storageKey ?? "");
  await runFfmpeg(["-ss", seconds.toFixed(4), "-i", file, "-frames:v", "1", "-y", out]);
  // A seek behind the last frame writes nothing.
  if (await stat(out).catch(() => null)) return;
  throw notThere(say("films.film_file_has_no_picture"), say("films.ask_earlier_one"));
}

const stamp = (seconds: number): string => `${Math.floor(seconds / 60)}m${(seconds % 60).toFixed(2).padStart(5, "0")}s`;

/**
 * A picture of a film at a time, drawn anew without loss; where this machine draws nothing, as the film's file has it.
 * @throws AppError `not_found`, `conflict` before the film is laid out, `validation` behind its end, `cancelled`
 */
export async function filmStill(actor: Actor, request: StillRequest, signal: AbortSignal): Promise<FilmStill> {
  const film = await findFilm(actor.userId, request.filmId);
  const timeline = await filmTimeline(actor, { id: film.id, format: request.format });
  const frame = frameAt(timeline, request.seconds);
  const { type } = request;
  const metadata = {
    title: film.title,
    author: "Framewright",
    comment: `Made with Framewright from ${film.id}, frame ${frame}`,
  };
  const folder = workFolder(newId("still"));
  const out = path.join(folder, `still.${type}`);
  const engine = renderEngine();
  const seconds = frame / timeline.fps;
  try {
    await mkdir(folder, { recursive: true });
    if (engine) {
      const local = await withLocalFiles(timeline, actor.userId);
      const picture = { timeline: local, frame, out, format: type, jpegQuality: 95, metadata, signal };
      await inLine(() => engine.still(picture), signal);
    } else {
      const taken = path.join(folder, "taken.png");
      // Half a frame early: the first frame behind that is the one.
      const early = Math.max(0, seconds - 0.5 / timeline.fps);
      await takeFromFile(film, { seconds: early, format: request.format }, taken);
      const picture = type === "jpeg" ? sharp(taken).jpeg({ quality: 95 }) : sharp(taken).png();
      const tagged = type === "jpeg" ? withJpegText : withPngText;
      return answer(film, seconds, type, tagged(await picture.toBuffer(), metadata));
    }
    return answer(film, seconds, type, await readFile(out));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const answer = ({ title }: FilmWithSegments, seconds: number, type: StillFormat, bytes: Buffer): FilmStill => ({
  bytes,
  mime: `image/${type}`,
  name: `${title} ${stamp(seconds)}.${type === "jpeg" ? "jpg" : "png"}`,
});
