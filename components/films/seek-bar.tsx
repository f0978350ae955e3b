"use client";
import { Slider } from "radix-ui";
import { type PointerEvent, useState } from "react";
import { clock } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";

interface Props {
  /** Seconds. */
  time: number;
  length: number;
  chapters: { seconds: number; title: string }[];
  onSeek: (seconds: number) => void;
}

/** Where the film is; gaps in the line are the chapters' beginnings. What is pointed at is named. */
export function SeekBar({ time, length, chapters, onSeek }: Props) {
  const { t } = useI18n();
  const [pointed, setPointed] = useState<number>();
  const chapterAt = (seconds: number) => chapters.findLast((candidate) => candidate.seconds <= seconds);
  const point = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    setPointed(Math.min(1, Math.max(0, (event.clientX - left) / width)));
  };
  const chapter = chapterAt(time);
  return (
    <Slider.Root
      value={[time]}
      min={0}
      max={Math.max(0.1, length)}
      step={0.1}
      onValueChange={([next]) => next !== undefined && onSeek(next)}
      onPointerMove={point}
      onPointerLeave={() => setPointed(undefined)}
      className="group/seek relative flex h-5 w-full cursor-pointer touch-none select-none items-center"
    >
      {pointed !== undefined && (
        <span
          aria-hidden
          className="pointer-events-none absolute bottom-full mb-1.5 max-w-56 -translate-x-1/2 truncate rounded-md bg-black/80 px-2 py-1 text-white text-xs"
          // Near an edge it stays inside the picture.
          style={{ left: `clamp(3.5rem, ${pointed * 100}%, calc(100% - 3.5rem))` }}
        >
          <span className="font-mono tabular-nums">{clock(pointed * length)}</span>
          {chapters.length > 1 && ` · ${chapterAt(pointed * length)?.title ?? ""}`}
        </span>
      )}
      <Slider.Track className="relative h-1 grow overflow-hidden rounded-full bg-white/30 transition-[height] group-hover/seek:h-1.5">
        <Slider.Range className="absolute h-full bg-accent" />
        {chapters
          .filter(({ seconds }) => seconds > 0 && seconds < length)
          .map(({ seconds }) => (
            <span
              key={seconds}
              aria-hidden
              className="absolute inset-y-0 w-0.5 bg-black/80"
              style={{ left: `${(seconds / length) * 100}%` }}
            />
          ))}
      </Slider.Track>
      <Slider.Thumb
        aria-label={t.film.playerSeek}
        aria-valuetext={`${clock(time)}${chapter ? `, ${chapter.title}` : ""}`}
        className="block size-3.5 rounded-full bg-white shadow focus-visible:outline-white"
      />
    </Slider.Root>
  );
}
