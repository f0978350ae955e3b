"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Download, SquarePlus, Trash2, TriangleAlert } from "lucide-react";
import { toast } from "sonner";
import { z } from "zod";
import { ask, UiError } from "@/components/data/client";
import { QueryError } from "@/components/data/query-error";
import { useProblem } from "@/components/data/use-problem";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Confirm, Sheet } from "@/components/ui/overlay";
import { ErrorState, Notice, Skeleton } from "@/components/ui/states";
import type { AssetView } from "@/lib/http/dialects/ui/library";
import { textOf } from "@/lib/messages/message";
import { AssetPreview } from "./asset-preview";
import { Provenance } from "./provenance";
import { useAsset } from "./queries";
import { isScenery, useInFilm } from "./use-in-film";

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
  const client = useQueryClient();
  const problem = useProblem();
  const inFilm = useInFilm();
  const remove = useMutation({
    mutationFn: () => ask(`/assets/${asset.id}`, z.unknown(), { method: "DELETE" }),
    onSuccess: () => {
      toast.success(t.library.deleted);
      onClose();
      void client.invalidateQueries({ queryKey: ["assets"] });
    },
    onError: (error) => toast.error(problem(error).message, { description: problem(error).remedy }),
  });
  return (
    <>
      <AssetPreview asset={asset} />
      <div className="mt-4 flex flex-wrap gap-2">
        {isScenery(asset) && (
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
        {/* What belongs to a film goes with the film. */}
        {asset.filmId === null && (
          <Confirm
            danger
            title={fill(t.library.deleteTitle, { name: asset.name })}
            description={t.library.deleteText}
            confirm={t.library.delete}
            cancel={t.common.cancel}
            onConfirm={() => remove.mutate()}
            trigger={
              <Button look="ghost" size="icon" busy={remove.isPending} aria-label={t.library.delete}>
                <Trash2 />
              </Button>
            }
          />
        )}
      </div>
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
