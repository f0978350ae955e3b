"use client";
import type { PlayerRef } from "@remotion/player";
import {
  Frame,
  Maximize,
  Pause,
  Play,
  SkipBack,
  SkipForward,
  StepBack,
  StepForward,
  Volume2,
  VolumeX,
} from "lucide-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { timecode } from "@/lib/editor/ruler";
import { useActions } from "../actions/actions-context";
import { useEditor, useEditorState } from "../editor-context";
import { IconButton } from "../icon-button";

function usePlayerState(player: RefObject<PlayerRef | null>): { playing: boolean; muted: boolean } {
  const [state, setState] = useState({ playing: false, muted: false });
  useEffect(() => {
    const it = player.current;
    if (!it) return;
    const read = () => setState({ playing: it.isPlaying(), muted: it.isMuted() || it.getVolume() === 0 });
    const names = ["play", "pause", "ended", "mutechange", "volumechange"] as const;
    for (const name of names) it.addEventListener(name, read);
    return () => {
      for (const name of names) it.removeEventListener(name, read);
    };
  }, [player]);
  return state;
}

/** The time as it runs; written to the page with each frame, without drawing anything else again. */
function Clock() {
  const { t } = useI18n();
  const { playhead } = useEditor();
  const { fps, durationInFrames } = useEditorState((state) => state.document);
  const time = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const show = (frame: number) => {
      if (time.current) time.current.textContent = timecode(frame, fps);
    };
    show(playhead.frame);
    return playhead.watch(show);
  }, [playhead, fps]);
  return (
    <p className="whitespace-nowrap font-mono text-[0.75rem] tabular-nums" title={t.editor.timecode}>
      <span ref={time} className="text-ink" />
      <span className="text-ink-3"> / {timecode(durationInFrames, fps)}</span>
    </p>
  );
}

/** What plays the film, below its picture. */
export function Transport({ player }: { player: RefObject<PlayerRef | null> }) {
  const { t } = useI18n();
  const { run } = useActions();
  const { playing, muted } = usePlayerState(player);
  const rate = useEditorState((state) => state.rate);
  const guides = useEditorState((state) => state.guides);
  return (
    <div className="grid h-11 shrink-0 grid-cols-[1fr_auto_1fr] items-center gap-3 border-t px-3">
      <Clock />
      <div role="toolbar" aria-label={t.editor.transport} className="flex items-center gap-0.5">
        <IconButton action="toStart" icon={<SkipBack />} />
        <IconButton action="frameBack" icon={<StepBack />} />
        <button
          type="button"
          aria-label={playing ? t.editor.actions.pause : t.editor.actions.play}
          title={playing ? t.editor.actions.pause : t.editor.actions.play}
          onClick={() => run("play")}
          className="mx-1 grid size-8 place-items-center rounded-full bg-ink text-canvas transition-transform active:scale-95"
        >
          {playing ? (
            <Pause className="size-4 fill-current" />
          ) : (
            <Play className="size-4 translate-x-px fill-current" />
          )}
        </button>
        <IconButton action="frameForward" icon={<StepForward />} />
        <IconButton action="toEnd" icon={<SkipForward />} />
      </div>
      <div className="flex items-center justify-end gap-0.5">
        {rate !== 1 && <span className="px-2 text-ink-3 text-xs tabular-nums">{fill("{n}×", { n: rate })}</span>}
        <IconButton action="guides" icon={<Frame />} pressed={guides} />
        <IconButton action="mute" icon={muted ? <VolumeX /> : <Volume2 />} pressed={muted} />
        <IconButton action="fullscreen" icon={<Maximize />} />
      </div>
    </div>
  );
}
