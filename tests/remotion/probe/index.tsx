import { type FC, useLayoutEffect, useRef } from "react";
import { Composition, registerRoot, useCurrentFrame, useDelayRender } from "remotion";
import { seedOf } from "@/lib/core/hash";
import { Film, type FilmProps } from "@/remotion/compositions/film";
import { fontsReady } from "@/remotion/fonts";
import { VideoSurfaceContext, type VideoSurfaceProps } from "@/remotion/items/video-surface";
import { overflowsIn } from "./overflows";

/** Stands in for a clip: its picture is its time. */
const Clip: FC<VideoSurfaceProps> = ({ src, time }) => <div data-src={src}>{time}</div>;

/** The film, reporting each frame's DOM and whatever leaves its place to the console. */
const Probe: FC<FilmProps> = (props) => {
  const frame = useCurrentFrame();
  const { delayRender, continueRender } = useDelayRender();
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const handle = delayRender("probe");
    void fontsReady(props.timeline).then(() =>
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          const root = ref.current;
          if (root) {
            const html = root.innerHTML;
            console.log(
              `@@${JSON.stringify({ frame, dom: `${seedOf(html)}-${html.length}`, overflows: overflowsIn(root) })}`,
            );
          }
          continueRender(handle);
        }),
      ),
    );
  }, [frame, props.timeline, delayRender, continueRender]);
  return (
    <VideoSurfaceContext.Provider value={Clip}>
      <div ref={ref} style={{ position: "absolute", inset: 0 }}>
        <Film {...props} />
      </div>
    </VideoSurfaceContext.Provider>
  );
};

registerRoot(() => (
  <Composition
    id="probe"
    component={Probe}
    defaultProps={{} as FilmProps}
    calculateMetadata={({ props: { timeline } }) => ({
      fps: timeline.fps,
      width: timeline.width,
      height: timeline.height,
      durationInFrames: timeline.durationInFrames,
    })}
  />
));
