import { type FC, useLayoutEffect, useRef } from "react";
import { Composition, registerRoot, Sequence, useCurrentFrame, useDelayRender } from "remotion";
import { seedOf } from "@/lib/core/hash";
import type { Timeline } from "@/lib/timeline/schema";
import { Film } from "@/remotion/compositions/film";
import { fontsReady } from "@/remotion/fonts";
import { VideoSurfaceContext, type VideoSurfaceProps } from "@/remotion/items/video-surface";
import { measure } from "./measure-page";
import { overflowsIn } from "./overflows";

/** Films of one size, which the composition shows one after the other. */
type ProbeProps = { films: Timeline[] };

/** Fonts are there and texts have been fitted with them. */
async function settled(timeline: Timeline): Promise<void> {
  await fontsReady(timeline);
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** What is said about the frame that stands there. */
type Report = (root: HTMLElement, timeline: Timeline) => object;

/** The film that stands at a frame of the composition, and the frame that it begins at. */
function filmAt(films: Timeline[], frame: number): { timeline: Timeline; from: number } {
  let from = 0;
  for (const timeline of films) {
    if (frame < from + timeline.durationInFrames) return { timeline, from };
    from += timeline.durationInFrames;
  }
  throw new Error(`no film has frame ${frame}`);
}

/** Tells the console about each frame, one line of JSON, before the renderer goes on to the next. */
const Reported: FC<ProbeProps & { report: Report }> = ({ films, report }) => {
  const frame = useCurrentFrame();
  const { delayRender, continueRender } = useDelayRender();
  const ref = useRef<HTMLDivElement>(null);
  const { timeline, from } = filmAt(films, frame);
  useLayoutEffect(() => {
    const handle = delayRender(`frame ${frame}`);
    void settled(timeline).then(() => {
      if (ref.current) console.log(`@@${JSON.stringify({ frame, ...report(ref.current, timeline) })}`);
      continueRender(handle);
    });
    return () => continueRender(handle);
  }, [frame, timeline, report, delayRender, continueRender]);
  // Where everything is matters, not how it looks: what cannot be seen is laid out all the same, and need not be painted.
  return (
    <div ref={ref} style={{ position: "absolute", inset: 0, opacity: 0 }}>
      <Sequence key={from} from={from} durationInFrames={timeline.durationInFrames} layout="none">
        <Film timeline={timeline} sound={false} />
      </Sequence>
    </div>
  );
};

/** Stands in for a clip: its picture is its time. */
const Clip: FC<VideoSurfaceProps> = ({ src, time }) => <div data-src={src}>{time}</div>;

const domAndOverflows: Report = (root) => ({
  dom: `${seedOf(root.innerHTML)}-${root.innerHTML.length}`,
  overflows: overflowsIn(root),
});

const Probe: FC<ProbeProps> = (props) => (
  <VideoSurfaceContext.Provider value={Clip}>
    <Reported {...props} report={domAndOverflows} />
  </VideoSurfaceContext.Provider>
);

const measured: Report = (_, timeline) => measure(timeline);

const Measure: FC<ProbeProps> = (props) => <Reported {...props} report={measured} />;

// The test names size and length of what it asks for: what stands here only has to be there.
const shape = { fps: 30, width: 1080, height: 1080, durationInFrames: 1, defaultProps: { films: [] } };

registerRoot(() => (
  <>
    <Composition id="probe" component={Probe} {...shape} />
    <Composition id="measure" component={Measure} {...shape} />
  </>
));
