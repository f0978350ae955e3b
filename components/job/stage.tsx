"use client";
import { Clapperboard, Play } from "lucide-react";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { FilmFrame, FinishedFilm } from "@/components/films/finished-film";
import { useI18n } from "@/components/i18n/provider";
import { isActive } from "@/components/jobs/status-badge";
import { Dot } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { JobDetail } from "@/lib/http/dialects/ui/jobs";

const LivePreview = dynamic(() => import("@/components/films/live-preview"), { ssr: false });

/** How long each picture stays while the film is put together. */
const PICTURE_MS = 2600;

/** The film as far as it is: its newest picture, then a preview that plays before anything is rendered, then itself. */
export function Stage({ job }: { job: JobDetail }) {
  const { t } = useI18n();
  const [previewing, setPreviewing] = useState(false);
  if (job.status === "succeeded" && job.filmId) return <FinishedFilm filmId={job.filmId} format={job.format} />;
  const planned = job.steps.some(({ key, status }) => key === "timeline" && status === "succeeded");
  // The first scenes play while the others are spoken.
  const begun = planned || Boolean(job.scenes[0]?.audioUrl);
  if (previewing && job.filmId) return <LivePreview filmId={job.filmId} waits={isActive(job.status)} plays />;
  const step = job.steps.find(({ status }) => status === "running");
  return (
    <FilmFrame
      format={job.format}
      below={
        <>
          {begun && job.filmId && (
            <Button look="primary" onClick={() => setPreviewing(true)}>
              <Play className="fill-current" />
              {t.job.preview}
            </Button>
          )}
          {isActive(job.status) && (
            <p className="flex items-center gap-2 text-ink-2 text-xs tabular-nums">
              <Dot live className="text-accent" />
              {step ? (t.steps[step.key as keyof typeof t.steps] ?? step.label) : t.status[job.status]}
              {step?.itemsTotal ? ` · ${step.itemsDone ?? 0} / ${step.itemsTotal}` : ""}
            </p>
          )}
        </>
      }
    >
      <Pictures job={job} round={planned} />
    </FilmFrame>
  );
}

/** The pictures that are there: the newest while they are drawn, all of them in turn once they are complete. */
function Pictures({ job, round }: { job: JobDetail; round: boolean }) {
  const [turn, setTurn] = useState(0);
  const stills = job.scenes.flatMap(({ stillUrl }) => (stillUrl ? [stillUrl] : []));
  const turns = round && isActive(job.status) && stills.length > 1;
  useEffect(() => {
    if (!turns || window.matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    const timer = setInterval(() => setTurn((before) => before + 1), PICTURE_MS);
    return () => clearInterval(timer);
  }, [turns]);
  if (stills.length === 0) {
    return (
      <div className="dotted absolute inset-0 grid place-items-center">
        <Clapperboard className={cn("size-9 text-ink-3", isActive(job.status) && "animate-breathe")} aria-hidden />
      </div>
    );
  }
  const shown = turns ? turn % stills.length : round ? 0 : stills.length - 1;
  return stills.map((still, index) => (
    // biome-ignore lint/performance/noImgElement: a still of our own storage
    <img
      key={still}
      src={still}
      alt=""
      className={cn(
        "absolute inset-0 size-full object-contain transition-opacity duration-700",
        index !== shown && "opacity-0",
      )}
    />
  ));
}
