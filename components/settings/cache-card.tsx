"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { toast } from "sonner";
import { ask } from "@/components/data/client";
import { QueryError } from "@/components/data/query-error";
import { useProblem } from "@/components/data/use-problem";
import { bytes, fill, plural } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Confirm } from "@/components/ui/overlay";
import { Progress, Skeleton } from "@/components/ui/states";
import { type RenderCache, renderCacheSchema } from "@/lib/http/dialects/ui/rendering";

const KEY = ["render-cache"];

/** How much is kept of rendered films on this machine, and a way to be rid of it. */
export function CacheCard() {
  const { t } = useI18n();
  const client = useQueryClient();
  const problem = useProblem();
  const query = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => ask("/render-cache", renderCacheSchema, { signal }),
  });
  const empty = useMutation({
    mutationFn: () => ask("/render-cache", renderCacheSchema, { method: "DELETE" }),
    onSuccess: (left) => {
      client.setQueryData(KEY, left);
      toast.success(t.rendering.cacheEmptied);
    },
    onError: (error) => toast.error(problem(error).message, { description: problem(error).remedy }),
  });
  const cache = query.data?.cache;
  return (
    <Card className="lg:col-span-2">
      <CardHead
        title={t.rendering.cacheTitle}
        hint={t.rendering.cacheText}
        action={
          cache && (
            <Confirm
              danger
              trigger={
                <Button size="sm" busy={empty.isPending} disabled={cache.files === 0}>
                  {!empty.isPending && <Trash2 />}
                  {t.rendering.cacheEmpty}
                </Button>
              }
              title={t.rendering.cacheEmptyTitle}
              description={t.rendering.cacheEmptyText}
              confirm={t.rendering.cacheEmpty}
              cancel={t.common.cancel}
              onConfirm={() => empty.mutate()}
            />
          )
        }
      />
      <div className="px-5 pt-1 pb-5">
        {query.isPending && <Skeleton className="h-9" />}
        {query.isError && <QueryError error={query.error} onRetry={() => void query.refetch()} />}
        {cache && <Use cache={cache} />}
        {query.data && !cache && <p className="text-ink-2 text-sm">{t.rendering.cacheNone}</p>}
      </div>
    </Card>
  );
}

function Use({ cache }: { cache: NonNullable<RenderCache["cache"]> }) {
  const { t, locale } = useI18n();
  const share = cache.limitBytes > 0 ? Math.min(1, cache.bytes / cache.limitBytes) : 0;
  const used = fill(t.rendering.cacheUsed, {
    size: bytes(locale, cache.bytes),
    limit: bytes(locale, cache.limitBytes),
  });
  return (
    <div className="space-y-2">
      <p className="flex justify-between gap-4 text-sm tabular-nums">
        <span>{used}</span>
        <span className="text-ink-3">{plural(locale, cache.files, t.rendering.cachePieces)}</span>
      </p>
      <Progress value={share} label={t.rendering.cacheTitle} className="h-1.5" />
    </div>
  );
}
