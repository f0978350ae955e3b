import type { SceneryFigure } from "@/lib/timeline/schema/scenery";
import type { Paint } from "./paint";

/** A figure drawn around x = 0, standing on y = 0, a hundred units high at most. */
export type Draw = (paint: Paint, pick: number) => React.ReactNode;

interface Body {
  paint: Paint;
  pick: number;
  /** Ends of arms and legs from shoulder (0, -66) and hip (0, -38): elbow or knee, then hand or foot. */
  arms: readonly (readonly [number, number, number, number])[];
  legs: readonly (readonly [number, number, number, number])[];
  lean?: number;
  coat?: string;
}

const limb = (
  [kneeX, kneeY, footX, footY]: readonly [number, number, number, number],
  y: number,
  color: string,
  width: number,
) => (
  <path
    key={`${kneeX},${kneeY},${footX},${footY}`}
    d={`M0 ${y}L${kneeX} ${kneeY}L${footX} ${footY}`}
    fill="none"
    stroke={color}
    strokeWidth={width}
    strokeLinecap="round"
    strokeLinejoin="round"
  />
);

/** A simple figure: head with hair, a rounded trunk, limbs of one bend each. */
function Person({ paint, pick, arms, legs, lean = 0, coat }: Body) {
  const cloth = coat ?? paint.cloth[pick % paint.cloth.length]!;
  const skin = paint.skin[pick % paint.skin.length]!;
  return (
    <g transform={lean ? `rotate(${lean} 0 -38)` : undefined}>
      {limb(arms[0]!, -64, cloth, 6)}
      {legs.map((leg) => limb(leg, -38, paint.ink, 8))}
      <path d="M-9 -70Q0 -75 9 -70L8 -36Q0 -32 -8 -36Z" fill={cloth} />
      <circle cx="0" cy="-84" r="9.5" fill={skin} />
      <path d="M-10 -84C-11 -97 11 -98 10 -85C5 -91 -4 -91 -10 -84Z" fill={paint.ink} />
      {arms.slice(1).map((arm) => (
        <g key={arm.join()}>
          {limb(arm, -64, cloth, 6)}
          <circle cx={arm[2]} cy={arm[3]} r="3.6" fill={skin} />
        </g>
      ))}
    </g>
  );
}

const STANDING = [
  [-4, -20, -5, -2],
  [4, -20, 5, -2],
] as const;
const SEATED = [
  [16, -36, 16, -4],
  [19, -34, 20, -4],
] as const;

export const PEOPLE = {
  walker: (paint, pick) => (
    <Person
      paint={paint}
      pick={pick}
      arms={[
        [-9, -52, -14, -40],
        [9, -52, 15, -42],
      ]}
      legs={[
        [-6, -20, -15, -3],
        [9, -21, 12, -2],
      ]}
      lean={3}
    />
  ),
  runner: (paint, pick) => (
    <Person
      paint={paint}
      pick={pick}
      arms={[
        [-14, -56, -10, -44],
        [10, -52, 21, -58],
      ]}
      legs={[
        [-6, -24, -27, -22],
        [17, -30, 16, -6],
      ]}
      lean={12}
    />
  ),
  worker: (paint, pick) => (
    <g>
      <Person
        paint={paint}
        pick={pick}
        arms={[
          [8, -52, 17, -48],
          [12, -54, 20, -52],
        ]}
        legs={STANDING}
      />
      <path d="M-11 -87C-11 -101 11 -101 11 -87L15 -86V-84H-12Z" fill={paint.accent} />
      <path d="M14 -38L28 -66" stroke={paint.light} strokeWidth="3.4" strokeLinecap="round" />
      <path d="M22 -72L36 -64L33 -59L19 -67Z" fill={paint.light} />
    </g>
  ),
  speaker: (paint, pick) => (
    <g>
      <Person
        paint={paint}
        pick={pick}
        arms={[
          [-10, -54, -4, -44],
          [14, -66, 25, -80],
        ]}
        legs={STANDING}
      />
      <path d="M-26 0V-40L-4 -44V0Z" fill={paint.light} opacity="0.95" />
      <path d="M-28 -40L-2 -45V-41L-28 -36Z" fill={paint.accent} />
    </g>
  ),
  child: (paint, pick) => (
    <g transform="scale(0.68)">
      <Person
        paint={paint}
        pick={pick + 1}
        arms={[
          [-12, -72, -18, -86],
          [12, -72, 18, -86],
        ]}
        legs={STANDING}
      />
    </g>
  ),
  scientist: (paint, pick) => (
    <g>
      <Person
        paint={paint}
        pick={pick}
        coat={paint.light}
        arms={[
          [-8, -52, -6, -42],
          [12, -54, 22, -62],
        ]}
        legs={STANDING}
      />
      <path d="M19 -80H26V-74L34 -58Q35 -54 31 -54H14Q10 -54 11 -58L19 -74Z" fill={paint.accent} opacity="0.95" />
      <path d="M18 -80H27" stroke={paint.light} strokeWidth="2.4" />
    </g>
  ),
  reader: (paint, pick) => (
    <g>
      <path d="M-16 -34H12V-4M-14 -34V-4" stroke={paint.ink} strokeWidth="5" fill="none" />
      <g transform="translate(-4 0)">
        <Person
          paint={paint}
          pick={pick}
          arms={[
            [8, -50, 20, -54],
            [10, -48, 22, -52],
          ]}
          legs={SEATED}
        />
      </g>
      <path d="M10 -66L20 -56L32 -66V-52L20 -43L10 -52Z" fill={paint.light} stroke={paint.ink} strokeWidth="1.4" />
    </g>
  ),
  typist: (paint, pick) => (
    <g>
      <path d="M-22 -34H6V-4M-20 -60V-34V-4" stroke={paint.ink} strokeWidth="5" fill="none" />
      <g transform="translate(-10 0)">
        <Person
          paint={paint}
          pick={pick}
          arms={[
            [8, -50, 26, -48],
            [10, -48, 28, -47],
          ]}
          legs={SEATED}
        />
      </g>
      <path d="M10 -42H64V-37H10ZM58 -37H62V0H58Z" fill={paint.light} />
      <path d="M26 -43L50 -43L58 -66L34 -66Z" fill={paint.ink} />
      <path d="M37 -63L54 -63L48 -46L31 -46Z" fill={paint.main} />
    </g>
  ),
  cook: (paint, pick) => (
    <g>
      <Person
        paint={paint}
        pick={pick}
        coat={paint.light}
        arms={[
          [8, -52, 22, -46],
          [12, -54, 26, -46],
        ]}
        legs={STANDING}
      />
      <path
        d="M-9 -90V-97C-18 -99 -12 -111 -3 -107C2 -113 14 -109 11 -102C16 -99 12 -95 9 -96V-90Z"
        fill={paint.light}
      />
      <path d="M14 -40H58V-34H14ZM18 -34H54V0H18Z" fill={paint.ink} />
      <path d="M22 -56H48V-44Q48 -40 44 -40H26Q22 -40 22 -44ZM48 -53H57V-50H48Z" fill={paint.accent} />
      <path
        d="M30 -62Q26 -68 31 -73M39 -62Q35 -68 40 -73"
        stroke={paint.light}
        strokeWidth="2"
        fill="none"
        opacity="0.8"
      />
    </g>
  ),
  crowd: (paint, pick) => (
    <g>
      {[-44, -24, 2, 26, 46].map((x, index) => (
        <g key={x} transform={`translate(${x} ${index % 2 ? 0 : -3}) scale(${index % 2 ? 0.98 : 0.9})`}>
          <Person
            paint={paint}
            pick={pick + index}
            arms={[
              [-8, -52, -8, -40],
              [8, -52, 8, -40],
            ]}
            legs={STANDING}
          />
        </g>
      ))}
    </g>
  ),
} satisfies Partial<Record<SceneryFigure, Draw>>;
