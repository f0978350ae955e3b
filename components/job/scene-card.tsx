"use client";
import { CircleAlert, LoaderCircle, Pause, Play } from "lucide-react";
import Link from "next/link";
import type { usePlayer } from "@/components/create/use-player";
import { clock, fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Badge } from "@/components/ui/badge";
import { Clipped } from "@/components/ui/clipped";
import { cn } from "@/components/ui/cn";
import type { SceneView } from "@/lib/http/dialects/ui/films";
import { RetryScene } from "./retry-scene";

interface Props {
  scene: SceneView;
  filmId: string;
  /** Width over height of the film. */
  ratio: number;
  player: ReturnType<typeof usePlayer>;
  /** Whether the film is being made, so that what is not there is still to come. */
  making: boolean;
  /** Whether a scene may be made again now: only once the film exists. */
  canRetry: boolean;
  /** The job that makes this scene again at the moment. */
  remakingJob?: string;
}

/** One scene as far as it is: its words, then its voice, then its picture. */
export function SceneCard({ scene, filmId, ratio, player, making, canRetry, remakingJob }: Props) {
  const { t, saying } = useI18n();
  const playing = player.playing === scene.audioUrl && scene.audioUrl !== null;
  const failed = scene.status === "failed";
  const running = making && scene.status === "running";
  const wide = ratio > 1.6;
  return (
    <li
      className={cn(
        "flex animate-rise overflow-hidden rounded-xl border bg-surface shadow-card",
        // On a phone wide pictures lie above the words, others beside them.
        wide ? "flex-col" : "sm:flex-col",
        failed && "border-danger/40",
        (running || remakingJob) && "border-accent/50",
      )}
    >
      <div
        className={cn(
          "relative grid place-items-center overflow-hidden bg-sunken sm:aspect-video sm:border-b",
          wide ? "aspect-video border-b" : "max-sm:w-[38%] max-sm:shrink-0 max-sm:border-r",
        )}
      >
        {scene.stillUrl ? (
          // biome-ignore lint/performance/noImgElement: a still of our own storage
          <img
            src={scene.stillUrl}
            alt=""
            className={cn(
              "fade-in-0 absolute inset-0 size-full animate-in duration-700",
              wide ? "object-cover" : "object-contain",
            )}
          />
        ) : (
          <div
            className={cn(
              "absolute inset-0",
              making && !failed && scene.status !== "pending" ? "skeleton rounded-none" : "dotted",
            )}
          />
        )}
        {!scene.stillUrl && (
          <span className="relative rounded-full border bg-surface px-2.5 py-1 text-ink-3 text-xs">
            {failed ? t.job.replaced : running ? t.job.drawing : making ? t.job.waitingPicture : t.job.noPicture}
          </span>
        )}
        {scene.seconds > 0 && (
          <span className="absolute right-2 bottom-2 rounded-md bg-black/65 px-1.5 py-0.5 font-mono text-[0.6875rem] text-white tabular-nums">
            {clock(scene.seconds)}
          </span>
        )}
      </div>
      <div className="flex min-w-0 flex-1 flex-col p-3 sm:p-3.5">
        <div className="flex items-start gap-2.5">
          <h3 dir="auto" className="min-w-0 flex-1 font-medium text-[0.8125rem] leading-snug">
            {scene.heading && <span className="mr-1.5 font-mono text-ink-3 text-xs">{scene.position + 1}</span>}
            {scene.heading || fill(t.job.sceneN, { n: scene.position + 1 })}
          </h3>
          {scene.audioUrl && (
            <button
              type="button"
              onClick={() => scene.audioUrl && player.toggle(scene.audioUrl)}
              aria-pressed={playing}
              aria-label={playing ? t.job.pauseNarration : t.job.playNarration}
              className={cn(
                "-my-1 grid size-8 shrink-0 place-items-center rounded-full bg-hover transition-colors hover:bg-accent hover:text-accent-ink",
                playing && "bg-accent text-accent-ink",
              )}
            >
              {playing ? (
                <Pause className="size-3.5 fill-current" />
              ) : (
                <Play className="ml-0.5 size-3.5 fill-current" />
              )}
            </button>
          )}
        </div>
        <Clipped dir="auto" lines={4} className="mt-1.5 text-[0.8125rem] text-ink-2">
          {scene.text}
        </Clipped>
        {scene.error && (
          <p className="mt-2.5 flex gap-1.5 text-danger text-xs">
            <CircleAlert className="mt-px size-3.5 shrink-0" aria-hidden />
            <span>
              {saying(scene.error.message)} {scene.error.remedy && saying(scene.error.remedy)}
            </span>
          </p>
        )}
        <div className="mt-auto flex items-center justify-between gap-2 pt-3">
          <Badge tone="outline">{t.visuals[scene.visual as keyof typeof t.visuals] ?? scene.visual}</Badge>
          {remakingJob ? (
            <Link
              href={`/jobs/${remakingJob}`}
              className="inline-flex h-8 items-center gap-1.5 rounded px-1 text-accent-text text-xs hover:underline"
            >
              <LoaderCircle className="size-3.5 animate-spin" aria-hidden />
              {t.job.updating}
            </Link>
          ) : (
            canRetry && <RetryScene key={`${scene.text} ${scene.medium?.assetId}`} scene={scene} filmId={filmId} />
          )}
        </div>
      </div>
    </li>
  );
}
