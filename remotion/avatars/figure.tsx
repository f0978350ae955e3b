import type React from "react";
import type { Viseme } from "@/lib/timeline/schema/speech";
import { CLOTHES } from "./clothes";
import { Face } from "./face";
import { HAIR } from "./hair";
import type { Look } from "./looks";

/** Styles that cover the ears. */
const COVERED = new Set(["long", "waves", "bob", "headscarf", "crop"]);

/** Size of the drawing, in its own units. */
export const FIGURE = { width: 600, height: 640 };

/** The presenter from the chest up, as SVG content for a 600 × 640 view box. */
export const Figure: React.FC<{
  look: Look;
  viseme: Viseme;
  blink: boolean;
  /** Tilt of the head in steps of 0.7 degrees, −3 to 3. */
  tilt?: number;
  id: string;
}> = ({ look, viseme, blink, tilt = 0, id }) => {
  const hair = HAIR[look.style];
  const turn = `translate(0 14)${tilt === 0 ? "" : ` rotate(${tilt * 0.7} 300 400)`}`;
  return (
    <g>
      <g transform={turn}>{hair.back?.(look)}</g>
      <path d="M254 320 H346 V426 C346 446 330 462 300 462 C270 462 254 446 254 426 Z" fill={look.skin} />
      <path
        d="M254 364 C270 396 330 396 346 364 V400 C326 420 274 420 254 400 Z"
        fill={look.skinShade}
        opacity={0.75}
      />
      {CLOTHES[look.outfit](look)}
      <g transform={turn}>
        <Face look={look} viseme={viseme} blink={blink} id={id} ears={!COVERED.has(look.style)} />
        {hair.front(look)}
      </g>
    </g>
  );
};
