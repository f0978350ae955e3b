import type { SceneryFigure } from "@/lib/timeline/schema/scenery";
import type { Paint } from "./paint";
import type { Draw } from "./people";

/** A tree of round crowns, or a fir. */
export function Tree({ paint, fir, color }: { paint: Paint; fir: boolean; color: string }) {
  return fir ? (
    <g>
      <path d="M-4 0V-20H4V0Z" fill={paint.ink} />
      <path d="M0 -100L26 -52H14L32 -16H-32L-14 -52H-26Z" fill={color} />
    </g>
  ) : (
    <g>
      <path d="M-4 0L-3 -44H3L4 0Z" fill={paint.ink} />
      <circle cx="-16" cy="-50" r="20" fill={color} />
      <circle cx="16" cy="-52" r="19" fill={color} />
      <circle cx="0" cy="-74" r="24" fill={color} />
    </g>
  );
}

/** A house with a gable; `lit` windows. */
export function House({ paint, wall, roof }: { paint: Paint; wall: string; roof: string }) {
  return (
    <g>
      <path d="M-34 0V-44H34V0Z" fill={wall} />
      <path d="M-42 -42L0 -78L42 -42Z" fill={roof} />
      <path d="M16 -70H25V-54L16 -62Z" fill={roof} />
      <path d="M-8 0V-26H8V0Z" fill={paint.ink} />
      <path d="M-26 -34h12v12h-12ZM14 -34h12v12h-12Z" fill={paint.dark ? paint.accent : paint.ink} opacity="0.9" />
    </g>
  );
}

const Beast = ({ body, spots, ink, horns }: { body: string; spots?: string; ink: string; horns: boolean }) => (
  <g>
    <path d="M-26 -22V-2M-14 -20V-2M12 -20V-2M24 -22V-2" stroke={ink} strokeWidth="6" strokeLinecap="round" />
    <path d="M-36 -44Q-34 -54 -20 -54H20Q34 -54 34 -40Q34 -18 16 -18H-22Q-38 -20 -36 -44Z" fill={body} />
    {spots ? <path d="M-22 -54Q-24 -38 -12 -38Q-2 -40 -4 -54ZM8 -18Q8 -32 20 -30Q28 -28 26 -20Z" fill={spots} /> : null}
    <path d="M30 -56Q44 -62 52 -50Q54 -38 46 -36Q34 -38 30 -46Z" fill={horns ? body : ink} />
    {horns ? <path d="M36 -60L32 -68M46 -60L50 -67" stroke={ink} strokeWidth="3" strokeLinecap="round" /> : null}
    <circle cx="44" cy="-51" r="1.8" fill={horns ? ink : body} />
    <path d="M-36 -46Q-46 -40 -44 -24" stroke={horns ? ink : body} strokeWidth="3" fill="none" strokeLinecap="round" />
  </g>
);

export const THINGS = {
  turbine: (paint) => (
    <g>
      {[
        { x: -58, size: 0.72, turn: 20 },
        { x: 0, size: 1.1, turn: 0 },
        { x: 60, size: 0.8, turn: 44 },
      ].map(({ x, size, turn }) => (
        <g key={x} transform={`translate(${x} 0) scale(${size})`}>
          <path d="M-3 0L-1.6 -92H1.6L3 0Z" fill={paint.light} />
          {[0, 120, 240].map((angle) => (
            <path
              key={angle}
              d="M0 0Q7 -14 1 -44Q-4 -18 0 0Z"
              fill={paint.light}
              transform={`translate(0 -92) rotate(${angle + turn})`}
            />
          ))}
          <circle cx="0" cy="-92" r="4" fill={paint.accent} />
        </g>
      ))}
    </g>
  ),
  panels: (paint) => (
    <g>
      {[-76, 0, 76].map((x) => (
        <g key={x} transform={`translate(${x} 0)`}>
          <path d="M0 -20V0M-12 0H12" stroke={paint.ink} strokeWidth="5" />
          <path d="M-36 -14L-20 -58H36L20 -14Z" fill={paint.main} stroke={paint.light} strokeWidth="2.4" />
          <path
            d="M-28 -36H28M-8 -14L8 -58M-22 -14L-6 -58M6 -14L22 -58"
            stroke={paint.light}
            strokeWidth="1.4"
            opacity="0.75"
          />
        </g>
      ))}
    </g>
  ),
  lighthouse: (paint) => (
    <g>
      <path d="M0 -92L-150 -122V-70ZM0 -92L150 -122V-70Z" fill={paint.accent} opacity="0.3" />
      <path d="M-18 0L-10 -80H10L18 0Z" fill={paint.light} />
      <path d="M-15.5 -24L-13 -46H13L15.5 -24ZM-11.5 -64L-10 -80H10L11.5 -64Z" fill={paint.accent} />
      <path d="M-13 -84H13V-80H-13ZM-8 -98H8V-84H-8Z" fill={paint.ink} />
      <circle cx="0" cy="-91" r="5" fill={paint.accent} />
      <path d="M-11 -98L0 -108L11 -98Z" fill={paint.main} />
      <path d="M-60 4Q-40 -12 -18 -4H22Q46 -10 62 4Z" fill={paint.ink} />
    </g>
  ),
  bridge: (paint) => (
    <g>
      <path
        d="M-170 -30Q-120 -32 -80 -88Q-10 -30 60 -88Q110 -32 170 -30"
        stroke={paint.light}
        strokeWidth="3"
        fill="none"
      />
      {[-120, -100, -56, -32, -10, 14, 38, 86, 106].map((x) => (
        <path
          key={x}
          d={`M${x} -26V${-30 - Math.max(0, 34 - Math.abs(Math.abs(x + 10) - 70) * 0.9)}`}
          stroke={paint.light}
          strokeWidth="1.6"
        />
      ))}
      <path d="M-86 4V-92H-76V4ZM54 4V-92H64V4Z" fill={paint.main} />
      <path d="M-180 -30H180V-20H-180Z" fill={paint.accent} />
    </g>
  ),
  house: (paint) => <House paint={paint} wall={paint.light} roof={paint.accent} />,
  tree: (paint) => <Tree paint={paint} fir={false} color={paint.cloth[1]!} />,
  cow: (paint) => <Beast body={paint.light} spots={paint.ink} ink={paint.ink} horns />,
  sheep: (paint) => (
    <g transform="scale(0.72)">
      <Beast body={paint.light} ink={paint.ink} horns={false} />
      {[-30, -14, 4, 20].map((x) => (
        <circle key={x} cx={x} cy="-50" r="13" fill={paint.light} />
      ))}
    </g>
  ),
  birds: (paint) => (
    <g stroke={paint.dark ? paint.light : paint.ink} strokeWidth="4" fill="none" strokeLinecap="round">
      {[
        [0, -70, 1.3],
        [-46, -52, 0.9],
        [48, -48, 1],
        [18, -26, 0.7],
        [-80, -84, 0.7],
      ].map(([x, y, size]) => (
        <path key={x} d="M-18 -6Q-8 -16 0 0Q8 -16 18 -6" transform={`translate(${x} ${y}) scale(${size})`} />
      ))}
    </g>
  ),
  fish: (paint) => (
    <g>
      {[
        [-52, -30, 0.9],
        [10, -56, 1.2],
        [62, -18, 0.8],
      ].map(([x, y, size], index) => (
        <g key={x} transform={`translate(${x} ${y}) scale(${size})`}>
          <path d="M-26 0Q-4 -20 24 0Q-4 20 -26 0ZM-22 0L-40 -13V13Z" fill={index === 1 ? paint.accent : paint.light} />
          <circle cx="13" cy="-3" r="2.4" fill={paint.ink} />
        </g>
      ))}
    </g>
  ),
  whale: (paint) => (
    <g>
      <path
        d="M-92 -52Q-86 -34 -66 -34Q-30 -60 24 -54Q80 -46 92 -14Q60 8 6 6Q-50 2 -70 -24Q-92 -24 -104 -40Q-96 -48 -92 -52Z"
        fill={paint.main}
      />
      <path d="M92 -14Q60 8 6 6Q40 -4 92 -14Z" fill={paint.light} />
      <circle cx="66" cy="-24" r="3" fill={paint.ink} />
      <path
        d="M36 -58Q32 -76 20 -78M40 -58Q44 -76 56 -78"
        stroke={paint.light}
        strokeWidth="4"
        fill="none"
        strokeLinecap="round"
      />
    </g>
  ),
  telescope: (paint) => (
    <g>
      <path d="M0 -50L-24 0M0 -50L24 0M0 -50V0" stroke={paint.ink} strokeWidth="5" strokeLinecap="round" />
      <g transform="rotate(-34 0 -54)">
        <path d="M-40 -64H30V-44H-40Z" fill={paint.light} />
        <path d="M30 -68H48V-40H30Z" fill={paint.accent} />
        <path d="M-52 -59H-40V-49H-52Z" fill={paint.main} />
      </g>
    </g>
  ),
  robot: (paint) => (
    <g>
      <path d="M-30 0V-14H30V0Z" fill={paint.ink} />
      <path
        d="M0 -14L-20 -62L26 -92L58 -66"
        stroke={paint.accent}
        strokeWidth="12"
        fill="none"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      {[
        [0, -14],
        [-20, -62],
        [26, -92],
      ].map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r="8" fill={paint.light} />
      ))}
      <path d="M50 -70L48 -50M62 -68L66 -48" stroke={paint.light} strokeWidth="5" strokeLinecap="round" />
      <path d="M44 -40h28v24h-28Z" fill={paint.main} />
    </g>
  ),
  hive: (paint) => (
    <g>
      <path d="M-30 0V-20H-34V-26H-30V-46H-36V-54H36V-46H30V-26H34V-20H30V0Z" fill={paint.light} />
      <path d="M-30 -26H30M-30 -46H30" stroke={paint.ink} strokeWidth="2" />
      <path d="M-40 -54L-30 -62H30L40 -54Z" fill={paint.accent} />
      <path d="M-12 -8H12V-3H-12Z" fill={paint.ink} />
      {[
        [-50, -70],
        [46, -80],
        [12, -92],
        [58, -34],
      ].map(([x, y]) => (
        <g key={x} transform={`translate(${x} ${y})`}>
          <ellipse cx="-2" cy="-4" rx="4" ry="3" fill={paint.light} opacity="0.85" />
          <ellipse rx="5" ry="3.4" fill={paint.accent} stroke={paint.ink} strokeWidth="1.4" />
        </g>
      ))}
    </g>
  ),
} satisfies Partial<Record<SceneryFigure, Draw>>;
