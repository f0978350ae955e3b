"use client";
import {
  Camera,
  Captions,
  LoaderCircle,
  Maximize,
  Minimize,
  Pause,
  Play,
  Volume1,
  Volume2,
  VolumeX,
} from "lucide-react";
import { Slider } from "radix-ui";
import { clock } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { cn } from "@/components/ui/cn";
import type { Film } from "@/lib/http/dialects/ui/films";
import { SeekBar } from "./seek-bar";
import type { Playback } from "./use-playback";

interface Props {
  film: Film;
  playback: Playback;
  full: boolean;
  onFullscreen: () => void;
  /** A picture is on its way. */
  saving: boolean;
  onSavePicture: () => void;
  className: string;
}

const control =
  "grid size-9 shrink-0 place-items-center rounded-lg text-white/90 transition-colors hover:bg-white/15 hover:text-white [&_svg]:size-[1.125rem] focus-visible:outline-white";

/** What lies over the lower edge of the film: where it is, and every control. */
export function PlayerBar({ film, playback, full, onFullscreen, saving, onSavePicture, className }: Props) {
  const { t } = useI18n();
  const { time, length, playing, captions, speed } = playback;
  return (
    <div
      className={cn(
        "absolute inset-x-0 bottom-0 bg-linear-to-t from-black/85 to-transparent px-3 pt-14 pb-2 transition-opacity duration-300",
        className,
      )}
    >
      <SeekBar time={time} length={length} chapters={film.chapters} onSeek={playback.seek} />
      <div className="mt-1 flex items-center gap-1 text-white max-sm:gap-0">
        <button
          type="button"
          className={control}
          onClick={playback.toggle}
          aria-label={playing ? t.film.playerPause : t.film.playerPlay}
        >
          {playing ? <Pause className="fill-current" /> : <Play className="fill-current" />}
        </button>
        <Volume playback={playback} />
        <span className="px-2 font-mono text-xs max-sm:px-1 tabular-nums">
          {clock(time)} <span className="text-white/60">/ {clock(length)}</span>
        </span>
        <span className="ml-auto flex items-center gap-1 max-sm:gap-0">
          <button
            type="button"
            aria-label={`${t.film.playerSpeed}: ${speed}×`}
            onClick={playback.nextSpeed}
            className={cn(control, "w-12 font-medium max-sm:w-10 font-mono text-xs")}
          >
            {speed}×
          </button>
          <button
            type="button"
            className={control}
            onClick={onSavePicture}
            aria-busy={saving}
            aria-label={saving ? t.rendering.savingPicture : t.rendering.savePicture}
            title={t.rendering.savePicture}
          >
            {saving ? <LoaderCircle className="animate-spin" /> : <Camera />}
          </button>
          {film.vttUrl && (
            <button
              type="button"
              aria-label={t.film.playerCaptions}
              aria-pressed={captions}
              onClick={playback.toggleCaptions}
              className={cn(control, captions && "bg-white/20 text-white")}
            >
              <Captions />
            </button>
          )}
          <button type="button" className={control} onClick={onFullscreen} aria-label={t.film.playerFullscreen}>
            {full ? <Minimize /> : <Maximize />}
          </button>
        </span>
      </div>
    </div>
  );
}

/** Mute, and beside it how loud: the slider opens when the pointer or the keyboard comes near. */
function Volume({ playback }: { playback: Playback }) {
  const { t } = useI18n();
  const { volume } = playback;
  const Icon = volume === 0 ? VolumeX : volume < 0.5 ? Volume1 : Volume2;
  return (
    <span className="group/volume flex items-center">
      <button
        type="button"
        className={control}
        onClick={playback.mute}
        aria-label={volume === 0 ? t.film.playerUnmute : t.film.playerMute}
      >
        <Icon />
      </button>
      <Slider.Root
        value={[volume]}
        min={0}
        max={1}
        step={0.05}
        onValueChange={([next]) => next !== undefined && playback.turnUp(next)}
        className="relative flex h-5 w-0 touch-none select-none items-center overflow-hidden opacity-0 transition-[width,opacity] duration-200 focus-within:w-18 focus-within:px-1.5 focus-within:opacity-100 group-hover/volume:w-18 group-hover/volume:px-1.5 group-hover/volume:opacity-100 [@media(hover:none)]:hidden"
      >
        <Slider.Track className="relative h-1 grow rounded-full bg-white/30">
          <Slider.Range className="absolute h-full rounded-full bg-white" />
        </Slider.Track>
        <Slider.Thumb
          aria-label={t.film.playerVolume}
          className="block size-3 rounded-full bg-white shadow focus-visible:outline-white"
        />
      </Slider.Root>
    </span>
  );
}
