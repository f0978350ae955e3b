"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { RotateCcw, TriangleAlert } from "lucide-react";
import { toast } from "sonner";
import { z } from "zod";
import { ask } from "@/components/data/client";
import { useProblem } from "@/components/data/use-problem";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Notice, Progress } from "@/components/ui/states";
import type { AssetView } from "@/lib/http/dialects/ui/library";
import { AssetThumb } from "./asset-thumb";

/** In a player's place where browsers do not play the file: how far the copy for them is, or why there is none. */
export function ProxyState({ asset }: { asset: AssetView }) {
  const { t, saying } = useI18n();
  const client = useQueryClient();
  const problem = useProblem();
  const again = useMutation({
    mutationFn: () => ask(`/assets/${asset.id}/proxy`, z.unknown(), { method: "POST" }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["asset", asset.id] }),
    onError: (error) => toast.error(problem(error).message, { description: problem(error).remedy }),
  });
  const failed = asset.proxy.state === "failed";
  return (
    <>
      <div className="overflow-hidden rounded-lg border bg-sunken">
        <AssetThumb asset={asset} className={asset.thumbnailUrl ? "aspect-video" : "h-28"} />
        {!failed && (
          <div className="border-t px-3 py-2.5">
            <p className="mb-2 font-medium text-[0.8125rem]">{t.library.preparing}</p>
            <Progress value={asset.proxy.progress} label={t.library.preparing} />
            <p className="mt-2 text-ink-3 text-xs">{t.library.preparingText}</p>
          </div>
        )}
      </div>
      {failed && (
        <Notice
          className="mt-4"
          level="warning"
          icon={<TriangleAlert />}
          title={t.library.proxyFailed}
          text={[asset.proxy.error && saying(asset.proxy.error), t.library.proxyFailedText].filter(Boolean).join(" ")}
          action={
            <Button size="sm" busy={again.isPending} onClick={() => again.mutate()}>
              <RotateCcw />
              {t.common.retry}
            </Button>
          }
        />
      )}
    </>
  );
}
