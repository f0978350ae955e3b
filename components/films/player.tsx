"use client";
import { LoaderCircle, Play } from "lucide-react";
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { useI18n } from "@/components/i18n/provider";
import { cn } from "@/components/ui/cn";
import type { Film } from "@/lib/http/dialects/ui/films";
import { PlayerBar } from "./player-bar";
import { useSaveStill } from "./save-still";
import { useIdle } from "./use-idle";
import { usePlayback } from "./use-playback";

interface Props {
  film: Film;
  video: RefObject<HTMLVideoElement | null>;
  /** Hears where the film is, in seconds, a few times a second. */
  onTime?: (seconds: number) => void;
}

/** How high a film that is taller than wide may become. */
export const TALLEST = "max-h-[min(46rem,76dvh)]";
const SKIP_SECONDS = 5;
const LONG_SKIP_SECONDS = 10;
const VOLUME_STEP = 0.1;

/** The film with its captions and chapters; every control also has a key. */
export function Player({ film, video, onTime }: Props) {
  const { t } = useI18n();
  const frame = useRef<HTMLElement>(null);
  const playback = usePlayback(video, film.seconds);
  const { time, length, playing, started, waiting, volume } = playback;
  const still = useSaveStill(film.id);
  const savePicture = () => {
    if (!still.saving) still.save({ time: video.current?.currentTime ?? 0, type: "png" });
  };
  const { idle, stir } = useIdle();
  const [full, setFull] = useState(false);
  useEffect(() => onTime?.(time), [onTime, time]);
  useEffect(() => {
    const changed = () => setFull(document.fullscreenElement === frame.current && frame.current !== null);
    document.addEventListener("fullscreenchange", changed);
    return () => document.removeEventListener("fullscreenchange", changed);
  }, []);

  const fullscreen = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void frame.current?.requestFullscreen();
  };
  const keys = new Map<string, () => void>([
    [" ", playback.toggle],
    ["k", playback.toggle],
    ["ArrowLeft", () => playback.skip(-SKIP_SECONDS)],
    ["ArrowRight", () => playback.skip(SKIP_SECONDS)],
    ["j", () => playback.skip(-LONG_SKIP_SECONDS)],
    ["l", () => playback.skip(LONG_SKIP_SECONDS)],
    ["ArrowUp", () => playback.turnUp(volume + VOLUME_STEP)],
    ["ArrowDown", () => playback.turnUp(volume - VOLUME_STEP)],
    ["Home", () => playback.seek(0)],
    ["f", fullscreen],
    ["m", playback.mute],
    ["c", playback.toggleCaptions],
    ["s", savePicture],
    ...Array.from({ length: 10 }, (_, tenth): [string, () => void] => [
      String(tenth),
      () => playback.seek((length * tenth) / 10),
    ]),
  ]);
  const onKey = (event: KeyboardEvent) => {
    stir();
    const action = keys.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
    const target = event.target as HTMLElement;
    const onButton = target.closest("button") !== null && event.key === " ";
    // A slider has taken its own arrows already.
    const onSlider = target.role === "slider" && event.defaultPrevented && !/^Arrow(Left|Right)$/.test(event.key);
    if (!action || event.metaKey || event.ctrlKey || event.altKey || onButton || onSlider) return;
    event.preventDefault();
    action();
  };
  const tall = film.height > film.width;
  const away = playing && idle;
  return (
    <section
      ref={frame}
      aria-label={t.film.player}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the player takes the keyboard, as players do
      tabIndex={0}
      onKeyDown={onKey}
      onPointerMove={stir}
      aria-description={t.film.keys}
      className={cn(
        "group relative flex flex-col justify-center overflow-hidden rounded-2xl bg-black shadow-float outline-offset-4",
        away && "cursor-none",
      )}
    >
      <video
        ref={video}
        src={film.videoUrl ?? undefined}
        poster={film.posterUrl ?? undefined}
        playsInline
        preload="metadata"
        onClick={playback.toggle}
        onDoubleClick={fullscreen}
        {...playback.events}
        style={{ aspectRatio: `${film.width} / ${film.height}` }}
        className={cn(
          "mx-auto w-full object-contain",
          !away && "cursor-pointer",
          full ? "max-h-dvh" : tall ? TALLEST : "max-h-[76dvh]",
        )}
      >
        {film.vttUrl && <track kind="captions" src={film.vttUrl} srcLang={film.language} label={film.language} />}
      </video>
      {waiting && playing && (
        <LoaderCircle
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-1/2 -mt-5 -ml-5 size-10 animate-spin text-white/90"
        />
      )}
      {!playing && (
        <button
          type="button"
          aria-label={t.film.playerPlay}
          onClick={() => {
            playback.toggle();
            // This button goes away with the first play; the keys must go on working.
            frame.current?.focus({ preventScroll: true });
          }}
          className="absolute top-1/2 left-1/2 -mt-6 grid size-18 -translate-x-1/2 -translate-y-1/2 place-items-center rounded-full bg-black/55 text-white backdrop-blur-sm transition-[scale,background] hover:scale-105 hover:bg-accent hover:text-accent-ink focus-visible:outline-white"
        >
          <Play className="ml-1 size-8 fill-current" aria-hidden />
        </button>
      )}
      <PlayerBar
        film={film}
        playback={playback}
        full={full}
        onFullscreen={fullscreen}
        saving={still.saving}
        onSavePicture={savePicture}
        className={cn(
          // Before the first play nothing lies over the poster but the way to start.
          (playing || !started) && "opacity-0 focus-within:opacity-100",
          (playing || !started) && !away && "group-hover:opacity-100",
          started && "max-md:opacity-100",
        )}
      />
    </section>
  );
}
