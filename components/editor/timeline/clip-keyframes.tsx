import type { CSSProperties } from "react";
import type { Item } from "@/lib/timeline/schema";
import { type Keyframes as Curves, KEYFRAME_PROPERTIES } from "@/lib/timeline/schema/keyframes";

/** Marks on a chosen clip where one of its values is set: a click goes there, pulled they move. */
export function Keyframes({ item }: { item: Item }) {
  const curves: Curves = ("keyframes" in item && item.keyframes) || {};
  const frames = [...new Set(KEYFRAME_PROPERTIES.flatMap((name) => (curves[name] ?? []).map(({ frame }) => frame)))];
  return (
    <span aria-hidden className="absolute inset-x-0 bottom-0 h-2.5 bg-black/35">
      {frames.map((frame) => (
        <span
          key={frame}
          data-key={frame}
          className="absolute top-1/2 size-2 -translate-x-1/2 -translate-y-1/2 rotate-45 cursor-ew-resize bg-white after:absolute after:-inset-1.5"
          style={{ "--key": frame - item.head, left: "calc(var(--key) * var(--zoom) * 1px)" } as CSSProperties}
        />
      ))}
    </span>
  );
}
