"use client";
import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { ask } from "@/components/data/client";
import { QueryError } from "@/components/data/query-error";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { SceneMedium } from "@/components/job/scene-medium";
import { cn } from "@/components/ui/cn";
import { Dialog } from "@/components/ui/overlay";
import { Skeleton } from "@/components/ui/states";
import { type ReviewScene, visualsSchema } from "@/lib/http/dialects/ui/review";
import { useVisualName } from "./use-visual-name";

const SceneFrame = dynamic(() => import("./scene-frame"), { ssr: false });
/** Where in a scene its picture is taken: everything has appeared, and nothing goes yet. */
export const SEEN_AT = 0.8;

interface Props {
  jobId: string;
  scene: ReviewScene;
  number: number;
  onClose: () => void;
  onVisual: (key: string) => void;
  onMedium: (assetId: string | null) => void;
}

/** Other ways to show a scene's words, each drawn small, and the user's own picture or clip. */
export function VisualDialog({ jobId, scene, number, onClose, onVisual, onMedium }: Props) {
  const { t } = useI18n();
  const nameOf = useVisualName();
  const [, setBusy] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ["visuals", jobId, scene.id, scene.text],
    queryFn: ({ signal }) => ask(`/jobs/${jobId}/review/scenes/${scene.id}/visuals`, visualsSchema, { signal }),
    staleTime: 60_000,
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={fill(t.review.visualTitle, { n: number })}
      description={t.review.visualText}
      closeLabel={t.common.close}
      className="max-w-3xl"
    >
      {error && <QueryError error={error} onRetry={() => void refetch()} />}
      <ul className="mb-5 grid grid-cols-2 gap-3 sm:grid-cols-3" aria-busy={!data}>
        {!data &&
          !error &&
          [0, 1, 2].map((index) => <Skeleton key={index} className="aspect-video h-auto rounded-lg" />)}
        {data?.map(({ key, timeline }) => {
          const isChosen = key === scene.visual;
          return (
            <li key={key}>
              <div
                className={cn(
                  "relative rounded-xl border p-1.5 transition-colors hover:border-line-strong",
                  isChosen && "corners border-accent",
                )}
              >
                <SceneFrame timeline={timeline} frame={Math.floor(timeline.durationInFrames * SEEN_AT)} />
                <button
                  type="button"
                  aria-pressed={isChosen}
                  onClick={() => (isChosen ? onClose() : onVisual(key))}
                  className="mt-1.5 flex w-full justify-between gap-2 rounded-lg px-1 text-left text-[0.8125rem] after:absolute after:inset-0"
                >
                  <span className="min-w-0 font-medium">{nameOf(key)}</span>
                  {isChosen && <span className="shrink-0 text-ink-3 text-xs">{t.review.chosen}</span>}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
      <SceneMedium
        before={scene.medium}
        medium={scene.medium}
        onBusy={setBusy}
        onChange={(medium) => onMedium(medium?.assetId ?? null)}
      />
    </Dialog>
  );
}
