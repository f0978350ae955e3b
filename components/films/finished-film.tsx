"use client";
import { type ReactNode, useRef } from "react";
import { useFilm } from "@/components/data/queries";
import { QueryError } from "@/components/data/query-error";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { Skeleton } from "@/components/ui/states";
import { Player, TALLEST } from "./player";
import { RATIO_OF } from "./ratio";

/** As large as the player that will take its place. */
export function FilmFrame({ format, children }: { format: string | null; children?: ReactNode }) {
  const ratio = RATIO_OF[format ?? ""] ?? 16 / 9;
  return (
    <div
      style={{ aspectRatio: ratio }}
      className={cn(
        "relative grid w-full place-items-center overflow-hidden rounded-2xl border bg-sunken shadow-card",
        ratio < 1 ? TALLEST : "max-h-[76dvh]",
      )}
    >
      {children}
    </div>
  );
}

/** A finished film, to play where it was made. */
export function FinishedFilm({ filmId, format }: { filmId: string; format: string | null }) {
  const { data: film, error, refetch } = useFilm(filmId);
  const video = useRef<HTMLVideoElement>(null);
  if (film?.videoUrl) return <Player film={film} video={video} />;
  if (error) {
    return (
      <Card>
        <QueryError error={error} onRetry={() => void refetch()} />
      </Card>
    );
  }
  return (
    <FilmFrame format={format}>
      <Skeleton className="absolute inset-0 h-auto rounded-none" />
    </FilmFrame>
  );
}
