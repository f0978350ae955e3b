"use client";
import { ArchiveRestore, Download, SquarePlus, Tag, Trash2, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { UiError } from "@/components/data/client";
import { QueryError } from "@/components/data/query-error";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/overlay";
import { ErrorState, Notice, Skeleton } from "@/components/ui/states";
import type { AssetView } from "@/lib/http/dialects/ui/library";
import { textOf } from "@/lib/messages/message";
import { AssetPreview } from "./asset-preview";
import { Provenance } from "./provenance";
import { useAsset } from "./queries";
import { TagDialog } from "./tag-dialog";
import { isScenery, useInFilm } from "./use-in-film";
import { useLibraryActions } from "./use-library-actions";

/** One file beside the grid: itself, what can be done with it, and where it came from. */
export function AssetSheet({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { t } = useI18n();
  const { data: asset, error, refetch, isPending } = useAsset(id);
  const missing = error instanceof UiError && error.code === "not_found";
  return (
    <Sheet
      open={id !== null}
      onOpenChange={(open) => !open && onClose()}
      side="right"
      title={<span className="break-words">{asset?.name ?? t.library.title}</span>}
      closeLabel={t.common.close}
      className="thin-scroll w-[30rem]"
    >
      {isPending && (
        <div className="space-y-4" aria-busy>
          <Skeleton className="aspect-video h-auto rounded-lg" />
          <Skeleton className="h-9 w-2/3" />
          <Skeleton className="h-40" />
        </div>
      )}
      {error && !asset && missing && <ErrorState title={t.library.notFound} />}
      {error && !asset && !missing && <QueryError error={error} onRetry={() => void refetch()} />}
      {asset && <AssetBody asset={asset} onClose={onClose} />}
    </Sheet>
  );
}

function AssetBody({ asset, onClose }: { asset: AssetView; onClose: () => void }) {
  const { t, saying } = useI18n();
  const inFilm = useInFilm();
  const { trash, restore, tag } = useLibraryActions(onClose);
  const [tagging, setTagging] = useState(false);
  return (
    <>
      <AssetPreview asset={asset} />
      <div className="mt-4 flex flex-wrap gap-2">
        {!asset.trashedAt && isScenery(asset) && (
          <Button look="primary" onClick={() => inFilm([asset])}>
            <SquarePlus />
            {t.library.use}
          </Button>
        )}
        {asset.url && (
          <Button asChild>
            <a href={`${asset.url}?download=1`} download>
              <Download />
              {t.library.download}
            </a>
          </Button>
        )}
        <Button onClick={() => setTagging(true)}>
          <Tag />
          {t.library.tags}
        </Button>
        {asset.trashedAt && (
          <Button busy={restore.isPending} onClick={() => restore.mutate([asset.id])}>
            <ArchiveRestore />
            {t.library.restore}
          </Button>
        )}
        {/* What a film is made of goes with the film. */}
        {!asset.trashedAt && (asset.filmId === null || asset.superseded) && (
          <Button
            look="ghost"
            size="icon"
            busy={trash.isPending}
            aria-label={t.library.toTrash}
            onClick={() => trash.mutate([asset.id])}
          >
            <Trash2 />
          </Button>
        )}
      </div>
      <TagDialog
        open={tagging}
        onOpenChange={setTagging}
        assets={[asset]}
        known={[]}
        busy={tag.isPending}
        onSave={(change) => tag.mutate({ ids: [asset.id], ...change })}
      />
      {asset.superseded && (
        <Notice level="info" className="mt-4" title={t.library.earlierVersion} text={t.library.earlierRule} />
      )}
      {asset.warnings.map((warning) => (
        <Notice
          key={textOf(warning)}
          className="mt-4"
          level="warning"
          icon={<TriangleAlert />}
          title={saying(warning)}
        />
      ))}
      <Provenance asset={asset} />
    </>
  );
}
