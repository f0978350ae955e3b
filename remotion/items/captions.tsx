import { layoutOf } from "@/lib/timeline/layout/layout";
import { boldTheme, pictureTheme } from "@/lib/timeline/theme/grounds";
import { CaptionPageView } from "../captions/caption-page";
import { useFilm } from "../compositions/film-context";
import type { ItemProps } from "./item-props";

/** The page of captions on screen. */
export function CaptionsItem({ item, state, entry }: ItemProps<"captions">) {
  const { timeline, theme: own, dir } = useFilm();
  const theme = state.ground === "bold" ? boldTheme(own) : state.ground === "picture" ? pictureTheme(own) : own;
  const page = entry.pages[state.page];
  if (!page) return null;
  const layout = layoutOf(timeline.width, timeline.height, {
    ...entry.zones,
    captions: item.position,
    ...(item.lift === undefined ? {} : { lift: item.lift }),
  });
  return <CaptionPageView item={item} words={page.words} word={state.word} layout={layout} theme={theme} dir={dir} />;
}
