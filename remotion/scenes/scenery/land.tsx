import { mix } from "@/lib/timeline/theme/color";
import { type Paint, ridge, runOf, type Stand } from "./paint";
import { Tree } from "./things";

/** A layer of a place: the farther, the less it drifts (0 stands, 1 goes with the figures). */
export interface Layer {
  depth: number;
  drawn: React.ReactNode;
}
export type Ground = (stand: Stand, paint: Paint, seed: number) => Layer[];

const band = (stand: Stand, y: number, fill: string, key: string) => (
  <rect key={key} x={-stand.width * 0.06} y={y} width={stand.width * 1.12} height={stand.height - y} fill={fill} />
);

/** Places along a layer, evenly strewn. */
const strewn = (stand: Stand, count: number, random: () => number) =>
  Array.from({ length: count }, (_, index) => ({
    x: stand.width * (-0.05 + (1.1 * (index + 0.2 + random() * 0.6)) / count),
    size: 0.7 + random() * 0.6,
    turn: random(),
  }));

const trees = (
  stand: Stand,
  paint: Paint,
  {
    y,
    count,
    size,
    color,
    fir,
  }: { y: number; count: number; size: number; color: string; fir: (turn: number) => boolean },
  random: () => number,
) =>
  strewn(stand, count, random).map((spot) => (
    <g key={spot.x} transform={`translate(${spot.x.toFixed(1)} ${y}) scale(${((size * spot.size) / 100).toFixed(3)})`}>
      <Tree paint={paint} fir={fir(spot.turn)} color={color} />
    </g>
  ));

export const foreground = (stand: Stand, paint: Paint, seed: number): Layer => ({
  depth: 1,
  drawn: (
    <path
      d={ridge(
        stand,
        { y: stand.floor + stand.unit * 0.6, swing: stand.unit * 0.9, peaks: 5, rough: 0 },
        runOf(seed, 9),
      )}
      fill={paint.fore}
    />
  ),
});

const hills = (stand: Stand, paint: Paint, seed: number): Layer[] => [
  {
    depth: 0.25,
    drawn: (
      <path
        d={ridge(stand, { y: stand.horizon, swing: stand.unit * 5, peaks: 4, rough: 0 }, runOf(seed, 1))}
        fill={paint.far}
      />
    ),
  },
  {
    depth: 0.5,
    drawn: (
      <path
        d={ridge(
          stand,
          { y: stand.horizon + stand.unit * 5, swing: stand.unit * 4, peaks: 5, rough: 0 },
          runOf(seed, 2),
        )}
        fill={paint.mid}
      />
    ),
  },
];

const waves = (stand: Stand, y: number, fill: string, seed: number, layer: number) => (
  <path d={ridge(stand, { y, swing: stand.unit * 0.8, peaks: 22, rough: 0 }, runOf(seed, layer))} fill={fill} />
);

const glints = (stand: Stand, paint: Paint, seed: number, from: number) =>
  strewn(stand, 12, runOf(seed, 5)).map(({ x, size, turn }) => (
    <path
      key={x}
      d={`M${x.toFixed(1)} ${(from + turn * (stand.floor - from)).toFixed(1)}h${(stand.unit * 5 * size).toFixed(1)}`}
      stroke={paint.light}
      strokeWidth={stand.unit * 0.3}
      strokeLinecap="round"
      opacity="0.4"
    />
  ));

export const LAND = {
  sea: (stand, paint, seed) => [
    { depth: 0.15, drawn: band(stand, stand.horizon, paint.far, "far") },
    { depth: 0.3, drawn: glints(stand, paint, seed, stand.horizon + stand.unit * 2) },
    { depth: 0.55, drawn: waves(stand, stand.horizon + (stand.floor - stand.horizon) * 0.4, paint.mid, seed, 2) },
    { depth: 0.8, drawn: waves(stand, stand.horizon + (stand.floor - stand.horizon) * 0.8, paint.near, seed, 3) },
    foreground(stand, paint, seed),
  ],
  river: (stand, paint, seed) => {
    const { width, floor, unit } = stand;
    const top = stand.horizon + unit * 3.4;
    return [
      ...hills(stand, paint, seed),
      {
        depth: 0.55,
        drawn: trees(
          stand,
          paint,
          { y: top + unit, count: 9, size: unit * 9, color: paint.near, fir: (turn) => turn > 0.6 },
          runOf(seed, 4),
        ),
      },
      {
        depth: 0.7,
        drawn: (
          <g>
            {band(stand, top, paint.near, "bank")}
            <path
              d={`M${width * 0.44} ${top}C${width * 0.62} ${top + unit * 6} ${width * 0.24} ${floor - unit * 5} ${width * 0.12} ${floor + unit * 3}H${width * 0.96}C${width * 0.82} ${floor - unit * 6} ${width * 0.7} ${top + unit * 5} ${width * 0.5} ${top}Z`}
              fill={mix(paint.main, paint.light, 0.25)}
            />
            {glints(stand, paint, seed, top + unit * 8)}
          </g>
        ),
      },
      foreground(stand, paint, seed),
    ];
  },
  mountains: (stand, paint, seed) => {
    const { width, unit, horizon } = stand;
    const peak = (x: number, y: number, half: number, fill: string) => (
      <g key={x}>
        <path d={`M${x - half} ${stand.height}L${x} ${y}L${x + half} ${stand.height}Z`} fill={fill} />
        <path
          d={`M${x} ${y}L${x - half * 0.16} ${y + (stand.height - y) * 0.16}L${x - half * 0.05} ${y + (stand.height - y) * 0.13}L${x + half * 0.04} ${y + (stand.height - y) * 0.19}L${x + half * 0.16} ${y + (stand.height - y) * 0.16}Z`}
          fill={paint.light}
          opacity="0.92"
        />
      </g>
    );
    return [
      { depth: 0.12, drawn: [0.5, 0.98].map((x) => peak(width * x, horizon - unit * 9, width * 0.36, paint.far)) },
      {
        depth: 0.3,
        drawn: [0.74, 0.1].map((x) => peak(width * x, horizon - unit * (x > 0.5 ? 15 : 3), width * 0.42, paint.mid)),
      },
      {
        depth: 0.6,
        drawn: [
          band(stand, stand.floor - unit * 5, paint.near, "near"),
          ...trees(
            stand,
            paint,
            { y: stand.floor - unit * 4.4, count: 15, size: unit * 8, color: paint.near, fir: () => true },
            runOf(seed, 4),
          ),
        ],
      },
      foreground(stand, paint, seed),
    ];
  },
  forest: (stand, paint, seed) => [
    ...hills(stand, paint, seed).slice(0, 1),
    {
      depth: 0.35,
      drawn: trees(
        stand,
        paint,
        {
          y: stand.horizon + stand.unit * 7,
          count: 16,
          size: stand.unit * 20,
          color: paint.mid,
          fir: (turn) => turn > 0.35,
        },
        runOf(seed, 2),
      ),
    },
    {
      depth: 0.6,
      drawn: [
        band(stand, stand.horizon + stand.unit * 6, paint.near, "near"),
        ...trees(
          stand,
          paint,
          {
            y: stand.floor - stand.unit * 4,
            count: 9,
            size: stand.unit * 28,
            color: mix(paint.near, paint.mid, 0.3),
            fir: (turn) => turn > 0.6,
          },
          runOf(seed, 3),
        ),
      ],
    },
    foreground(stand, paint, seed),
  ],
  field: (stand, paint, seed) => {
    const { width, horizon, floor, unit } = stand;
    return [
      ...hills(stand, paint, seed),
      {
        depth: 0.75,
        drawn: (
          <g>
            {band(stand, horizon + unit * 7, paint.near, "near")}
            {Array.from({ length: 15 }, (_, index) => {
              const x = width * (index / 14);
              return (
                <path
                  key={x}
                  d={`M${width / 2 + (x - width / 2) * 0.6} ${horizon + unit * 7.2}L${width / 2 + (x - width / 2) * 2.1} ${floor + unit * 2}`}
                  stroke={index % 2 ? paint.mid : paint.accent}
                  strokeWidth={unit * 0.5}
                  opacity={index % 2 ? 0.8 : 0.34}
                />
              );
            })}
          </g>
        ),
      },
      foreground(stand, paint, seed),
    ];
  },
} satisfies Record<string, Ground>;
