"use client";
import { Player, type PlayerRef } from "@remotion/player";
import { useMemo, useRef } from "react";
import { useI18n } from "@/components/i18n/provider";
import type { Timeline } from "@/lib/timeline/schema";
import { Film } from "@/remotion/compositions/film";
import { PlayerFrame } from "./player-frame";
import { useTimelinePlayback } from "./use-timeline-playback";

interface Props {
  timeline: Timeline;
  /** Without it the film is silent. */
  sound: boolean;
  /** Starts by itself: somebody asked to see it. */
  plays?: boolean;
  /** How high a film may become that is not wider than tall. */
  tallest: string;
}

/** A film drawn in the page from its timeline: what is seen is what is made. */
export default function TimelinePlayer({ timeline, sound, plays = false, tallest }: Props) {
  const { t } = useI18n();
  const player = useRef<PlayerRef>(null);
  const playback = useTimelinePlayback(player, timeline);
  const inputProps = useMemo(() => ({ timeline, sound }), [timeline, sound]);
  const aspectRatio = timeline.width / timeline.height;
  const size = aspectRatio > 1 ? { width: "100%" } : { height: tallest };
  return (
    <PlayerFrame label={t.film.preview} playback={playback} chapters={[]} isSilent={!sound}>
      {(isFull) => (
        <Player
          ref={player}
          component={Film}
          inputProps={inputProps}
          durationInFrames={timeline.durationInFrames}
          fps={timeline.fps}
          compositionWidth={timeline.width}
          compositionHeight={timeline.height}
          autoPlay={plays}
          playbackRate={playback.speed}
          clickToPlay={false}
          doubleClickToFullscreen={false}
          spaceKeyToPlayOrPause={false}
          acknowledgeRemotionLicense
          style={isFull ? { width: "100%", height: "100%" } : { ...size, aspectRatio, maxWidth: "100%" }}
        />
      )}
    </PlayerFrame>
  );
}
