import { type CalculateMetadataFunction, Composition } from "remotion";
import { timelineSchema } from "@/lib/timeline/schema";
import { Capture, type CaptureProps, Frames, type FramesProps } from "./compositions/capture";
import { Film, type FilmProps } from "./compositions/film";

/** Size, rate and length come from the document. */
const metadataOf: CalculateMetadataFunction<FilmProps> = ({ props: { timeline } }) => ({
  fps: timeline.fps,
  width: timeline.width,
  height: timeline.height,
  durationInFrames: timeline.durationInFrames,
});

/** One "frame" for each chunk that a tab is to draw. */
const captureOf: CalculateMetadataFunction<CaptureProps> = ({ props: { timeline, chunks } }) => ({
  fps: timeline.fps,
  width: timeline.width,
  height: timeline.height,
  durationInFrames: Math.max(1, chunks.length),
});

const framesOf: CalculateMetadataFunction<FramesProps> = ({ props: { timeline } }) => ({
  fps: timeline.fps,
  width: timeline.width,
  height: timeline.height,
  durationInFrames: timeline.durationInFrames,
});

const empty: FilmProps = {
  timeline: timelineSchema.parse({
    version: 2,
    fps: 30,
    width: 1920,
    height: 1080,
    durationInFrames: 30,
    language: "en",
    theme: {},
    tracks: [],
  }),
  sound: false,
};

export function Root() {
  return (
    <>
      <Composition
        id="film"
        component={Film}
        defaultProps={empty}
        calculateMetadata={metadataOf}
        fps={30}
        width={1920}
        height={1080}
        durationInFrames={30}
      />
      <Composition
        id="frames"
        component={Frames}
        defaultProps={{ timeline: empty.timeline, address: "" }}
        calculateMetadata={framesOf}
        fps={30}
        width={1920}
        height={1080}
        durationInFrames={30}
      />
      <Composition
        id="capture"
        component={Capture}
        defaultProps={{ timeline: empty.timeline, chunks: [], address: "" }}
        calculateMetadata={captureOf}
        fps={30}
        width={1920}
        height={1080}
        durationInFrames={1}
      />
    </>
  );
}
