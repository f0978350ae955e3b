import type React from "react";
import { Figure } from "./figure";
import { lookOf } from "./looks";

/** The catalogue's preview: 600 × 600, square plate with a soft disc behind the head. */
export const Portrait: React.FC<{ avatarId: string }> = ({ avatarId }) => {
  const look = lookOf(avatarId);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox="0 0 600 600"
      width={600}
      height={600}
      role="img"
      aria-label={avatarId}
    >
      <defs>
        <linearGradient id="plate" x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor={look.plate[0]} />
          <stop offset="1" stopColor={look.plate[1]} />
        </linearGradient>
      </defs>
      <rect width={600} height={600} fill="url(#plate)" />
      <circle cx={300} cy={300} r={236} fill="#ffffff" opacity={0.26} />
      <g transform="translate(18 26) scale(0.94)">
        <Figure look={look} viseme="rest" blink={false} id={avatarId} />
      </g>
    </svg>
  );
};
