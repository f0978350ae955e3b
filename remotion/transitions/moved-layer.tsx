import type { ReactNode } from "react";
import type { TimelineEntry } from "@/lib/timeline/state";
import type { Effect } from "@/lib/timeline/state/curves";

interface MovedLayerProps {
  item: TimelineEntry["item"];
  effect: Effect | undefined;
  children: ReactNode;
}

const percent = (share: number) => `${Math.round(share * 1e5) / 1e3}%`;

/** An item that its keyframes move, turn and scale about the middle of its box. */
export function MovedLayer({ item, effect, children }: MovedLayerProps) {
  const box = "box" in item ? item.box : undefined;
  const transform = effect
    ? `translate(${percent(effect.x)}, ${percent(effect.y)}) rotate(${effect.rotation}deg) scale(${effect.scale})`
    : undefined;
  const transformOrigin = box ? `${percent(box.x + box.width / 2)} ${percent(box.y + box.height / 2)}` : "50% 50%";
  return <div style={{ position: "absolute", inset: 0, transformOrigin, transform }}>{children}</div>;
}
