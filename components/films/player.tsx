"use client";
import { type RefObject, useEffect } from "react";
import { useI18n } from "@/components/i18n/provider";
import { cn } from "@/components/ui/cn";
import type { Film } from "@/lib/http/dialects/ui/films";
import { PlayerFrame } from "./player-frame";
import { TALLEST, WIDEST } from "./ratio";
import { useSaveStill } from "./save-still";
import { useVideoPlayback } from "./use-video-playback";

interface Props {
  film: Film;
  video: RefObject<HTMLVideoElement | null>;
  /** Hears where the film is, in seconds, a few times a second. */
  onTime?: (seconds: number) => void;
}

/** The film with its captions and chapters. */
export function Player({ film, video, onTime }: Props) {
  const { t } = useI18n();
  const { playback, captions, events } = useVideoPlayback(video, film.seconds);
  const { time } = playback;
  const still = useSaveStill(film.id);
  const save = () => {
    if (!still.saving) still.save({ time: video.current?.currentTime ?? 0, type: "png" });
  };
  useEffect(() => onTime?.(time), [onTime, time]);
  const isTall = film.height > film.width;
  return (
    <PlayerFrame
      label={t.film.player}
      playback={playback}
      chapters={film.chapters}
      captions={film.vttUrl ? captions : undefined}
      still={{ saving: still.saving, save }}
    >
      {(isFull) => (
        <video
          ref={video}
          src={film.videoUrl ?? undefined}
          poster={film.posterUrl ?? undefined}
          playsInline
          preload="metadata"
          {...events}
          style={{ aspectRatio: `${film.width} / ${film.height}` }}
          className={cn("w-full object-contain", isFull ? "h-full" : isTall ? TALLEST : WIDEST)}
        >
          {film.vttUrl && <track kind="captions" src={film.vttUrl} srcLang={film.language} label={film.language} />}
        </video>
      )}
    </PlayerFrame>
  );
}
