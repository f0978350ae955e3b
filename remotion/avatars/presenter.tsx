import type React from "react";
import type { Viseme } from "@/lib/timeline/schema/speech";
import { FIGURE, Figure } from "./figure";
import { lookOf } from "./looks";

export interface PresenterProps {
  avatarId: string;
  viseme: Viseme;
  blink: boolean;
  /** Tilt of the head in steps of 0.7 degrees, −3 to 3. */
  tilt?: number;
  /** Gives the ring of a corner presenter its colour and a card its corners; the plate belongs to the presenter. */
  theme?: { primary: string; radius: number };
  /** `corner`: a round plate. `side`: a card of its own. `full`: the plate to all edges of the box. */
  placement: "corner" | "side" | "full";
}

/**
 * A drawn presenter filling its box. Everything follows from the props, so equal props are one picture: visemes, a blink
 * and seven head positions are the only things that change.
 */
export const Presenter: React.FC<PresenterProps> = ({ avatarId, viseme, blink, tilt = 0, theme, placement }) => {
  const look = lookOf(avatarId);
  const id = `${avatarId}-${placement}`;
  const figure = <Figure look={look} viseme={viseme} blink={blink} tilt={tilt} id={id} />;
  if (placement === "corner") {
    return (
      <svg viewBox="0 0 600 600" width="100%" height="100%" role="img" aria-label="presenter">
        <defs>
          <linearGradient id={`${id}-plate`} x1="0" y1="0" x2="1" y2="1">
            <stop offset="0" stopColor={look.plate[0]} />
            <stop offset="1" stopColor={look.plate[1]} />
          </linearGradient>
          <clipPath id={`${id}-disc`}>
            <circle cx={300} cy={300} r={284} />
          </clipPath>
        </defs>
        <circle cx={300} cy={300} r={296} fill={theme?.primary ?? "#ffffff"} />
        <circle cx={300} cy={300} r={288} fill="#ffffff" />
        <circle cx={300} cy={300} r={282} fill={`url(#${id}-plate)`} />
        <g clipPath={`url(#${id}-disc)`}>
          <g transform="translate(6 4) scale(0.98)">{figure}</g>
        </g>
      </svg>
    );
  }
  return (
    <div
      style={{
        position: "absolute",
        inset: 0,
        overflow: "hidden",
        background: `radial-gradient(circle at 50% 38%, ${look.plate[0]}, ${look.plate[1]})`,
        borderRadius: placement === "side" && theme && theme.radius > 0.5 ? "28px" : 0,
      }}
    >
      <svg
        viewBox={`0 0 ${FIGURE.width} ${FIGURE.height}`}
        preserveAspectRatio="xMidYMax meet"
        width="100%"
        height={placement === "full" ? "92%" : "96%"}
        style={{ position: "absolute", bottom: 0, left: 0 }}
        role="img"
        aria-label="presenter"
      >
        {figure}
      </svg>
    </div>
  );
};
