import { useLayoutEffect } from "react";
import { Composition, registerRoot, useCurrentFrame, useDelayRender } from "remotion";
import { type Timeline, timelineSchema } from "@/lib/timeline/schema";
import { Film, type FilmProps } from "@/remotion/compositions/film";
import { fontsReady } from "@/remotion/fonts";
import { measure } from "./measure-page";

/** Fonts are there and text has been fitted with them. */
async function settled(timeline: Timeline): Promise<void> {
  await fontsReady(timeline);
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** The film, which says on the console what is wrong with each frame it has drawn. */
function MeasuredFilm(props: FilmProps) {
  const frame = useCurrentFrame();
  const { delayRender, continueRender } = useDelayRender();
  // Before the frame is painted, so that the renderer does not go on to the next one.
  useLayoutEffect(() => {
    const handle = delayRender(`measure ${frame}`);
    void settled(props.timeline).then(() => {
      console.debug(`MEASURED ${JSON.stringify({ frame, ...measure(props.timeline) })}`);
      continueRender(handle);
    });
    return () => continueRender(handle);
  }, [frame, props.timeline, delayRender, continueRender]);
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
