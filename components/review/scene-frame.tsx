"use client";
import { Thumbnail } from "@remotion/player";
import { useEffect, useRef, useState } from "react";
import type { Timeline } from "@/lib/timeline/schema";
import { Film } from "@/remotion/compositions/film";

interface Props {
  timeline: Timeline;
  frame: number;
}

/** One frame of a film as it is planned, drawn here; only while it is near what is seen. */
export default function SceneFrame({ timeline, frame }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!box.current) return;
    const watch = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      rootMargin: "400px",
    });
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  return (
    <div
      ref={box}
      aria-hidden
      inert
      className="overflow-hidden rounded-lg border bg-sunken"
      style={{ aspectRatio: timeline.width / timeline.height }}
    >
      {near && (
        <Thumbnail
          component={Film}
          inputProps={{ timeline, sound: false }}
          durationInFrames={timeline.durationInFrames}
          frameToDisplay={Math.min(timeline.durationInFrames - 1, frame)}
          fps={timeline.fps}
          compositionWidth={timeline.width}
          compositionHeight={timeline.height}
          style={{ width: "100%", height: "100%" }}
        />
      )}
    </div>
  );
}
