import { memo, useEffect, useRef } from "react";
import { Html5Audio, Loop, Sequence } from "remotion";
import type { Timeline } from "@/lib/timeline/schema";
import { type SoundingItem, soundingItems } from "@/lib/timeline/state/sounding";
import { volumeAt } from "@/lib/timeline/state/volume";

function Sound({ timeline, item }: { timeline: Timeline; item: SoundingItem }) {
  const asset = timeline.assets[item.assetId];
  const player = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    if (player.current) player.current.preservesPitch = item.keepPitch;
  });
  if (!asset?.src) return null;
  const start = Math.round(item.trimStart * timeline.fps);
  const left = Math.max(1, Math.round(((asset.durationSeconds - item.trimStart) * timeline.fps) / item.speed));
  const repeats = "loop" in item && item.loop && asset.durationSeconds > 0 && left < item.durationInFrames + item.head;
  // What begins in the middle of a round has its place in it by what was cut off.
  const passed = repeats ? item.head % left : 0;
  const play = (offset: number) => (
    <Html5Audio
      ref={player}
      src={asset.src}
      startFrom={start}
      playbackRate={item.speed}
      useWebAudioApi={item.volume > 1}
      volume={(local) => volumeAt(timeline, item, item.from + offset + local)}
    />
  );
  return (
    <Sequence from={item.from} durationInFrames={item.durationInFrames} layout="none">
      {repeats ? (
        <Sequence from={-passed} layout="none">
          <Loop durationInFrames={left} layout="none">
            {play(-passed)}
          </Loop>
        </Sequence>
      ) : (
        play(0)
      )}
    </Sequence>
  );
}

/** Voices, music and effects for playback in a page, with the same volumes as the rendered mix. */
export const FilmSound = memo(function FilmSound({ timeline }: { timeline: Timeline }) {
  return (
    <>
      {soundingItems(timeline).map((item) => (
        <Sound key={item.id} timeline={timeline} item={item} />
      ))}
    </>
  );
});
