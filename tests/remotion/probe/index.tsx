import { type FC, type ReactNode, useLayoutEffect, useRef } from "react";
import { Composition, registerRoot, useCurrentFrame, useDelayRender } from "remotion";
import { seedOf } from "@/lib/core/hash";
import { Film, type FilmProps } from "@/remotion/compositions/film";
import { fontsReady } from "@/remotion/fonts";
import { VideoSurfaceContext, type VideoSurfaceProps } from "@/remotion/items/video-surface";
import { measure } from "./measure-page";
import { overflowsIn } from "./overflows";

/** Fonts are there and texts have been fitted with them. */
async function settled(timeline: FilmProps["timeline"]): Promise<void> {
  await fontsReady(timeline);
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

interface ReportedProps extends FilmProps {
  /** What is said about the frame that stands there. */
  report: (root: HTMLElement, timeline: FilmProps["timeline"]) => object;
  children: ReactNode;
}

/** Tells the console about each frame, one line of JSON each, before the renderer goes on to the next. */
const Reported: FC<ReportedProps> = ({ timeline, report, children }) => {
  const frame = useCurrentFrame();
  const { delayRender, continueRender } = useDelayRender();
  const ref = useRef<HTMLDivElement>(null);
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
      {children}
    </div>
  );
};

/** Stands in for a clip: its picture is its time. */
const Clip: FC<VideoSurfaceProps> = ({ src, time }) => <div data-src={src}>{time}</div>;

const domAndOverflows = (root: HTMLElement) => ({
  dom: `${seedOf(root.innerHTML)}-${root.innerHTML.length}`,
  overflows: overflowsIn(root),
});

const Probe: FC<FilmProps> = (props) => (
  <VideoSurfaceContext.Provider value={Clip}>
    <Reported {...props} report={domAndOverflows}>
      <Film {...props} />
    </Reported>
  </VideoSurfaceContext.Provider>
);

const measured = (_: HTMLElement, timeline: FilmProps["timeline"]) => measure(timeline);

const Measure: FC<FilmProps> = (props) => (
  <Reported {...props} report={measured}>
    <Film {...props} />
  </Reported>
);

// The test names size and length of each film: what stands here only has to be there.
const shape = { fps: 30, width: 1080, height: 1080, durationInFrames: 1, defaultProps: {} as FilmProps };

registerRoot(() => (
  <>
    <Composition id="probe" component={Probe} {...shape} />
    <Composition id="measure" component={Measure} {...shape} />
  </>
));
