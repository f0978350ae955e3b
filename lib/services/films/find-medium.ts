import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { type AssetRow, findAsset } from "../assets/repo";

/** A picture or clip for a scene. @throws AppError `not_found`, `validation` for what is neither, `conflict` for one not made yet */
export async function findMedium(actor: Actor, id: string): Promise<AssetRow> {
  const asset = await findAsset(actor.userId, id);
  if (asset.kind !== "image" && asset.kind !== "video") {
    throw new AppError({
      code: "validation",
      message: say("films.scene_shows_picture_clip"),
      remedy: say("films.choose_picture_clip"),
      field: "mediaAssetId",
    });
  }
  if (asset.status === "completed") return asset;
  throw new AppError({
    code: "conflict",
    message: say("films.picture_clip_not_made_yet"),
    remedy: say("films.wait_until"),
  });
}
