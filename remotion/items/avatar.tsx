import { boxRect, layoutOf } from "@/lib/timeline/layout/layout";
import { Presenter } from "../avatars/presenter";
import { useFilm } from "../compositions/film-context";
import { at } from "../primitives/stage";
import type { ItemProps } from "./item-props";

/** The drawn presenter in the place kept for it. */
export function AvatarItem({ item, state, entry }: ItemProps<"avatar">) {
  const { timeline, theme } = useFilm();
  const { width, height } = timeline;
  const layout = layoutOf(width, height, { ...entry.zones, presenter: { placement: item.placement, side: item.side } });
  const rect = item.box ? boxRect(item.box, width, height) : layout.presenter;
  if (!rect) return null;
  return (
    <div style={at(rect)}>
      <Presenter
        avatarId={item.avatarId}
        viseme={state.viseme}
        blink={state.blink}
        tilt={state.tilt}
        theme={theme}
        placement={item.placement}
      />
    </div>
  );
}
