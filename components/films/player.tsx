"use client";
import { Captions, Maximize, Pause, Play, Volume2, VolumeX } from "lucide-react";
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { clock } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { cn } from "@/components/ui/cn";
import type { Film } from "@/lib/http/dialects/ui/films";
import { SeekBar } from "./seek-bar";

interface Props {
  film: Film;
  video: RefObject<HTMLVideoElement | null>;
}

const control =
  "grid size-9 shrink-0 place-items-center rounded-lg text-white/90 transition-colors hover:bg-white/15 hover:text-white [&_svg]:size-[1.125rem] focus-visible:outline-white";
const SKIP_SECONDS = 5;
const SPEEDS = [1, 1.25, 1.5, 2, 0.75];

/** The film with its captions and chapters; every control also has a key. */
export function Player({ film, video }: Props) {
  const { t } = useI18n();
  const frame = useRef<HTMLElement>(null);
  const [time, setTime] = useState(0);
  const [length, setLength] = useState(film.seconds);
  const [playing, setPlaying] = useState(false);
  const [started, setStarted] = useState(false);
  const [muted, setMuted] = useState(false);
  const [captions, setCaptions] = useState(false);
  const [speed, setSpeed] = useState(1);

  useEffect(() => {
    const track = video.current?.textTracks[0];
    if (track) track.mode = captions ? "showing" : "hidden";
  }, [captions, video]);
  useEffect(() => {
    if (video.current) video.current.playbackRate = speed;
  }, [speed, video]);

  const toggle = () => {
    const element = video.current;
    if (!element) return;
    if (element.paused) void element.play();
    else element.pause();
  };
  const seek = (seconds: number) => {
    if (video.current) video.current.currentTime = Math.min(length, Math.max(0, seconds));
  };
  const mute = () => {
    if (video.current) video.current.muted = !video.current.muted;
  };
  const fullscreen = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void frame.current?.requestFullscreen();
  };
  const keys = new Map<string, () => void>([
    [" ", toggle],
    ["k", toggle],
    ["ArrowLeft", () => seek(time - SKIP_SECONDS)],
    ["ArrowRight", () => seek(time + SKIP_SECONDS)],
    ["f", fullscreen],
    ["m", mute],
    ["c", () => setCaptions((on) => !on)],
  ]);
  const onKey = (event: KeyboardEvent) => {
    const action = keys.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
    const onButton = (event.target as HTMLElement).closest("button") !== null && event.key === " ";
    if (!action || event.metaKey || event.ctrlKey || event.altKey || onButton) return;
    event.preventDefault();
    action();
  };
  const tall = film.height > film.width;
  return (
    <section
      ref={frame}
      aria-label={t.film.player}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the player takes the keyboard, as players do
      tabIndex={0}
      onKeyDown={onKey}
      title={t.film.keys}
      className="group relative flex flex-col overflow-hidden rounded-2xl bg-black shadow-float outline-offset-4"
    >
      {/* biome-ignore lint/a11y/useMediaCaption: the track is there as soon as the film has its captions */}
      <video
        ref={video}
        src={film.videoUrl ?? undefined}
        poster={film.posterUrl ?? undefined}
        playsInline
        preload="metadata"
        onClick={toggle}
        onTimeUpdate={(event) => setTime(event.currentTarget.currentTime)}
        onLoadedMetadata={(event) => setLength(event.currentTarget.duration || film.seconds)}
        onPlay={() => {
          setPlaying(true);
          setStarted(true);
        }}
        onPause={() => setPlaying(false)}
        onVolumeChange={(event) => setMuted(event.currentTarget.muted)}
        style={{ aspectRatio: `${film.width} / ${film.height}` }}
        className={cn(
          "mx-auto w-full cursor-pointer object-contain",
          tall ? "max-h-[min(46rem,76dvh)]" : "max-h-[76dvh]",
        )}
      >
        {film.vttUrl && <track kind="captions" src={film.vttUrl} srcLang={film.language} label={film.language} />}
      </video>
      {!playing && (
        <button
          type="button"
          aria-label={t.film.playerPlay}
          onClick={() => {
            toggle();
            // This button goes away with the first play; the keys must go on working.
            frame.current?.focus({ preventScroll: true });
          }}
          className="absolute top-1/2 left-1/2 -mt-6 grid size-18 -translate-x-1/2 -translate-y-1/2 place-items-center rounded-full bg-black/55 text-white backdrop-blur-sm transition-transform hover:scale-105 focus-visible:outline-white"
        >
          <Play className="ml-1 size-8 fill-current" aria-hidden />
        </button>
      )}
      <div
        className={cn(
          "absolute inset-x-0 bottom-0 bg-linear-to-t from-black/85 to-transparent px-3 pt-14 pb-2 transition-opacity duration-300",
          // Before the first play nothing lies over the poster but the way to start.
          (playing || !started) && "opacity-0 focus-within:opacity-100 group-hover:opacity-100",
          started && "max-md:opacity-100",
        )}
      >
        <SeekBar time={time} length={length} chapters={film.chapters} onSeek={seek} />
        <div className="mt-1 flex items-center gap-1 text-white">
          <button
            type="button"
            className={control}
            onClick={toggle}
            aria-label={playing ? t.film.playerPause : t.film.playerPlay}
          >
            {playing ? <Pause className="fill-current" /> : <Play className="fill-current" />}
          </button>
          <button
            type="button"
            className={control}
            onClick={mute}
            aria-label={muted ? t.film.playerUnmute : t.film.playerMute}
          >
            {muted ? <VolumeX /> : <Volume2 />}
          </button>
          <span className="px-2 font-mono text-xs tabular-nums">
            {clock(time)} <span className="text-white/60">/ {clock(length)}</span>
          </span>
          <span className="ml-auto flex items-center gap-1">
            <button
              type="button"
              aria-label={t.film.playerSpeed}
              onClick={() => setSpeed(SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? 1)}
              className={cn(control, "w-12 font-medium font-mono text-xs")}
            >
              {speed}×
            </button>
            {film.vttUrl && (
              <button
                type="button"
                aria-label={t.film.playerCaptions}
                aria-pressed={captions}
                onClick={() => setCaptions(!captions)}
                className={cn(control, captions && "bg-white/20 text-white")}
              >
                <Captions />
              </button>
            )}
            <button type="button" className={control} onClick={fullscreen} aria-label={t.film.playerFullscreen}>
              <Maximize />
            </button>
          </span>
        </div>
      </div>
    </section>
  );
}
