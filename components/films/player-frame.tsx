"use client";
import { LoaderCircle } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useI18n } from "@/components/i18n/provider";
import { cn } from "@/components/ui/cn";
import type { Film } from "@/lib/http/dialects/ui/films";
import type { CaptionSwitch, Playback } from "./playback";
import { PlayerBar } from "./player-bar";
import { useIdle } from "./use-idle";

interface Props {
  /** What the region is called. */
  label: string;
  playback: Playback;
  chapters: Film["chapters"];
  isSilent?: boolean;
  captions?: CaptionSwitch | undefined;
  still?: { saving: boolean; save: () => void };
  /** The picture; told whether it fills the screen. */
  children: (isFull: boolean) => ReactNode;
}

const SKIP_SECONDS = 5;
const LONG_SKIP_SECONDS = 10;
const VOLUME_STEP = 0.1;

/** A film's picture with its controls below, never over what is shown; every control also has a key. */
export function PlayerFrame({ label, playback, chapters, isSilent = false, captions, still, children }: Props) {
  const { t } = useI18n();
  const frame = useRef<HTMLElement>(null);
  const { length, playing, waiting, volume } = playback;
  const { idle, stir } = useIdle();
  const [isFull, setFull] = useState(false);
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
    ...Array.from({ length: 10 }, (_, tenth): [string, () => void] => [
      String(tenth),
      () => playback.seek((length * tenth) / 10),
    ]),
  ]);
  if (captions) keys.set("c", captions.toggle);
  if (still) keys.set("s", still.save);
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
  const isAway = isFull && playing && idle;
  return (
    <section
      ref={frame}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the player takes the keyboard, as players do
      tabIndex={0}
      onKeyDown={onKey}
      onPointerMove={stir}
      aria-description={t.film.keys}
      className={cn(
        "@container flex flex-col overflow-hidden bg-black outline-offset-4",
        isFull ? "h-dvh" : "rounded-2xl shadow-float",
        isAway && "cursor-none",
      )}
    >
      <div className="relative flex min-h-0 flex-1 items-center justify-center">
        {children(isFull)}
        {/* Whoever has no pointer has the keys and the controls. */}
        <button
          type="button"
          tabIndex={-1}
          aria-hidden
          onClick={() => {
            playback.toggle();
            frame.current?.focus({ preventScroll: true });
          }}
          onDoubleClick={fullscreen}
          className={cn("absolute inset-0", !isAway && "cursor-pointer")}
        />
        {waiting && playing && (
          <LoaderCircle
            aria-hidden
            className="pointer-events-none absolute top-1/2 left-1/2 -mt-5 -ml-5 size-10 animate-spin text-white/90"
          />
        )}
      </div>
      {!isAway && (
        <PlayerBar
          playback={playback}
          chapters={chapters}
          isFull={isFull}
          isSilent={isSilent}
          captions={captions}
          still={still}
          onFullscreen={fullscreen}
        />
      )}
    </section>
  );
}
