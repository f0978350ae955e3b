import { createContext, type FC, useContext, useEffect, useRef } from "react";
import { Freeze, Html5Video, OffthreadVideo, Sequence } from "remotion";
import type { ItemOf } from "@/lib/timeline/schema";
import { useFilm } from "../compositions/film-context";

export interface VideoSurfaceProps {
  item: ItemOf<"video">;
  src: string;
  /** Second of the source to show. */
  time: number;
}

/** Puts another way of drawing clips in place of the usual one (the renderer may draw them outside the browser). */
export const VideoSurfaceContext = createContext<FC<VideoSurfaceProps> | null>(null);

/** Seconds that browsers are asked for beyond a frame's own time: asked for just that, they may show the one before. */
const NUDGE = 0.001;

const style = (fit: "cover" | "contain") => ({
  position: "absolute" as const,
  inset: 0,
  width: "100%",
  height: "100%",
  objectFit: fit,
});

/** Frames made one by one: the exact frame at `time`, extracted by the renderer. */
const ExactVideo: FC<VideoSurfaceProps> = ({ item, src, time }) => {
  const { timeline } = useFilm();
  return (
    <Freeze frame={Math.round(time * timeline.fps)}>
      <OffthreadVideo src={src} muted style={style(item.fit)} />
    </Freeze>
  );
};

/**
 * A clip that does not simply run forwards: a video element moved to each time. One move at a time: a browser that is
 * still moving is sent on to the latest time when it has arrived, so that a player that stops shows where it stopped.
 */
const SoughtVideo: FC<VideoSurfaceProps> = ({ item, src, time }) => {
  const ref = useRef<HTMLVideoElement>(null);
  const wanted = useRef(time);
  const asked = useRef<number | null>(null);
  // What was asked for is kept, not read back: behind its end a clip stays at its end, and would be sent there for ever.
  const move = () => {
    const video = ref.current;
    if (!video || video.seeking || asked.current === wanted.current) return;
    asked.current = wanted.current;
    video.currentTime = wanted.current + NUDGE;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a move belongs to a new time, not to a new function.
  useEffect(() => {
    wanted.current = time;
    move();
  }, [time]);
  // A file that was put in another's place begins at zero.
  const begin = () => {
    asked.current = null;
    move();
  };
  return (
    <video
      ref={ref}
      src={src}
      muted
      playsInline
      preload="auto"
      onLoadedMetadata={begin}
      onSeeked={move}
      style={style(item.fit)}
    />
  );
};

/** Playback in a page: the browser's own video, in step with the player. Its sound is mounted with the other sounds. */
const PlayedVideo: FC<VideoSurfaceProps> = (props) => {
  const { item, src } = props;
  const { timeline } = useFilm();
  if (item.reverse || item.freezeAt !== undefined || item.loop) return <SoughtVideo {...props} />;
  const seconds = timeline.assets[item.assetId]?.durationSeconds ?? 0;
  const there =
    seconds > 0 ? Math.floor(((seconds - item.trimStart) * timeline.fps) / item.speed - 1 + 1e-6) : Infinity;
  const last = Math.max(0, Math.min(item.durationInFrames - 1, there));
  return (
    <Sequence from={item.from} durationInFrames={item.durationInFrames + 240} layout="none">
      {/* Behind its file's end and while the next item comes in over it, its last frame stays, as the renderer draws it. */}
      <Freeze frame={last} active={(frame) => frame > last}>
        <Html5Video
          src={src}
          muted
          startFrom={(item.trimStart + NUDGE) * timeline.fps}
          playbackRate={item.speed}
          pauseWhenBuffering
          style={style(item.fit)}
        />
      </Freeze>
    </Sequence>
  );
};

export function useVideoSurface(): FC<VideoSurfaceProps> {
  const substitute = useContext(VideoSurfaceContext);
  const { playing } = useFilm();
  return substitute ?? (playing ? PlayedVideo : ExactVideo);
}
