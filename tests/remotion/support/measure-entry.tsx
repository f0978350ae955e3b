import { useEffect, useState } from "react";
import { Composition, registerRoot, useCurrentFrame, useDelayRender } from "remotion";
import { timelineSchema } from "@/lib/timeline/schema";
import { Film, type FilmProps } from "@/remotion/compositions/film";
import { measure } from "./measure-page";

/** The film, which says on the console what is wrong with each frame it has drawn. */
function MeasuredFilm(props: FilmProps) {
  const frame = useCurrentFrame();
  const { delayRender, continueRender } = useDelayRender();
  const [handle] = useState(() => delayRender("measure"));
  useEffect(() => {
    void document.fonts.ready
      .then(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))))
      .then(() => {
        console.log(`MEASURED ${JSON.stringify({ frame, ...measure(props.timeline) })}`);
        continueRender(handle);
      });
  }, [frame, props.timeline, continueRender, handle]);
  return <Film {...props} />;
}

const empty = timelineSchema.parse({
  version: 1,
  fps: 30,
  width: 1080,
  height: 1080,
  durationInFrames: 1,
  language: "en",
  theme: {},
  tracks: [],
});

registerRoot(() => (
  <Composition
    id="film"
    component={MeasuredFilm}
    defaultProps={{ timeline: empty, sound: false } as FilmProps}
    calculateMetadata={({ props: { timeline } }) => ({
      fps: timeline.fps,
      width: timeline.width,
      height: timeline.height,
      durationInFrames: timeline.durationInFrames,
    })}
    fps={30}
    width={1080}
    height={1080}
    durationInFrames={1}
  />
));
