import type { ReactNode } from "react";
import type { ItemState } from "@/lib/timeline/state";
import { coveredStyle, enterStyle, leaveStyle } from "./styles";

/** An item's layer with the styles of coming in, going and being covered. */
export function Passages({ state, opacity, children }: { state: ItemState; opacity: number; children: ReactNode }) {
  const style = {
    ...(state.covered ? coveredStyle(state.covered) : {}),
    ...(state.leave ? leaveStyle(state.leave) : {}),
    ...(state.enter ? enterStyle(state.enter) : {}),
  };
  const shown = opacity * (typeof style.opacity === "number" ? style.opacity : 1);
  return (
    <div style={{ position: "absolute", inset: 0, ...style, opacity: shown === 1 ? undefined : shown }}>{children}</div>
  );
}
