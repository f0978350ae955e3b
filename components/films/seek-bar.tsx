"use client";
import { Slider } from "radix-ui";
import { clock } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";

interface Props {
  /** Seconds. */
  time: number;
  length: number;
  chapters: { seconds: number; title: string }[];
  onSeek: (seconds: number) => void;
}

/** Where the film is; gaps in the line are the chapters' beginnings. */
export function SeekBar({ time, length, chapters, onSeek }: Props) {
  const { t } = useI18n();
  const chapter = chapters.findLast((candidate) => candidate.seconds <= time);
  return (
    <Slider.Root
      value={[time]}
      min={0}
      max={Math.max(0.1, length)}
      step={0.1}
      onValueChange={([next]) => next !== undefined && onSeek(next)}
      className="group/seek relative flex h-5 w-full cursor-pointer touch-none select-none items-center"
    >
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
