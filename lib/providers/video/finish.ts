import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { AppError, isAppError, saidBy } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { download } from "@/lib/core/net/download";
import type { SafeFetchOptions } from "@/lib/core/net/safe-fetch";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { probe } from "@/lib/media/probe";
import { say } from "@/lib/messages/say";
import type { CallContext, OperationState, Provenance } from "../ports";
import type { Operation } from "./operation";

const MAX_BYTES = 1024 ** 3;
/** Seconds by which a clip may be longer than asked for before it is cut. */
const SPARE = 0.1;

const even = (value: number) => Math.max(2, Math.round(value / 2) * 2);

/** How much smaller a picture becomes, and what is cut out of it, to have the wanted shape and at most the wanted size. */
function shapeFor(from: { width: number; height: number }, to: { width: number; height: number }) {
  const scale = Math.min(1, Math.max(to.width / from.width, to.height / from.height));
  const ratio = to.width / to.height;
  const width = Math.min(to.width, from.width * scale, from.height * scale * ratio);
  return { scale, width: even(width), height: even(Math.min(width / ratio, from.height * scale)) };
}

/**
 * A vendor's clip in the length and shape that were asked for: too long is cut, another shape is cropped, too large is made
 * smaller; nothing is enlarged. A clip that fits stays as it is.
 */
async function tailor(raw: string, operation: Operation, context: CallContext): Promise<string> {
  const facts = await probe(raw);
  if (!facts.video) throw new Error("no pictures");
  const out = path.join(context.workDir, `${newId("clip")}.mp4`);
  const { scale, width, height } = shapeFor(facts, operation);
  const long = facts.durationSeconds > operation.seconds + SPARE;
  const shaped = width !== facts.width || height !== facts.height;
  if (!long && !shaped && facts.video.codec === "h264" && facts.format.includes("mp4")) {
    await rename(raw, out);
    return out;
  }
  const inner = `scale=${even(facts.width * scale)}:${even(facts.height * scale)}:flags=lanczos`;
  await runFfmpeg(
    [
      ...["-i", raw, ...(long ? ["-t", String(operation.seconds)] : [])],
      ...["-vf", `${inner},crop=${width}:${height},format=yuv420p`],
      ...["-c:v", "libx264", "-preset", "veryfast", "-crf", "17", "-c:a", "aac", "-b:a", "192k"],
      ...["-movflags", "+faststart", out],
    ],
    context.signal ? { signal: context.signal } : {},
  );
  return out;
}

/** Downloads the file. It is paid for: what goes wrong on the way may be tried again, unless the file itself is too large. */
async function fetchClip(url: string, raw: string, from: string, options: SafeFetchOptions): Promise<void> {
  try {
    await download(url, raw, MAX_BYTES, { timeoutMs: 300_000, ...options });
  } catch (error) {
    if (options.signal?.aborted || (isAppError(error) && error.code === "payload_too_large")) throw error;
    throw new AppError({
      code: "provider_failed",
      message: say("providers.has_made_clip", { from, why: saidBy(error) }),
      remedy: say("providers.wait_moment_2"),
      retryable: true,
      cause: error,
    });
  }
}

/**
 * Brings a finished clip home.
 * @param headers sent with the download, for vendors whose addresses want the key
 * @throws AppError provider_failed when the file cannot be had or is not a clip
 */
export async function bringHome(
  url: string,
  operation: Operation,
  provenance: Pick<Provenance, "provider" | "licence">,
  context: CallContext,
  headers?: Record<string, string>,
): Promise<OperationState> {
  const raw = path.join(context.workDir, `${newId("clip")}.raw`);
  const { signal } = context;
  await fetchClip(url, raw, provenance.provider, { ...(signal ? { signal } : {}), ...(headers ? { headers } : {}) });
  try {
    const file = await tailor(raw, operation, context);
    const { model, id, cents } = operation;
    return {
      status: "succeeded",
      file: { path: file, mime: "video/mp4", provenance: { ...provenance, model, source: id, costCents: cents } },
    };
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new AppError({
      code: "provider_failed",
      message: say("providers.gave_file_not_clip", { provider: provenance.provider }),
      remedy: say("providers.try_again"),
      cause: error,
    });
  } finally {
    await rm(raw, { force: true });
  }
}
