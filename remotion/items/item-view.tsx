import type { ItemOf } from "@/lib/timeline/schema";
import type { ItemState, TimelineEntry } from "@/lib/timeline/state";
import { MovedLayer } from "../transitions/moved-layer";
import { Passages } from "../transitions/passages";
import { AvatarItem } from "./avatar";
import { CaptionsItem } from "./captions";
import { ImageItem } from "./image";
import type { ItemProps, Kind } from "./item-props";
import { SceneItem } from "./scene";
import { ShapeItem } from "./shape";
import { TextItem } from "./text";
import { VideoItem } from "./video";

const VIEWS: { [K in Kind]: React.FC<ItemProps<K>> } = {
  scene: SceneItem,
  image: ImageItem,
  video: VideoItem,
  text: TextItem,
  shape: ShapeItem,
  captions: CaptionsItem,
  avatar: AvatarItem,
};

/** One item with its transitions. */
export function ItemView({ state, entry }: { state: ItemState; entry: TimelineEntry }) {
  const View = VIEWS[state.kind] as React.FC<ItemProps<Kind>>;
  const opacity = ("opacity" in entry.item ? entry.item.opacity : 1) * (state.effect?.opacity ?? 1);
  const view = <View item={entry.item as ItemOf<Kind>} state={state} entry={entry} />;
  return (
    <Passages state={state} opacity={opacity}>
      {"keyframes" in entry.item && entry.item.keyframes ? (
        <MovedLayer item={entry.item} effect={state.effect}>
          {view}
        </MovedLayer>
      ) : (
        view
      )}
    </Passages>
  );
}
