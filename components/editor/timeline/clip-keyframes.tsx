import type { Item } from "@/lib/timeline/schema";
import { type Keyframes as Curves, KEYFRAME_PROPERTIES } from "@/lib/timeline/schema/keyframes";

/** Marks on a chosen clip where one of its values is set. */
export function Keyframes({ item }: { item: Item }) {
  const curves: Curves = ("keyframes" in item && item.keyframes) || {};
  const frames = [...new Set(KEYFRAME_PROPERTIES.flatMap((name) => (curves[name] ?? []).map(({ frame }) => frame)))];
  return (
    <span aria-hidden className="absolute inset-x-0 bottom-0 h-2.5 bg-black/35">
      {frames.map((frame) => (
        <span
          key={frame}
          className="absolute top-1/2 size-1.5 -translate-x-1/2 -translate-y-1/2 rotate-45 bg-white"
          style={{ left: `calc(${frame - item.head} * var(--zoom) * 1px)` }}
        />
      ))}
    </span>
  );
}
