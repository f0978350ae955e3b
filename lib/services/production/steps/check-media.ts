import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { isAppError } from "@/lib/core/errors";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { say } from "@/lib/messages/say";
import { storage } from "@/lib/storage";
import { type AssetRow, loadAssets } from "../../assets/repo";
import type { FilmStage } from "../context";
import type { SegmentRow } from "../repo";
import { failScene } from "./fail-scene";

/** Id of the picture or clip that fills a scene. */
function mediaOf(scene: SegmentRow): string | undefined {
  const { media, visual } = scene.plan;
  return media?.assetId ?? (visual.type === "picture" ? visual.assetId : undefined);
}

/** Opens a picture or a clip as the renderer will. @throws when it cannot be shown */
async function open(stage: FilmStage, asset: AssetRow): Promise<void> {
  const file = await storage().localPath(asset.storageKey ?? "");
  const folder = await mkdtemp(path.join(stage.workDir, "media-"));
  try {
    const frame = path.join(folder, "frame.png");
    if (asset.kind === "video") await runFfmpeg(["-i", file, "-map", "0:v:0", "-frames:v", "1", "-y", frame]);
    await sharp(asset.kind === "video" ? frame : file, { limitInputPixels: false })
      .resize(16)
      .toBuffer();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Opens every picture and clip that scenes show. A scene whose own cannot be shown is kept with its reason: the film goes
 * on with a plain card.
 */
export async function checkMedia(stage: FilmStage): Promise<void> {
  const wanted = stage.film.segments.flatMap((scene) => {
    const id = scene.status === "failed" ? undefined : mediaOf(scene);
    return id ? [{ scene, id }] : [];
  });
  const rows = await loadAssets([...new Set(wanted.map(({ id }) => id))]);
  for (const { scene, id } of wanted) {
    const asset = rows.find((row) => row.id === id && row.userId === stage.job.userId);
    if (!asset) {
      await failScene(stage, scene, "pictures", say("films.medium_gone"));
      continue;
    }
    try {
      await open(stage, asset);
    } catch (error) {
      if (isAppError(error) && ["cancelled", "storage_full"].includes(error.code)) throw error;
      const { kind, name } = asset;
      const reason =
        kind === "video" ? say("films.clip_unreadable", { name }) : say("films.picture_unreadable", { name });
      await failScene(stage, scene, "pictures", reason);
    }
  }
}
