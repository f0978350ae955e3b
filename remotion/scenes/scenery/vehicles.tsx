import type { SceneryFigure } from "@/lib/timeline/schema/scenery";
import type { Paint } from "./paint";
import type { Draw } from "./people";

const wheel = (x: number, paint: Paint, radius = 9) => (
  <g key={x}>
    <circle cx={x} cy={-radius} r={radius} fill={paint.ink} />
    <circle cx={x} cy={-radius} r={radius * 0.4} fill={paint.light} />
  </g>
);

export const VEHICLES = {
  car: (paint) => (
    <g>
      <path d="M-52 -12V-26Q-50 -32 -38 -33L-22 -50H14L32 -33Q50 -31 52 -24V-12Z" fill={paint.accent} />
      <path d="M-18 -46H-3V-34H-30ZM3 -46H12L24 -34H3Z" fill={paint.light} opacity="0.9" />
      {wheel(-30, paint, 11)}
      {wheel(30, paint, 11)}
    </g>
  ),
  truck: (paint) => (
    <g>
      <path d="M-70 -62H20V-14H-70Z" fill={paint.light} />
      <path d="M-70 -40H20V-32H-70Z" fill={paint.main} />
      <path d="M24 -48H50L64 -30V-14H24Z" fill={paint.accent} />
      <path d="M32 -43H47L56 -31H32Z" fill={paint.light} opacity="0.9" />
      {[-52, -28, 44].map((x) => wheel(x, paint, 11))}
    </g>
  ),
  bus: (paint) => (
    <g>
      <path d="M-70 -58Q-70 -64 -64 -64H62Q70 -64 70 -54V-14H-70Z" fill={paint.accent} />
      {[-62, -40, -18, 4, 26].map((x) => (
        <path key={x} d={`M${x} -56h17v18h-17Z`} fill={paint.light} opacity="0.92" />
      ))}
      <path d="M50 -56H68V-24H50Z" fill={paint.light} opacity="0.92" />
      {wheel(-42, paint, 11)}
      {wheel(40, paint, 11)}
    </g>
  ),
  bicycle: (paint, pick) => (
    <g>
      {[-26, 26].map((x) => (
        <circle key={x} cx={x} cy="-18" r="17" fill="none" stroke={paint.light} strokeWidth="3.4" />
      ))}
      <path
        d="M-26 -18L-10 -42H16L0 -18H-26M0 -18L-12 -48M26 -18L14 -50L22 -53"
        fill="none"
        stroke={paint.accent}
        strokeWidth="4"
        strokeLinejoin="round"
      />
      <path
        d="M-12 -52L4 -40L2 -20M-12 -52L-4 -30L6 -16"
        stroke={paint.ink}
        strokeWidth="7"
        fill="none"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M-17 -52Q-8 -82 2 -80L8 -72L-4 -50Z" fill={paint.cloth[pick % paint.cloth.length]} />
      <path
        d="M2 -74L16 -58L20 -52"
        stroke={paint.cloth[pick % paint.cloth.length]}
        strokeWidth="6"
        fill="none"
        strokeLinecap="round"
      />
      <circle cx="9" cy="-89" r="9" fill={paint.skin[pick % paint.skin.length]} />
      <path d="M-1 -90C-1 -102 18 -102 19 -91Z" fill={paint.main} />
    </g>
  ),
  train: (paint) => (
    <g>
      <path d="M-190 -3H190" stroke={paint.ink} strokeWidth="5" />
      {[-176, -94].map((x) => (
        <g key={x} transform={`translate(${x} 0)`}>
          <path d="M0 -52H76V-12H0Z" fill={paint.main} />
          <path d="M6 -44H20V-30H6ZM30 -44H44V-30H30ZM54 -44H68V-30H54Z" fill={paint.light} />
          <path d="M0 -22H76V-18H0Z" fill={paint.accent} />
          {wheel(16, paint, 7)}
          {wheel(60, paint, 7)}
        </g>
      ))}
      <path d="M-12 -52H50Q84 -48 96 -22L96 -12H-12Z" fill={paint.accent} />
      <path d="M-4 -44H10V-30H-4ZM20 -44H34V-30H20ZM48 -44H58Q72 -40 78 -30H48Z" fill={paint.light} />
      {wheel(8, paint, 7)}
      {wheel(68, paint, 7)}
    </g>
  ),
  tractor: (paint) => (
    <g>
      <path d="M-8 -40H46V-18H-8Z" fill={paint.accent} />
      <path d="M-36 -74H4V-68H-36ZM-32 -68H-28V-30H-32ZM-2 -68H2V-36H-2Z" fill={paint.ink} />
      <path d="M-38 -38H4V-18H-38Z" fill={paint.accent} />
      <path d="M34 -58H38V-40H34Z" fill={paint.ink} />
      {wheel(-24, paint, 23)}
      {wheel(36, paint, 13)}
    </g>
  ),
  sailboat: (paint) => (
    <g>
      <path d="M0 -96V-14" stroke={paint.ink} strokeWidth="3" />
      <path d="M4 -96Q40 -56 44 -20H4Z" fill={paint.light} />
      <path d="M-4 -86Q-30 -50 -34 -20H-4Z" fill={paint.accent} />
      <path d="M-44 -14H50Q44 4 30 6H-28Q-40 2 -44 -14Z" fill={paint.main} />
    </g>
  ),
  ship: (paint) => (
    <g>
      <path d="M-104 -14H110L96 10H-92Z" fill={paint.accent} />
      {[-74, -46, -18, 10, 38].map((x, index) => (
        <g key={x}>
          <path d={`M${x} -30h26v16h-26Z`} fill={index % 2 ? paint.light : paint.main} />
          {index < 4 ? <path d={`M${x} -46h26v15h-26Z`} fill={index % 2 ? paint.main : paint.cloth[1]} /> : null}
        </g>
      ))}
      <path d="M70 -58H92V-14H70Z" fill={paint.light} />
      <path d="M73 -53H89V-46H73Z" fill={paint.ink} />
      <path d="M-98 -16V-34" stroke={paint.ink} strokeWidth="3" />
    </g>
  ),
  plane: (paint) => (
    <g transform="rotate(-9)">
      <path d="M-78 -14Q-70 -26 -50 -26H44Q78 -24 86 -12Q76 -2 44 -2H-58Q-72 -4 -78 -14Z" fill={paint.light} />
      <path d="M-80 -44H-64L-48 -24H-72Z" fill={paint.accent} />
      <path d="M2 -14L-34 26H-18L34 -10Z" fill={paint.main} />
      <path d="M-6 -26L-26 -48H-16L18 -26Z" fill={paint.main} opacity="0.8" />
      <path d="M62 -20Q74 -18 78 -13H60Z" fill={paint.ink} />
      {[-40, -24, -8, 8, 24, 40].map((x) => (
        <circle key={x} cx={x} cy="-16" r="2.6" fill={paint.ink} />
      ))}
    </g>
  ),
  rocket: (paint) => (
    <g>
      <path d="M-8 -10L0 22L8 -10Z" fill={paint.accent} />
      <path d="M0 -104C20 -84 20 -44 14 -14H-14C-20 -44 -20 -84 0 -104Z" fill={paint.light} />
      <path d="M0 -104C9 -95 14 -84 16 -74H-16C-14 -84 -9 -95 0 -104Z" fill={paint.accent} />
      <path d="M-16 -42L-32 -8L-14 -16ZM16 -42L32 -8L14 -16Z" fill={paint.main} />
      <circle cx="0" cy="-60" r="7.5" fill={paint.ink} />
      <circle cx="0" cy="-60" r="4.5" fill={paint.main} />
    </g>
  ),
  satellite: (paint) => (
    <g transform="translate(0 -50) rotate(-18)">
      {[-78, 26].map((x) => (
        <g key={x}>
          <path d={`M${x} -18h52v36h-52Z`} fill={paint.main} />
          <path d={`M${x + 17} -18v36M${x + 35} -18v36M${x} 0h52`} stroke={paint.ink} strokeWidth="2" />
        </g>
      ))}
      <path d="M-26 -4H26V4H-26Z" fill={paint.light} />
      <path d="M-18 -24H18V24H-18Z" fill={paint.accent} />
      <path d="M-16 24Q0 48 16 24Z" fill={paint.light} />
    </g>
  ),
} satisfies Partial<Record<SceneryFigure, Draw>>;
