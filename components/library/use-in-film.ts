"use client";
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { EMPTY_DRAFT } from "@/components/create/draft";
import { keepDraft, stored } from "@/components/create/use-draft";
import type { AssetView } from "@/lib/http/dialects/ui/library";

/** Whether the file can be a scene of a film. */
export function isScenery(asset: AssetView): boolean {
  return (asset.kind === "image" || asset.kind === "video") && asset.status === "completed";
}

/** Adds files to the draft of a film, behind those it has, and opens the form. */
export function useInFilm(): (assets: AssetView[]) => void {
  const router = useRouter();
  return useCallback(
    (assets) => {
      const draft = stored() ?? EMPTY_DRAFT;
      const added = assets.filter((asset) => !draft.media.some(({ id }) => id === asset.id));
      const media = added.map(({ id, name, kind, bytes, url, thumbnailUrl, seconds }) => ({
        id,
        name,
        kind,
        bytes,
        url,
        thumbnailUrl,
        seconds,
      }));
      keepDraft({ ...draft, media: [...draft.media, ...media] });
      router.push("/create");
    },
    [router],
  );
}
