import path from "node:path";
import { AppError, isAppError, messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { type ClipIndex, frameAt, keyBefore, readClipIndex } from "@/lib/media/clip-index";
import { CONVERT, whyUnreadable } from "@/lib/media/unreadable";
import { say } from "@/lib/messages/say";
import type { ItemOf, Timeline } from "@/lib/timeline/schema";
import { ClipDecoder, formatOf, type TargetSize } from "./clip-decoder";
import type { RenderRoute } from "./server";

/** Decoded frames kept for tabs that ask again or backwards, in bytes. */
const KEPT_BYTES = 96 * 1024 ** 2;
/** Decoders open at once; each tab reads one place of the film. */
const DECODERS = 4;
/** A frame this far ahead is reached by decoding on, not by seeking. */
const NEAR = 120;

/** One file at one size: its frames by position. */
class ClipFrames {
  private readonly kept = new Map<number, Buffer>();
  private bytes = 0;
  private decoders: ClipDecoder[] = [];
  private queue: Promise<unknown> = Promise.resolve();
  private index: Promise<ClipIndex> | undefined;

  constructor(
    private readonly file: string,
    private readonly size: TargetSize,
    private readonly signal: AbortSignal,
  ) {}

  /** The frame on screen at a second of the source. Requests are answered one after the other. */
  at(seconds: number): Promise<{ image: Buffer; format: "jpeg" | "png" }> {
    const found = this.queue.then(async () => {
      this.index ??= readClipIndex(this.file, this.signal);
      const index = await this.index;
      return { image: await this.find(index, frameAt(index, seconds)), format: formatOf(index) };
    });
    this.queue = found.catch(() => {});
    return found;
  }

  private async find(index: ClipIndex, position: number): Promise<Buffer> {
    const known = this.kept.get(position);
    if (known) return known;
    const decoder = this.decoderFor(index, position);
    const { start } = decoder;
    for (let frame = await decoder.peek(); frame && frame.position <= position; frame = await decoder.peek()) {
      if (!decoder.last && start > 0 && frame.position !== start) break;
      decoder.take();
      this.keep(frame.position, frame.image);
      if (frame.position === position) return frame.image;
    }
    // A frame that the container lists and no decoder gives: the one before stays on screen.
    const { last } = decoder;
    if (last || start === 0) {
      const image = last?.image ?? (await decoder.peek())?.image;
      if (!image) throw new Error(`${this.file} has no frame that can be decoded`);
      this.keep(position, image);
      return image;
    }
    // The file cannot be entered there: seeking has led too far.
    this.close(decoder);
    index.keys = index.keys.filter((key) => key !== start);
    return this.find(index, position);
  }

  private decoderFor(index: ClipIndex, position: number): ClipDecoder {
    const key = keyBefore(index, position);
    let decoder = this.decoders.find(({ next }) => next <= position && (position - next < NEAR || next >= key));
    if (!decoder) {
      if (this.decoders.length >= DECODERS) {
        this.decoders.sort((a, b) => a.usedAt - b.usedAt);
        this.close(this.decoders[0]);
      }
      decoder = new ClipDecoder(this.file, index, key, this.size, this.signal);
      this.decoders.push(decoder);
    }
    decoder.usedAt = Date.now();
    return decoder;
  }

  private keep(position: number, image: Buffer): void {
    if (this.kept.has(position)) return;
    this.kept.set(position, image);
    this.bytes += image.length;
    for (const [old, buffer] of this.kept) {
      if (this.bytes <= KEPT_BYTES) break;
      this.kept.delete(old);
      this.bytes -= buffer.length;
    }
  }

  /** Ends one decoder, or all. */
  close(one?: ClipDecoder): void {
    for (const decoder of one ? [one] : this.decoders) decoder.close();
    this.decoders = this.decoders.filter((decoder) => one && decoder !== one);
  }
}

function clipsOf(timeline: Timeline): Map<string, ItemOf<"video">> {
  const found = new Map<string, ItemOf<"video">>();
  for (const track of timeline.tracks)
    for (const item of track.items) if (item.kind === "video") found.set(item.id, item);
  return found;
}

export interface ClipRoute {
  route: RenderRoute;
  /** Why a clip could not be shown: the browser only says that a picture is missing. */
  failure(): AppError | undefined;
  close(): void;
}

/** A clip that ffmpeg opens but cannot decode is no better than one it cannot open. */
function unreadable(file: string, cause: unknown): AppError {
  if (isAppError(cause) && ["unsupported_media", "storage_full", "cancelled"].includes(cause.code)) return cause;
  return new AppError({
    code: "unsupported_media",
    message: say("media.clip_unreadable", { file: path.basename(file), why: whyUnreadable(cause) }),
    remedy: CONVERT,
    cause,
  });
}

/**
 * Answers `clip/<item>/<second>` with the frame of the item's source that is on screen at that second: any codec, frame
 * rate and rotation that ffmpeg reads, exact to the frame.
 */
export function clipRoute(timeline: Timeline, signal: AbortSignal): ClipRoute {
  const items = clipsOf(timeline);
  const frames = new Map<string, ClipFrames>();
  let failure: AppError | undefined;
  const framesOf = (item: ItemOf<"video">): ClipFrames | undefined => {
    const asset = timeline.assets[item.assetId];
    if (!asset) return undefined;
    const size = {
      width: Math.ceil(timeline.width * (item.box?.width ?? 1)),
      height: Math.ceil(timeline.height * (item.box?.height ?? 1)),
    };
    const key = `${asset.src}:${size.width}x${size.height}`;
    let known = frames.get(key);
    if (!known) {
      known = new ClipFrames(asset.src, size, signal);
      frames.set(key, known);
    }
    return known;
  };
  return {
    route: async (name, _request, response) => {
      const [area, id = "", second = ""] = name.split("/");
      const item = area === "clip" ? items.get(id) : undefined;
      const source = item && framesOf(item);
      if (!source) return false;
      const { image, format } = await source.at(Number(second)).catch((error: unknown) => {
        if (!signal.aborted) {
          logger.warn("a clip's frame could not be made", { item: id, second, error: messageOf(error) });
          failure ??= unreadable(timeline.assets[item.assetId]?.src ?? "", error);
        }
        throw error;
      });
      response.writeHead(200, {
        "content-type": `image/${format}`,
        "content-length": image.length,
        "cache-control": "no-store",
      });
      response.end(image);
      return true;
    },
    failure: () => failure,
    close: () => {
      for (const source of frames.values()) source.close();
    },
  };
}
