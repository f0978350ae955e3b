import { storage } from "@/lib/storage";
import type { Timeline } from "@/lib/timeline/schema";
import { animationOf } from "../../assets/open-asset";
import { loadAssets } from "../../assets/repo";

/** Address under which the studio serves an asset to its signed-in owner; what a stored timeline names. */
export const assetAddress = (id: string): string => `/api/ui/assets/${id}/file`;

/**
 * The same timeline with each asset's file on this machine, for the renderer. Only the owner's own assets are opened:
 * a document that names somebody else's gets nothing for it.
 */
export async function withLocalFiles(timeline: Timeline, userId: string): Promise<Timeline> {
  const rows = await loadAssets(Object.keys(timeline.assets));
  const entries = await Promise.all(
    Object.entries(timeline.assets).map(async ([id, asset]) => {
      const row = rows.find((candidate) => candidate.id === id && candidate.userId === userId);
      if (!row?.storageKey) return [id, { ...asset, src: "" }] as const;
      const src = await storage().localPath(row.storageKey);
      return [id, { ...asset, ...(await animationOf(row)), src, mime: row.mime, hash: row.sha256 }] as const;
    }),
  );
  return { ...timeline, assets: Object.fromEntries(entries) };
}
