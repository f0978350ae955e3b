import { useFilm } from "../compositions/film-context";
import { MovingPicture } from "../primitives/moving-picture";
import type { ItemProps } from "./item-props";
import { MediaBox } from "./media-box";

/** A picture of the user's, still or slowly moving. */
export function ImageItem({ item, state }: ItemProps<"image">) {
  const { timeline } = useFilm();
  const asset = timeline.assets[item.assetId];
  if (!asset?.src) return null;
  return (
    <MediaBox box={item.box} radius={item.radius} crop={item.crop}>
      <MovingPicture
        asset={asset}
        fit={item.fit}
        rect={state.rect}
        depth={item.motion.mode === "pro"}
        frame={state.frame}
      />
    </MediaBox>
  );
}
