import { mix } from "@/lib/timeline/theme/color";
import { foreground, type Ground } from "./land";
import { ridge, runOf } from "./paint";

/** Places where nobody lives. */
export const WILD = {
  desert: (stand, paint, seed) => {
    const sand = mix(paint.accent, paint.near, 0.45);
    return [
      {
        depth: 0.2,
        drawn: (
          <path
            d={ridge(stand, { y: stand.horizon, swing: stand.unit * 4, peaks: 3, rough: 0 }, runOf(seed, 1))}
            fill={mix(paint.far, paint.accent, 0.25)}
          />
        ),
      },
      {
        depth: 0.45,
        drawn: (
          <path
            d={ridge(
              stand,
              { y: stand.horizon + stand.unit * 5, swing: stand.unit * 5, peaks: 3, rough: 0 },
              runOf(seed, 2),
            )}
            fill={mix(paint.mid, paint.accent, 0.35)}
          />
        ),
      },
      {
        depth: 0.75,
        drawn: (
          <path
            d={ridge(
              stand,
              { y: stand.horizon + stand.unit * 11, swing: stand.unit * 4, peaks: 4, rough: 0 },
              runOf(seed, 3),
            )}
            fill={sand}
          />
        ),
      },
      foreground(stand, paint, seed),
    ];
  },
  snow: (stand, paint, seed) => {
    const white = mix(paint.light, paint.main, 0.14);
    const shade = mix(paint.light, paint.main, 0.36);
    return [
      {
        depth: 0.2,
        drawn: (
          <path
            d={ridge(
              stand,
              { y: stand.horizon - stand.unit * 2, swing: stand.unit * 8, peaks: 7, rough: 1 },
              runOf(seed, 1),
            )}
            fill={mix(paint.far, paint.light, 0.25)}
          />
        ),
      },
      {
        depth: 0.45,
        drawn: (
          <path
            d={ridge(
              stand,
              { y: stand.horizon + stand.unit * 5, swing: stand.unit * 3, peaks: 4, rough: 0 },
              runOf(seed, 2),
            )}
            fill={shade}
          />
        ),
      },
      {
        depth: 0.75,
        drawn: (
          <path
            d={ridge(
              stand,
              { y: stand.horizon + stand.unit * 9, swing: stand.unit * 2, peaks: 5, rough: 0 },
              runOf(seed, 3),
            )}
            fill={white}
          />
        ),
      },
      foreground(stand, paint, seed),
    ];
  },
  space: (stand, paint, seed) => {
    const { width, height, unit } = stand;
    const random = runOf(seed, 1);
    const stars = Array.from({ length: 90 }, () => [random(), random(), random()] as const);
    return [
      {
        depth: 0.1,
        drawn: stars.map(([x, y, size]) => (
          <circle
            key={x}
            cx={(width * (1.1 * x - 0.05)).toFixed(1)}
            cy={(height * y).toFixed(1)}
            r={(unit * (0.1 + size * 0.2)).toFixed(1)}
            fill={paint.light}
            opacity={(0.4 + size * 0.6).toFixed(2)}
          />
        )),
      },
      {
        depth: 0.35,
        drawn: (
          <g transform={`translate(${width * 0.88} ${height > width ? height * 0.47 : height * 0.24}) rotate(-16)`}>
            <circle r={unit * 6.4} fill={paint.mid} />
            <path
              d={`M${-unit * 6} ${-unit * 2}Q0 ${unit} ${unit * 6} ${-unit * 2}`}
              stroke={paint.accent}
              strokeWidth={unit * 0.8}
              fill="none"
              opacity="0.7"
            />
            <ellipse rx={unit * 10.6} ry={unit * 2.4} fill="none" stroke={paint.accent} strokeWidth={unit * 0.6} />
          </g>
        ),
      },
      {
        depth: 0.6,
        drawn: (
          <g>
            <circle
              cx={width * 0.42}
              cy={stand.floor + width * 0.9}
              r={width * 0.96}
              fill={mix(paint.main, paint.near, 0.45)}
            />
            <circle cx={width * 0.42} cy={stand.floor + width * 0.93} r={width * 0.95} fill={paint.fore} />
          </g>
        ),
      },
    ];
  },
} satisfies Record<string, Ground>;
