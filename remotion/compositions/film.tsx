import { type CSSProperties, useMemo } from "react";
import { AbsoluteFill, useCurrentFrame, useRemotionEnvironment } from "remotion";
import type { Timeline } from "@/lib/timeline/schema";
import { type ItemState, indexOf, stateAt } from "@/lib/timeline/state";
import { directionOf } from "@/lib/timeline/theme/direction";
import { HAN_VARIABLE, hanFace, themeForDirection, themeOf } from "@/lib/timeline/theme/themes";
import { useFonts } from "../fonts";
import { ItemView } from "../items/item-view";
import { FilmContext } from "./film-context";
import { FilmSound } from "./film-sound";

export type FilmProps = {
  timeline: Timeline;
  /** Mounts the sounds too; the renderer mixes them itself and leaves this off. */
  sound: boolean;
  /** Draws this frame instead of the current one. */
  frame?: number;
};

/** The film at one frame: reads the clock once, draws from the state alone. */
export function Film({ timeline, sound, frame }: FilmProps) {
  const current = useCurrentFrame();
  const { isPlayer } = useRemotionEnvironment();
  const fontsReady = useFonts(timeline);
  const playing = isPlayer && frame === undefined;
  const shared = useMemo(() => {
    const dir = directionOf(timeline.language);
    const theme = themeForDirection(themeOf(timeline.theme), dir);
    return { timeline, theme, dir, fontsReady, playing };
  }, [timeline, fontsReady, playing]);
  const state = stateAt(timeline, frame ?? current);
  return (
    <FilmContext.Provider value={shared}>
      <AbsoluteFill
        lang={timeline.language}
        dir={shared.dir}
        style={{
          ...({ [HAN_VARIABLE]: hanFace(timeline.language) } as CSSProperties),
          backgroundColor: timeline.background || shared.theme.bg,
          overflow: "hidden",
          color: shared.theme.text,
        }}
      >
        {state.items.map((item: ItemState) => {
          const entry = indexOf(timeline).byId.get(item.id);
          return entry ? <ItemView key={item.id} state={item} entry={entry} /> : null;
        })}
      </AbsoluteFill>
      {sound ? <FilmSound timeline={timeline} /> : null}
    </FilmContext.Provider>
  );
}
