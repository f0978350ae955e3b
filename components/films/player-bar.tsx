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
import type { CaptionSwitch, Playback } from "./playback";
import { BAR_HEIGHT } from "./ratio";
import { SeekBar } from "./seek-bar";

interface Props {
  playback: Playback;
  chapters: Film["chapters"];
  isFull: boolean;
  /** Nothing is heard in it. */
  isSilent: boolean;
  captions: CaptionSwitch | undefined;
  /** Saves the picture that is shown. */
  still: { saving: boolean; save: () => void } | undefined;
  onFullscreen: () => void;
}

const control =
  "grid size-9 shrink-0 place-items-center rounded-lg text-white/90 transition-colors hover:bg-white/15 hover:text-white [&_svg]:size-[1.125rem] focus-visible:outline-white";

/** What stands below the film: where it is, and every control. */
export function PlayerBar({ playback, chapters, isFull, isSilent, captions, still, onFullscreen }: Props) {
  const { t } = useI18n();
  const { time, length, playing, started, speed } = playback;
  return (
    <div className={cn("shrink-0 px-3 pt-1.5 pb-2", BAR_HEIGHT)}>
      <SeekBar time={time} length={length} chapters={chapters} onSeek={playback.seek} />
      <div className="mt-1 flex items-center gap-1 text-white @max-md:gap-0">
        <button
          type="button"
          className={cn(control, !started && "bg-accent text-accent-ink hover:bg-accent hover:text-accent-ink")}
          onClick={playback.toggle}
          aria-label={playing ? t.film.playerPause : t.film.playerPlay}
        >
          {playing ? <Pause className="fill-current" /> : <Play className="fill-current" />}
        </button>
        {!isSilent && <Volume playback={playback} />}
        <span className="px-2 font-mono text-xs tabular-nums @max-md:px-1">
          {clock(time)} <span className="text-white/60">/ {clock(length)}</span>
        </span>
        <span className="ml-auto flex items-center gap-1 @max-md:gap-0">
          <button
            type="button"
            aria-label={`${t.film.playerSpeed}: ${speed}×`}
            onClick={playback.nextSpeed}
            className={cn(control, "w-12 font-medium font-mono text-xs @max-md:w-10 @max-xs:hidden")}
          >
            {speed}×
          </button>
          {still && (
            <button
              type="button"
              className={control}
              onClick={still.save}
              aria-busy={still.saving}
              aria-label={still.saving ? t.rendering.savingPicture : t.rendering.savePicture}
              title={t.rendering.savePicture}
            >
              {still.saving ? <LoaderCircle className="animate-spin" /> : <Camera />}
            </button>
          )}
          {captions && (
            <button
              type="button"
              aria-label={t.film.playerCaptions}
              aria-pressed={captions.shown}
              onClick={captions.toggle}
              className={cn(control, captions.shown && "bg-white/20 text-white")}
            >
              <Captions />
            </button>
          )}
          <button type="button" className={control} onClick={onFullscreen} aria-label={t.film.playerFullscreen}>
            {isFull ? <Minimize /> : <Maximize />}
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
