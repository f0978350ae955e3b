import { memo } from "react";
import { Html5Audio, Loop, Sequence } from "remotion";
import type { Item, ItemOf, Timeline } from "@/lib/timeline/schema";
import { volumeAt } from "@/lib/timeline/state/volume";

type Sounding = ItemOf<"audio"> | ItemOf<"music"> | ItemOf<"video">;

function isSounding(item: Item): item is Sounding {
  return (
    item.kind === "audio" ||
    item.kind === "music" ||
    (item.kind === "video" && item.volume > 0 && item.freezeAt === undefined)
  );
}

function Sound({ timeline, item }: { timeline: Timeline; item: Sounding }) {
  const asset = timeline.assets[item.assetId];
  if (!asset) return null;
  const start = Math.round(item.trimStart * timeline.fps);
  const left = Math.max(1, Math.round(((asset.durationSeconds - item.trimStart) * timeline.fps) / item.speed));
  const repeats = "loop" in item && item.loop && asset.durationSeconds > 0 && left < item.durationInFrames;
  const play = (offset: number) => (
    <Html5Audio
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
        <Loop durationInFrames={left} layout="none">
          {play(0)}
        </Loop>
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
      {timeline.tracks
        .filter((track) => !track.muted)
        .flatMap((track) => track.items.filter(isSounding))
        .map((item) => (
          <Sound key={item.id} timeline={timeline} item={item} />
        ))}
    </>
  );
});
