import { type CalculateMetadataFunction, Composition } from "remotion";
import { timelineSchema } from "@/lib/timeline/schema";
import { Film, type FilmProps } from "./compositions/film";

/** Size, rate and length come from the document. */
const metadataOf: CalculateMetadataFunction<FilmProps> = ({ props: { timeline } }) => ({
  fps: timeline.fps,
  width: timeline.width,
  height: timeline.height,
  durationInFrames: timeline.durationInFrames,
});

const empty: FilmProps = {
  timeline: timelineSchema.parse({
    version: 1,
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
  );
}
