import type { ScenePlan } from "@/lib/planning";
import type { AssetRow } from "./repo";

export type { AssetRow };

/** A picture or clip as a scene's plan names it. */
export function mediaOf(asset: AssetRow): NonNullable<ScenePlan["media"]> {
  const kind = asset.kind === "video" ? "video" : "image";
  return { assetId: asset.id, kind, durationSeconds: asset.durationSeconds ?? 0, credit: "" };
}
