"use client";
import { Player, type PlayerRef } from "@remotion/player";
import { type ReactNode, type RefObject, useEffect, useMemo } from "react";
import { Film } from "@/remotion/compositions/film";
import { useEditor, useEditorState } from "../editor-context";
import { usePlayable } from "./use-playable";

interface Props {
  player: RefObject<PlayerRef | null>;
  rate: number;
  label: string;
  /** Over the picture, as large as it. */
  children?: ReactNode;
}

/** The film's picture, drawn from the document as it is here and now. */
export function Stage({ player, rate, label, children }: Props) {
  const { playhead } = useEditor();
  const document = useEditorState((state) => state.document);
  const timeline = usePlayable(document);
  const inputProps = useMemo(() => ({ timeline, sound: true }), [timeline]);
  const { width, height, fps, durationInFrames } = document;

  useEffect(() => {
    const it = player.current;
    if (!it) return;
    const onFrame = ({ detail }: { detail: { frame: number } }) => playhead.passed(detail.frame);
    it.addEventListener("frameupdate", onFrame);
    if (playhead.frame > 0) it.seekTo(playhead.frame);
    playhead.seekPlayer = (frame) => it.seekTo(frame);
    return () => {
      it.removeEventListener("frameupdate", onFrame);
      playhead.seekPlayer = () => undefined;
    };
  }, [player, playhead]);

  return (
    <section aria-label={label} className="@container-size grid min-h-0 min-w-0 flex-1 place-items-center p-3">
      <div
        className="relative overflow-hidden rounded-md bg-black shadow-float"
        style={{ aspectRatio: width / height, width: `min(100cqw, calc(100cqh * ${width / height}))` }}
      >
        <Player
          ref={player}
          component={Film}
          inputProps={inputProps}
          durationInFrames={durationInFrames}
          fps={fps}
          compositionWidth={width}
          compositionHeight={height}
          playbackRate={rate}
          clickToPlay={false}
          doubleClickToFullscreen={false}
          spaceKeyToPlayOrPause={false}
          moveToBeginningWhenEnded={false}
          acknowledgeRemotionLicense
          style={{ width: "100%", height: "100%" }}
        />
        {children}
      </div>
    </section>
  );
}
