"use client";
import { Player } from "@remotion/player";
import type { Timeline } from "@/lib/timeline/schema";
import { Film } from "@/remotion/compositions/film";

/** The film as it is planned, silent. */
export default function PlanPlayer({ timeline }: { timeline: Timeline }) {
  const ratio = timeline.width / timeline.height;
  return (
    <div className="grid place-items-center overflow-hidden rounded-lg bg-black">
      <Player
        component={Film}
        inputProps={{ timeline, sound: false }}
        durationInFrames={timeline.durationInFrames}
        fps={timeline.fps}
        compositionWidth={timeline.width}
        compositionHeight={timeline.height}
        controls
        acknowledgeRemotionLicense
        style={ratio < 1 ? { height: "20rem", aspectRatio: ratio } : { width: "100%" }}
      />
    </div>
  );
}
