"use client";
import { Play } from "lucide-react";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { cn } from "@/components/ui/cn";
import type { usePlayer } from "./use-player";

interface Props {
  /** What is heard, for those who cannot see what the button stands beside. */
  name: string;
  url: string;
  player: ReturnType<typeof usePlayer>;
  className?: string;
}

/** Plays a sample, or stops it. */
export function PlayButton({ name, url, player, className }: Props) {
  const { t } = useI18n();
  const playing = player.playing === url;
  return (
    <button
      type="button"
      aria-label={fill(playing ? t.create.stopVoice : t.create.playVoice, { name })}
      aria-pressed={playing}
      onClick={() => player.toggle(url)}
      className={cn(
        "grid size-10 shrink-0 place-items-center rounded-full bg-hover text-ink transition-colors hover:bg-accent hover:text-accent-ink",
        playing && "bg-accent text-accent-ink",
        className,
      )}
    >
      {playing ? (
        <span className="flex h-4 items-end gap-0.5" aria-hidden>
          {[0, 160, 80].map((delay) => (
            <span
              key={delay}
              className="h-full w-1 origin-bottom rounded-full bg-current"
              style={{ animation: `bar 0.5s ${delay}ms ease-in-out infinite alternate` }}
            />
          ))}
        </span>
      ) : (
        <Play className="ml-0.5 size-4 fill-current" aria-hidden />
      )}
    </button>
  );
}
