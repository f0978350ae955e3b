import { useId } from "react";
import { cn } from "@/components/ui/cn";
import type { ThemeId } from "@/lib/timeline/schema/parts";
import { THEME_SPECS } from "@/lib/timeline/theme/specs";

export const MINI_KINDS = ["title", "points", "chart", "number", "quote", "process", "donut", "map"] as const;
export type MiniKind = (typeof MINI_KINDS)[number];

type Spec = (typeof THEME_SPECS)[ThemeId];

const bar = (x: number, y: number, width: number, height: number, fill: string, opacity = 1) => (
  <rect key={`${x}-${y}`} x={x} y={y} width={width} height={height} rx={height / 2} fill={fill} opacity={opacity} />
);

function colour(spec: Spec, index: number): string {
  return spec.chart[index % spec.chart.length] ?? spec.primary;
}

const DRAWINGS: Record<MiniKind, (spec: Spec) => React.ReactNode> = {
  title: (spec) => (
    <>
      {bar(14, 32, 22, 3, spec.accent)}
      {bar(14, 40, 92, 9, spec.text)}
      {bar(14, 53, 62, 9, spec.text)}
      {bar(14, 69, 46, 3.4, spec.muted)}
      <circle cx="136" cy="28" r="34" fill={spec.primary} opacity="0.22" />
      <circle cx="146" cy="66" r="15" fill={spec.accent} opacity="0.5" />
    </>
  ),
  points: (spec) => (
    <>
      {bar(14, 13, 70, 7, spec.text)}
      {[34, 52, 70].map((y, index) => (
        <g key={y}>
          <circle cx="20" cy={y} r="5" fill={colour(spec, index)} />
          {bar(31, y - 2.4, [96, 74, 84][index] ?? 80, 4.8, spec.muted, 0.75)}
        </g>
      ))}
    </>
  ),
  chart: (spec) => (
    <>
      {bar(14, 13, 58, 6, spec.text)}
      {[26, 40, 33, 52, 46].map((height, index) => (
        <rect
          key={height}
          x={18 + index * 26}
          y={80 - height}
          width="16"
          height={height}
          rx={Math.min(3, spec.radius)}
          fill={index === 3 ? spec.accent : spec.primary}
          opacity={index === 3 ? 1 : 0.75}
        />
      ))}
      <path d="M12 80h138" stroke={spec.line} strokeWidth="1.2" />
    </>
  ),
  number: (spec) => (
    <>
      <text
        x="14"
        y="62"
        fill={spec.primary}
        fontSize="42"
        fontWeight="750"
        style={{ fontFamily: "var(--font-display)" }}
      >
        84%
      </text>
      {bar(15, 71, 76, 4, spec.muted)}
      {bar(15, 18, 34, 3.4, spec.accent)}
    </>
  ),
  quote: (spec) => (
    <>
      <text x="12" y="46" fill={spec.accent} fontSize="54" fontWeight="700" style={{ fontFamily: "Georgia, serif" }}>
        “
      </text>
      {bar(40, 26, 100, 6, spec.text)}
      {bar(40, 39, 86, 6, spec.text)}
      {bar(40, 52, 58, 6, spec.text)}
      {bar(40, 70, 34, 3.4, spec.muted)}
    </>
  ),
  process: (spec) => (
    <>
      {bar(14, 13, 64, 6, spec.text)}
      <path d="M26 48h108" stroke={spec.line} strokeWidth="2" />
      {[26, 62, 98, 134].map((x, index) => (
        <g key={x}>
          <circle
            cx={x}
            cy="48"
            r="9"
            fill={index < 2 ? spec.primary : spec.surface}
            stroke={spec.primary}
            strokeWidth="1.6"
          />
          {bar(x - 12, 66, 24, 3.4, spec.muted)}
        </g>
      ))}
    </>
  ),
  donut: (spec) => (
    <>
      <g fill="none" strokeWidth="13">
        <circle cx="46" cy="46" r="25" stroke={spec.line} />
        <circle cx="46" cy="46" r="25" stroke={spec.primary} strokeDasharray="92 200" transform="rotate(-90 46 46)" />
        <circle cx="46" cy="46" r="25" stroke={spec.accent} strokeDasharray="34 200" transform="rotate(122 46 46)" />
      </g>
      {[28, 43, 58].map((y, index) => (
        <g key={y}>
          <rect x="92" y={y - 3} width="6" height="6" rx="1.5" fill={colour(spec, index)} />
          {bar(103, y - 2, [44, 34, 40][index] ?? 40, 4, spec.muted)}
        </g>
      ))}
    </>
  ),
  map: (spec) => (
    <>
      {Array.from({ length: 9 * 15 }, (_, index) => ({
        x: 14 + (index % 15) * 9.4,
        y: 12 + Math.floor(index / 15) * 8.6,
        index,
      }))
        .filter(({ index }) => (index * 7919) % 13 > 4)
        .map(({ x, y, index }) => (
          <circle key={index} cx={x} cy={y} r="1.9" fill={spec.muted} opacity="0.4" />
        ))}
      <path d="M38 58C60 18 96 18 122 40" fill="none" stroke={spec.accent} strokeWidth="2" strokeDasharray="4 3" />
      <circle cx="38" cy="58" r="4.6" fill={spec.primary} />
      <circle cx="122" cy="40" r="4.6" fill={spec.primary} />
    </>
  ),
};

/** A film's frame in miniature: one kind of scene in one theme's real colours. Decoration; hidden from screen readers. */
export function MiniScene({ theme, kind, className }: { theme: ThemeId; kind: MiniKind; className?: string }) {
  const spec = THEME_SPECS[theme];
  const gradient = useId();
  return (
    <svg
      viewBox="0 0 160 90"
      aria-hidden
      preserveAspectRatio="xMidYMid slice"
      className={cn("block w-full", className)}
    >
      <defs>
        <linearGradient id={gradient} x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor={spec.bg} />
          <stop offset="1" stopColor={spec.bg2} />
        </linearGradient>
      </defs>
      <rect width="160" height="90" fill={`url(#${gradient})`} />
      {DRAWINGS[kind](spec)}
    </svg>
  );
}
