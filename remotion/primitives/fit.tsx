import { type CSSProperties, type ReactNode, useLayoutEffect, useRef } from "react";
import { useFilm } from "../compositions/film-context";
import { type FitLimits, fitSize } from "./fit-size";

type Place = "start" | "center" | "end";
const FLEX: Record<Place, string> = { start: "flex-start", center: "center", end: "flex-end" };

interface FitProps extends FitLimits {
  children: ReactNode;
  /** What the size depends on, if not all text inside (a number still counting). */
  fitText?: string | undefined;
  /** Where the content lies in its box, across and down. */
  align?: Place;
  valign?: Place;
  /** The box: fills its parent unless told otherwise. */
  box?: CSSProperties;
  /** The content; sizes inside should be in em. */
  style?: CSSProperties;
}

/**
 * A box whose content takes the largest font size at which nothing overflows. Measured before the frame is shown, again
 * when the text, the limits or the fonts change; the same in Player and renderer since both measure canvas pixels.
 */
export function Fit({
  children,
  align = "start",
  valign = "start",
  box,
  style,
  max,
  min,
  maxLines,
  fitText,
}: FitProps) {
  const { fontsReady } = useFilm();
  const boxRef = useRef<HTMLDivElement>(null);
  const contentRef = useRef<HTMLDivElement>(null);
  const measured = useRef("");
  useLayoutEffect(() => {
    const [outer, inner] = [boxRef.current, contentRef.current];
    if (!outer || !inner) return;
    const inputs = [
      fontsReady,
      max,
      min,
      maxLines,
      outer.parentElement?.clientWidth,
      fitText ?? inner.textContent,
    ].join("|");
    if (inputs === measured.current) return;
    measured.current = inputs;
    fitSize(outer, inner, { max, min, maxLines });
  });
  return (
    <div
      ref={boxRef}
      data-fit=""
      style={{
        width: "100%",
        height: "100%",
        minWidth: 0,
        minHeight: 0,
        display: "flex",
        flexDirection: "column",
        justifyContent: FLEX[valign],
        ...box,
      }}
    >
      <div ref={contentRef} style={{ width: "100%", flex: "none", textAlign: align, ...style }}>
        {children}
      </div>
    </div>
  );
}
