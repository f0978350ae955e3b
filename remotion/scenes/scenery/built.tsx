import { mix } from "@/lib/timeline/theme/color";
import type { Ground, Layer } from "./land";
import { OVERHANG, type Paint, ridge, runOf, type Stand } from "./paint";
import { House, Tree } from "./things";

const street = (stand: Stand, paint: Paint): Layer => ({
  depth: 1,
  drawn: (
    <rect
      x={-stand.width * OVERHANG}
      y={stand.floor + stand.unit * 0.2}
      width={stand.width * (1 + 2 * OVERHANG)}
      height={stand.height}
      fill={paint.fore}
    />
  ),
});

/** A row of towers with lit windows from `foot` upwards. */
function towers(
  stand: Stand,
  {
    foot,
    least,
    most,
    fill,
    lit,
    count,
  }: { foot: number; least: number; most: number; fill: string; lit: string; count: number },
  random: () => number,
) {
  const wide = (stand.width * (1 + 2 * OVERHANG)) / count;
  return Array.from({ length: count }, (_, index) => {
    const x = -stand.width * OVERHANG + index * wide;
    const tall = least + random() * (most - least);
    const body = wide * (0.7 + random() * 0.24);
    const rows = Math.floor(tall / (stand.unit * 2.6));
    const windows = Array.from({ length: rows * 3 }, (_unused, at) => ({ at, on: random() > 0.52 })).filter(
      ({ on }) => on,
    );
    const pane = body / 6;
    return (
      <g key={x.toFixed(1)}>
        <rect
          x={x.toFixed(1)}
          y={(foot - tall).toFixed(1)}
          width={body.toFixed(1)}
          height={(tall + stand.height).toFixed(1)}
          fill={fill}
        />
        <path
          d={windows
            .map(
              ({ at }) =>
                `M${(x + body * 0.18 + (at % 3) * body * 0.25).toFixed(1)} ${(foot - tall + stand.unit * (1.2 + Math.floor(at / 3) * 2.6)).toFixed(1)}h${pane.toFixed(1)}v${(stand.unit * 1.1).toFixed(1)}h${(-pane).toFixed(1)}Z`,
            )
            .join("")}
          fill={lit}
          opacity="0.75"
        />
      </g>
    );
  });
}

const chimney = (x: number, y: number, size: number, paint: Paint, fill: string) => (
  <g key={x} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${(size / 100).toFixed(3)})`}>
    <path d="M-8 0L-6 -100H6L8 0Z" fill={fill} />
    <path d="M-6.4 -88H6.4L6.2 -96H-6.2Z" fill={paint.accent} />
    <circle cx="6" cy="-112" r="10" fill={paint.light} opacity="0.5" />
    <circle cx="20" cy="-126" r="14" fill={paint.light} opacity="0.36" />
    <circle cx="42" cy="-140" r="19" fill={paint.light} opacity="0.24" />
  </g>
);

export const BUILT = {
  city: (stand, paint, seed) => [
    {
      depth: 0.2,
      drawn: towers(
        stand,
        {
          foot: stand.horizon + stand.unit * 6,
          least: stand.unit * 8,
          most: stand.unit * 17,
          fill: paint.far,
          lit: mix(paint.far, paint.light, 0.3),
          count: 13,
        },
        runOf(seed, 1),
      ),
    },
    {
      depth: 0.5,
      drawn: towers(
        stand,
        {
          foot: stand.floor,
          least: stand.unit * 9,
          most: stand.unit * 20,
          fill: paint.mid,
          lit: paint.dark ? mix(paint.accent, paint.mid, 0.25) : mix(paint.light, paint.mid, 0.2),
          count: 9,
        },
        runOf(seed, 2),
      ),
    },
    street(stand, paint),
  ],
  village: (stand, paint, seed) => {
    const random = runOf(seed, 4);
    const { width, unit } = stand;
    return [
      {
        depth: 0.2,
        drawn: (
          <path
            d={ridge(stand, { y: stand.horizon, swing: unit * 4, peaks: 4, rough: 0 }, runOf(seed, 1))}
            fill={paint.far}
          />
        ),
      },
      {
        depth: 0.55,
        drawn: (
          <g>
            <path
              d={ridge(stand, { y: stand.floor - unit * 7, swing: unit * 1.5, peaks: 5, rough: 0 }, runOf(seed, 2))}
              fill={paint.near}
            />
            {Array.from({ length: 6 }, (_, index) => {
              const x = width * (-0.02 + (index + 0.5) / 6);
              const size = unit * (8 + random() * 5);
              return (
                <g
                  key={x}
                  transform={`translate(${x.toFixed(1)} ${(stand.floor - unit * 4).toFixed(1)}) scale(${(size / 60).toFixed(3)})`}
                >
                  {index % 3 === 2 ? (
                    <Tree paint={paint} fir={false} color={paint.mid} />
                  ) : (
                    <House
                      paint={paint}
                      wall={mix(paint.mid, paint.light, 0.35)}
                      roof={index % 2 ? paint.accent : paint.main}
                    />
                  )}
                </g>
              );
            })}
          </g>
        ),
      },
      street(stand, paint),
    ];
  },
  road: (stand, paint, seed) => {
    const { width, unit, horizon, floor } = stand;
    return [
      {
        depth: 0.2,
        drawn: (
          <path
            d={ridge(stand, { y: horizon, swing: unit * 5, peaks: 4, rough: 0 }, runOf(seed, 1))}
            fill={paint.far}
          />
        ),
      },
      {
        depth: 0.45,
        drawn: (
          <path
            d={ridge(stand, { y: horizon + unit * 5, swing: unit * 3, peaks: 6, rough: 0 }, runOf(seed, 2))}
            fill={paint.mid}
          />
        ),
      },
      {
        depth: 0.8,
        drawn: (
          <g>
            <rect
              x={-width * OVERHANG}
              y={floor - unit * 6}
              width={width * (1 + 2 * OVERHANG)}
              height={unit * 30}
              fill={paint.near}
            />
            {Array.from({ length: 7 }, (_, index) => (
              <path
                key={`post-${(index / 6.5).toFixed(2)}`}
                d={`M${(width * (index / 6.5)).toFixed(1)} ${floor - unit * 6}v${-unit * 4}`}
                stroke={paint.light}
                strokeWidth={unit * 0.5}
                opacity="0.7"
              />
            ))}
            <path
              d={`M${-width * OVERHANG} ${floor - unit * 8.4}H${width * (1 + OVERHANG)}`}
              stroke={paint.light}
              strokeWidth={unit * 0.5}
              opacity="0.7"
            />
          </g>
        ),
      },
      street(stand, paint),
      {
        depth: 1,
        drawn: (
          <path
            d={`M${-width * OVERHANG} ${floor + unit * 3.2}H${width * (1 + OVERHANG)}`}
            stroke={paint.light}
            strokeWidth={unit * 0.6}
            strokeDasharray={`${unit * 5} ${unit * 4}`}
            opacity="0.6"
          />
        ),
      },
    ];
  },
  factory: (stand, paint, seed) => {
    const { width, unit, floor } = stand;
    const saw = (x: number, y: number, teeth: number, wide: number, tall: number) =>
      `M${x} ${floor + unit}V${y}${Array.from({ length: teeth }, () => `l${wide} ${-tall}v${tall}`).join("")}V${floor + unit}Z`;
    const foot = stand.horizon + unit * 4;
    return [
      { depth: 0.25, drawn: [0.62, 0.72].map((x) => chimney(width * x, foot, unit * 12, paint, paint.far)) },
      { depth: 0.3, drawn: <path d={saw(-width * 0.04, foot - unit, 9, width * 0.124, unit * 4)} fill={paint.far} /> },
      {
        depth: 0.55,
        drawn: [0.89, 0.97].map((x) => chimney(width * x, floor - unit * 8, unit * 20, paint, paint.mid)),
      },
      {
        depth: 0.6,
        drawn: (
          <g>
            <path d={saw(width * 0.3, floor - unit * 9, 5, width * 0.152, unit * 5)} fill={paint.mid} />
            {Array.from({ length: 9 }, (_, index) => (
              <path
                key={`pane-${(0.33 + index * 0.078).toFixed(2)}`}
                d={`M${(width * (0.33 + index * 0.078)).toFixed(1)} ${(floor - unit * 6.6).toFixed(1)}h${width * 0.046}v${unit * 3}h${-width * 0.046}Z`}
                fill={paint.dark ? mix(paint.accent, paint.mid, 0.3) : paint.light}
                opacity="0.85"
              />
            ))}
          </g>
        ),
      },
      street(stand, paint),
      {
        depth: 1,
        drawn:
          seed % 2 ? (
            <path
              d={`M${-width} ${floor + unit * 2.6}H${width * 2}`}
              stroke={paint.mid}
              strokeWidth={unit * 0.5}
              opacity="0.6"
            />
          ) : null,
      },
    ];
  },
} satisfies Record<string, Ground>;
