"use client";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ask } from "@/components/data/client";
import { QueryError } from "@/components/data/query-error";
import { cn } from "@/components/ui/cn";
import { Skeleton } from "@/components/ui/states";
import type { Shape } from "@/lib/core/media-formats";
import { previewSchema } from "@/lib/http/dialects/ui/film-preview";
import { PreviewState } from "./preview-state";
import TimelinePlayer from "./timeline-player";

interface Props {
  filmId: string;
  /** Another shape than the film's own. */
  format?: Shape;
  /** Shown while there is no timeline yet. */
  fallback?: ReactNode;
  /** Shown under the player once there is one. */
  children?: ReactNode;
  /** Looks again now and then: the film is being made, and more of it is to come. */
  waits?: boolean;
  /** Starts by itself: somebody asked to see it. */
  plays?: boolean;
}

const LOOK_AGAIN_MS = 3000;
/** As large as the player will be, so that nothing jumps when it comes. */
const SKELETONS: Record<Shape, string> = {
  landscape: "aspect-video h-auto w-full",
  vertical: "aspect-[9/16] h-[60vh]",
  square: "aspect-square h-[60vh]",
  ads: "aspect-[4/5] h-[60vh]",
};

/** The film played straight from its timeline, before a single frame of it is rendered: what is seen is what is made. */
export default function LivePreview({ filmId, format, fallback, children, waits, plays }: Props) {
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ["preview", filmId, format ?? "own"],
    queryFn: ({ signal }) =>
      ask(`/films/${filmId}/preview${format ? `?format=${format}` : ""}`, previewSchema, { signal }),
    retry: false,
    refetchInterval: ({ state }) => (waits || state.data?.preparing.length ? LOOK_AGAIN_MS : false),
  });
  const timeline = data?.timeline;
  if (!timeline && fallback) return fallback;
  if (isPending) return <Skeleton className={cn("mx-auto rounded-2xl", SKELETONS[format ?? "landscape"])} />;
  if (!timeline) return <QueryError error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <TimelinePlayer timeline={timeline} sound plays={plays ?? false} tallest="min(62dvh, 40rem)" />
      <PreviewState preparing={data.preparing} failed={data.failed} />
      {children}
    </>
  );
}
