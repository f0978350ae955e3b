"use client";
import { type ReactNode, useRef } from "react";
import { useFilm } from "@/components/data/queries";
import { QueryError } from "@/components/data/query-error";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { Skeleton } from "@/components/ui/states";
import { Player } from "./player";
import { BAR_HEIGHT, RATIO_OF, TALLEST, WIDEST } from "./ratio";

interface FrameProps {
  format: string | null;
  /** In the place of the controls. */
  below?: ReactNode;
  children?: ReactNode;
}

/** As large as the player that will take its place; nothing lies over its pictures. */
export function FilmFrame({ format, below, children }: FrameProps) {
  const ratio = RATIO_OF[format ?? ""] ?? 16 / 9;
  return (
    <div className="overflow-hidden rounded-2xl border bg-sunken shadow-card">
      <div
        style={{ aspectRatio: ratio }}
        className={cn("relative grid w-full place-items-center", ratio < 1 ? TALLEST : WIDEST)}
      >
        {children}
      </div>
      <div
        className={cn("flex flex-wrap items-center justify-between gap-3 border-t bg-surface px-3 py-2", BAR_HEIGHT)}
      >
        {below}
      </div>
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
