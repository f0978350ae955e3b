"use client";
import { Clapperboard, LoaderCircle, Play, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useRef, useState } from "react";
import { ago, clock } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Clipped } from "@/components/ui/clipped";
import { cn } from "@/components/ui/cn";
import { useNow } from "@/components/ui/use-now";
import type { FilmCard as Film } from "@/lib/http/dialects/ui/films";

const prefersStill = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/** A film in a grid: its poster, and the film itself, silent, while pointed at or focused. */
export function FilmCard({ film }: { film: Film }) {
  const { t, locale } = useI18n();
  const now = useNow();
  const [playing, setPlaying] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const start = () => {
    if (!film.videoUrl || prefersStill()) return;
    timer.current = setTimeout(() => setPlaying(true), 160);
  };
  const stop = () => {
    clearTimeout(timer.current);
    setPlaying(false);
  };
  const href = film.status === "making" && film.jobId ? `/jobs/${film.jobId}` : `/films/${film.id}`;
  const format = t.create.formats[film.format as keyof typeof t.create.formats] ?? film.format;
  return (
    <Link
      href={href}
      onPointerEnter={start}
      onPointerLeave={stop}
      onFocus={start}
      onBlur={stop}
      className="group block rounded-xl outline-offset-4"
    >
      <div className="relative aspect-video overflow-hidden rounded-xl border bg-sunken shadow-card transition-[box-shadow,border-color] duration-200 group-hover:border-line-strong group-hover:shadow-float">
        <Poster film={film} />
        {playing && film.videoUrl && (
          <video
            src={film.videoUrl}
            muted
            autoPlay
            loop
            playsInline
            tabIndex={-1}
            className="fade-in-0 absolute inset-0 size-full animate-in bg-black object-contain duration-300"
          />
        )}
        {film.status === "ready" && (
          <>
            <span className="absolute right-2 bottom-2 rounded-md bg-black/70 px-1.5 py-0.5 font-medium font-mono text-[0.6875rem] text-white tabular-nums">
              {clock(film.seconds)}
            </span>
            {!playing && (
              <span className="absolute inset-0 grid place-items-center opacity-0 transition-opacity group-hover:opacity-100 group-focus-visible:opacity-100">
                <span className="grid size-11 place-items-center rounded-full bg-black/60 text-white backdrop-blur-sm">
                  <Play className="ml-0.5 size-5 fill-current" />
                </span>
              </span>
            )}
          </>
        )}
      </div>
      <div className="mt-2.5 px-0.5">
        <Clipped dir="auto" lines={2} className="font-medium text-[0.875rem] text-ink leading-snug">
          {film.title}
        </Clipped>
        <p className="mt-0.5 text-ink-3 text-xs">
          {format} · {ago(locale, Date.parse(film.createdAt), now)}
        </p>
      </div>
    </Link>
  );
}

/** What a film without a file of its own is: in the making, or not finished. */
function State({ film }: { film: Film }) {
  const { t } = useI18n();
  const Icon = film.status === "failed" ? TriangleAlert : film.status === "making" ? LoaderCircle : Clapperboard;
  return (
    <span className="flex items-center gap-2 rounded-full border bg-surface px-3 py-1.5 text-ink-2 text-xs">
      <Icon className={cn("size-3.5", film.status === "making" && "animate-spin text-accent-text")} />
      {film.status === "ready" ? t.common.loading : t.films[film.status]}
    </span>
  );
}

/** The poster, laid whole on a blurred copy of itself when its shape is not the card's. */
function Poster({ film }: { film: Film }) {
  if (!film.posterUrl) {
    return (
      <div className="dotted grid size-full place-items-center">
        <State film={film} />
      </div>
    );
  }
  const wide = film.width / film.height > 1.6;
  return (
    <>
      {!wide && (
        // biome-ignore lint/performance/noImgElement: posters come from our own storage at the size they are shown
        <img
          src={film.posterUrl}
          alt=""
          aria-hidden
          className="absolute inset-0 size-full scale-110 object-cover opacity-60 blur-xl"
        />
      )}
      {/* biome-ignore lint/performance/noImgElement: as above */}
      <img
        src={film.posterUrl}
        alt=""
        loading="lazy"
        className={cn(
          "relative size-full transition-transform duration-500 group-hover:scale-[1.025]",
          wide ? "object-cover" : "object-contain",
          film.status !== "ready" && "opacity-60 saturate-50",
        )}
      />
      {film.status !== "ready" && (
        <span className="absolute inset-0 grid place-items-center">
          <State film={film} />
        </span>
      )}
    </>
  );
}
