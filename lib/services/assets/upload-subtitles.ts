import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { fileTypeFromFile } from "file-type";
import type { Actor } from "@/lib/core/actor";
import { cleanFileName } from "@/lib/core/file-name";
import { newId } from "@/lib/core/ids";
import { MIME_TYPES, type SubtitleFormat } from "@/lib/core/media-formats";
import { OWN_LICENCE } from "@/lib/core/own-licence";
import { assertCaptions, readSubtitles } from "@/lib/media/foreign-subtitles/read-subtitles";
import type { AssetRow } from "./repo";
import { storeFile } from "./store-file";
import type { UploadInput } from "./upload-asset";

/** Largest file that is read as subtitles, in bytes; those of a film of three hours have some 200 KB. */
const MOST_BYTES = 8 * 1024 ** 2;

const MIMES: Record<SubtitleFormat, string> = { srt: MIME_TYPES.srt, vtt: MIME_TYPES.vtt, ass: "text/x-ssa" };

/** @returns undefined for a file that is none of text */
async function textOf(file: string): Promise<Uint8Array | undefined> {
  const { size } = await stat(file);
  if (size > MOST_BYTES) return undefined;
  const type = await fileTypeFromFile(file);
  return type && type.mime !== "text/vtt" ? undefined : readFile(file);
}

/**
 * Takes in a user's own subtitles as they are, if that is what the file holds, whatever its name says.
 * @returns undefined for any other file
 * @throws AppError `unsupported_media` for subtitles without captions
 */
export async function uploadSubtitles(actor: Actor, input: UploadInput): Promise<AssetRow | undefined> {
  const text = await textOf(input.path);
  const subtitles = text && readSubtitles(text);
  if (!subtitles) return undefined;
  assertCaptions(subtitles, input.field);
  const id = input.id ?? newId("asset");
  return storeFile({
    id,
    userId: actor.userId,
    kind: "caption",
    path: input.path,
    extension: subtitles.format,
    mime: MIMES[subtitles.format],
    name: cleanFileName(path.basename(input.name)) || id,
    more: {
      projectId: input.projectId ?? null,
      source: input.source ?? "upload",
      licence: input.licence ?? OWN_LICENCE,
    },
  });
}
