"use client";
import { Thumbnail } from "@remotion/player";
import { memo, useEffect, useMemo, useState } from "react";
import type { ItemOf, Timeline } from "@/lib/timeline/schema";
import { Film } from "@/remotion/compositions/film";

type Scene = ItemOf<"scene">;

/** Share of a scene after which all of it has come in. */
const SHOWN_AT = 0.75;

/** A film of one scene alone: its still is drawn again when the scene or the film's look changes, and else never. */
function useAlone(film: Timeline, scene: Scene): Timeline {
  const { assets, theme, width, height, fps, language, seed, background } = film;
  return useMemo(() => {
    const { transitionIn: _, transitionOut: __, link: ___, ...item } = scene;
    return {
      ...{ version: 2, width, height, fps, language, theme, seed, background, title: "", assets, speech: {} },
      ...{ pending: {}, markers: [], chapters: [], durationInFrames: scene.durationInFrames },
      tracks: [
        {
          ...{ id: "alone", kind: "visual", name: "", hidden: false, muted: false, locked: false, solo: false },
          ...{ volume: 1, ripple: true, stacked: false, items: [{ ...item, from: 0 }] },
        },
      ],
    };
  }, [scene, assets, theme, width, height, fps, language, seed, background]);
}

/** A scene's picture on its clip, drawn when nothing else is to be done. */
export const SceneStill = memo(function SceneStill({ film, scene }: { film: Timeline; scene: Scene }) {
  const timeline = useAlone(film, scene);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const idle = window.requestIdleCallback ?? ((then: () => void) => window.setTimeout(then, 200));
    const cancel = window.cancelIdleCallback ?? window.clearTimeout;
    const waiting = idle(() => setReady(true), { timeout: 3000 });
    return () => cancel(waiting);
  }, []);
  const { width, height, fps } = film;
  return (
    <span
      aria-hidden
      inert
      className="relative block h-full shrink-0 overflow-hidden rounded-l-[3px]"
      style={{ aspectRatio: width / height }}
    >
      {ready && (
        <Thumbnail
          component={Film}
          inputProps={{ timeline, sound: false }}
          durationInFrames={scene.durationInFrames}
          frameToDisplay={Math.floor((scene.durationInFrames - 1) * SHOWN_AT)}
          fps={fps}
          compositionWidth={width}
          compositionHeight={height}
          style={{ width: "100%", height: "100%" }}
        />
      )}
    </span>
  );
});
