import { useFilm } from "../compositions/film-context";
import type { ItemProps } from "./item-props";
import { MediaBox } from "./media-box";
import { useVideoSurface } from "./video-surface";

/** A clip: one frame of its source, as the state says. */
export function VideoItem({ item, state }: ItemProps<"video">) {
  const { timeline } = useFilm();
  const Surface = useVideoSurface();
  const asset = timeline.assets[item.assetId];
  if (!asset?.src) return null;
  return (
    <MediaBox box={item.box} radius={item.radius} crop={item.crop}>
      <Surface item={item} src={asset.src} time={state.time} />
    </MediaBox>
  );
}
