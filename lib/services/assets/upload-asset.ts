import { stat } from "node:fs/promises";
import path from "node:path";
import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { cleanFileName } from "@/lib/core/file-name";
import { newId } from "@/lib/core/ids";
import { OWN_LICENCE } from "@/lib/core/own-licence";
import { isPlayable } from "@/lib/media/playable";
import { say } from "@/lib/messages/say";
import { assertHeard } from "./assert-heard";
import { howMuch, whatLacks } from "./how-much";
import { makeThumbnail } from "./make-thumbnail";
import { requestProxy } from "./proxies";
import type { AssetRow } from "./repo";
import { sniff } from "./sniff";
import { storeFile } from "./store-file";

/** Largest file a user may bring, in bytes. */
export const MAX_UPLOAD_BYTES = 2 * 1024 ** 3;

export interface UploadInput {
  /** A local file; the caller removes it. */
  path: string;
  name: string;
  id?: string;
  projectId?: string;
  filmId?: string;
  source?: string;
  licence?: string;
  field?: string;
  /** What a sound is for; without it, it is just `audio`. */
  soundKind?: "voice" | "music";
}

/** Takes in a user's own file: checked by content, measured, with a thumbnail; what browsers do not play gets a proxy later. @throws AppError `unsupported_media`, `payload_too_large` */
export async function uploadAsset(actor: Actor, input: UploadInput): Promise<AssetRow> {
  const { size } = await stat(input.path);
  if (size > MAX_UPLOAD_BYTES) {
    throw new AppError({
      code: "payload_too_large",
      message: say("assets.too_large", { gigabytes: MAX_UPLOAD_BYTES / 1024 ** 3 }),
      remedy: say("core.file_smaller"),
      field: input.field ?? "file",
    });
  }
  const { kind, mime, extension, facts } = await sniff(input.path, input.field);
  const id = input.id ?? newId("asset");
  const plays = kind === "image" || isPlayable(facts, mime);
  if (kind === "audio" && !plays) await assertHeard(input.path, input.field);
  const thumbnailKey = kind === "audio" ? null : await makeThumbnail(actor.userId, id, input.path, kind, input.field);
  const name = cleanFileName(path.basename(input.name)) || id;
  const there =
    kind === "image"
      ? { seconds: null, warnings: await whatLacks(input.path, mime, name) }
      : await howMuch(input.path, facts, name, input.field);
  return storeFile({
    id,
    userId: actor.userId,
    kind: kind === "audio" ? (input.soundKind ?? kind) : kind,
    path: input.path,
    extension,
    mime,
    name,
    more: {
      projectId: input.projectId ?? null,
      filmId: input.filmId ?? null,
      source: input.source ?? "upload",
      licence: input.licence ?? OWN_LICENCE,
      width: facts.width || null,
      height: facts.height || null,
      durationSeconds: there.seconds,
      warnings: there.warnings,
      codec: facts.video?.codec ?? facts.audio?.codec ?? (kind === "image" ? facts.format : null),
      thumbnailKey,
      proxyState: plays ? "none" : "preparing",
      proxyKey: null,
      proxyProgress: 0,
      proxyError: null,
    },
    ...(plays ? {} : { also: (tx) => requestProxy(tx, { id, userId: actor.userId }) }),
  });
}
