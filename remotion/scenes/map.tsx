import { geoGraticule10, geoPath } from "d3-geo";
import { useMemo } from "react";
import { countryNumber } from "@/lib/timeline/country-codes";
import type { Layout, Rect } from "@/lib/timeline/layout/layout";
import type { VisualOf } from "@/lib/timeline/schema/visuals";
import { graphemes } from "@/lib/timeline/text";
import { alpha, mix } from "@/lib/timeline/theme/color";
import type { Theme } from "@/lib/timeline/theme/themes";
import { drawOn, revealStyle } from "../primitives/reveal";
import { SceneHeading } from "../primitives/scene-heading";
import { at, Stage } from "../primitives/stage";
import { FitText } from "../primitives/text";
import { keyed } from "./keyed";
import { anyOverlap, placeLabels } from "./map/labels";
import { projectionFor } from "./map/projection";
import { countries } from "./map/world";
import type { SceneProps } from "./types";

interface Drawn {
  land: string;
  marked: { code: string; path: string }[];
  graticule: string;
  points: { x: number; y: number }[];
  labels: Rect[];
  /** Size of the labels' text, pixels. */
  size: number;
}

/** All outlines in pixels of the canvas; costs a few milliseconds, so it is kept while the scene lasts. */
function drawMap(places: VisualOf<"map">["places"], layout: Layout, area: Rect): Drawn {
  const u = layout.unit;
  const inset = {
    x: area.x + area.width * 0.12,
    y: area.y + area.height * 0.12,
    width: area.width * 0.76,
    height: area.height * 0.76,
  };
  const { projection, close } = projectionFor(places, inset);
  projection.clipExtent([
    [-u * 4, -u * 4],
    [layout.width + u * 4, layout.height + u * 4],
  ]);
  const path = geoPath(projection).digits(1);
  const numbers = new Map(
    places.flatMap((place) =>
      place.countryCode ? [[countryNumber(place.countryCode) ?? "", place.countryCode] as const] : [],
    ),
  );
  const shapes = countries(close);
  const marked = shapes.flatMap((shape) => {
    const code = numbers.get(String(shape.id));
    return code ? [{ code, path: path(shape) ?? "" }] : [];
  });
  const land = shapes.map((shape) => path(shape) ?? "").join("");
  const points = places.map((place) => {
    const [x, y] = projection([place.longitude, place.latitude]) ?? [layout.width / 2, layout.height / 2];
    return { x, y };
  });
  const names = places.map((place) => place.name);
  const { labels, size } = arrangeLabels(names, points, area, layout);
  return { land, marked, graticule: path(geoGraticule10()) ?? "", points, labels, size };
}

/** Width of a text in em of the themes' faces, roughly. */
function emOf(text: string): number {
  return graphemes(text).reduce((sum, part) => sum + ((part.codePointAt(0) ?? 0) > 0x2e80 ? 1.05 : 0.62), 0);
}

/** Labels at the largest of some sizes at which none covers another; at the smallest if that cannot be had. */
function arrangeLabels(names: readonly string[], points: Drawn["points"], area: Rect, layout: Layout) {
  const largest = layout.unit * (layout.tall ? 3.3 : 2.9);
  let arranged: { labels: Rect[]; size: number } | undefined;
  for (const scale of [1, 0.85, 0.72, 0.6]) {
    const size = largest * scale;
    const widest = area.width * (layout.tall ? 0.46 : 0.3) * scale;
    const wishes = points.map((point, index) => {
      const length = (emOf(names[index] ?? "") + 1.3) * size;
      const lines = Math.min(3, Math.ceil(length / widest));
      return { ...point, width: Math.min(widest, length), height: size * (0.9 + 1.25 * lines) };
    });
    arranged = { labels: placeLabels(wishes, area, layout.unit * 1.1), size };
    if (!anyOverlap(arranged.labels, area)) break;
  }
  return arranged ?? { labels: [], size: largest };
}

/** The point of a label's border that is nearest to its place. */
function nearest(label: Rect | undefined, point: { x: number; y: number }): { x: number; y: number } {
  if (!label) return point;
  return {
    x: Math.min(label.x + label.width, Math.max(label.x, point.x)),
    y: Math.min(label.y + label.height, Math.max(label.y, point.y)),
  };
}

/** An arc bent upwards between two points. */
function arcBetween(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const lift = Math.min(length * 0.3, Math.abs(to.x - from.x) * 0.3 + length * 0.08);
  return `M${from.x.toFixed(1)} ${from.y.toFixed(1)}Q${((from.x + to.x) / 2).toFixed(1)} ${(Math.min(from.y, to.y) * 0.5 + (from.y + to.y) * 0.25 - lift).toFixed(1)} ${to.x.toFixed(1)} ${to.y.toFixed(1)}`;
}

function Pin({ x, y, progress, theme, unit }: { x: number; y: number; progress: number; theme: Theme; unit: number }) {
  if (progress <= 0) return null;
  return (
    <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <circle r={unit * (1.1 + 1.1 * progress)} fill={alpha(theme.accent, 0.28 * progress)} />
      <circle
        r={unit * 1.05 * progress}
        fill={theme.accent}
        stroke={theme.mode === "dark" ? theme.bg : "#ffffff"}
        strokeWidth={unit * 0.32}
      />
    </g>
  );
}

/** Places on a map that fills the canvas, their countries lit; arcs join them in their order. */
export function MapScene({ visual, theme, layout, reveal, dir }: SceneProps<"map">) {
  const u = layout.unit;
  const { content, tall, width, height } = layout;
  const head = visual.heading ? u * (tall ? 15 : 11.5) : 0;
  const area = useMemo(
    () => ({ x: content.x, y: content.y + head, width: content.width, height: content.height - head }),
    [content, head],
  );
  const map = useMemo(() => drawMap(visual.places, layout, area), [visual, layout, area]);
  const shown = (index: number) => reveal(`place:${index}`);
  const dark = theme.mode === "dark";
  const land = dark ? mix(theme.bg2, theme.text, 0.13) : mix(theme.bg, theme.text, 0.17);
  const lit = (code: string) =>
    Math.max(0, ...visual.places.map((place, index) => (place.countryCode === code ? shown(index) : 0)));
  return (
    <>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        aria-hidden="true"
        style={{
          position: "absolute",
          inset: 0,
          display: "block",
          ...revealStyle("fade", Math.max(reveal("heading"), visual.heading ? 0 : 1)),
        }}
      >
        <defs>
          <linearGradient id={`veil-${theme.id}`} x1="0" y1="0" x2="0" y2="1">
            <stop offset="0" stopColor={theme.bg} stopOpacity={0.96} />
            <stop offset="0.62" stopColor={theme.bg} stopOpacity={0.72} />
            <stop offset="1" stopColor={theme.bg} stopOpacity={0} />
          </linearGradient>
        </defs>
        <rect width={width} height={height} fill={alpha(mix(theme.bg, theme.bg2, 0.6), 0.82)} />
        <path d={map.graticule} fill="none" stroke={alpha(theme.text, 0.07)} strokeWidth={u * 0.1} />
        <path
          d={map.land}
          fill={land}
          stroke={dark ? mix(land, theme.bg, 0.6) : theme.bg}
          strokeWidth={u * 0.13}
          strokeLinejoin="round"
        />
        {map.marked.map(({ code, path }) => (
          <path
            key={code}
            d={path}
            fill={mix(land, theme.primary, 0.85 * lit(code))}
            // Its border stays: two lit neighbours would else look like one country.
            stroke={dark ? mix(land, theme.bg, 0.6) : theme.bg}
            strokeWidth={u * 0.13}
            strokeLinejoin="round"
          />
        ))}
        {visual.heading ? (
          <rect width={width} height={content.y + head * 1.25} fill={`url(#veil-${theme.id})`} />
        ) : null}
        {visual.arcs
          ? keyed(map.points.slice(1)).map(({ item: point, index, key }) => {
              const from = map.points[index];
              const progress = shown(index + 1);
              return from && progress > 0 ? (
                <path
                  key={key}
                  d={arcBetween(from, point)}
                  fill="none"
                  stroke={theme.accent}
                  strokeWidth={u * 0.42}
                  strokeLinecap="round"
                  {...drawOn(progress)}
                />
              ) : null;
            })
          : null}
        {keyed(map.points).map(({ item: point, index, key }) => {
          const end = nearest(map.labels[index], point);
          const far = Math.hypot(end.x - point.x, end.y - point.y) > u * 3;
          return far && shown(index) > 0 ? (
            <path
              key={key}
              d={`M${point.x.toFixed(1)} ${point.y.toFixed(1)}L${end.x.toFixed(1)} ${end.y.toFixed(1)}`}
              stroke={theme.accent}
              strokeWidth={u * 0.2}
              opacity={0.8}
              {...drawOn(shown(index))}
            />
          ) : null;
        })}
        {keyed(map.points).map(({ item: point, index, key }) => (
          <Pin key={key} {...point} progress={shown(index)} theme={theme} unit={u} />
        ))}
      </svg>
      {keyed(map.labels).map(({ item: label, index, key }) => (
        <div
          key={key}
          data-map-label=""
          style={{
            ...at(label),
            boxSizing: "border-box",
            padding: `${map.size * 0.2}px ${map.size * 0.45}px`,
            background: dark ? alpha(theme.bg, 0.86) : alpha("#ffffff", 0.92),
            borderRadius: theme.radius > 0.5 ? u * 0.9 : 0,
            boxShadow: `inset 0 0 0 ${Math.max(1, u * 0.1)}px ${alpha(theme.accent, 0.5)}`,
            ...revealStyle("rise", shown(index), u * 1.2),
          }}
        >
          <FitText
            text={visual.places[index]?.name ?? ""}
            theme={theme}
            type="strong"
            color={theme.text}
            max={map.size}
            min={u * 1.2}
            align="center"
            valign="center"
            style={{ lineHeight: 1.15 }}
          />
        </div>
      ))}
      <Stage layout={layout}>
        <SceneHeading
          text={visual.heading}
          theme={theme}
          layout={layout}
          progress={reveal("heading")}
          dir={dir}
          size={tall ? 5.6 : 4.6}
          maxHeight={Math.max(1, head / u - 4.4)}
        />
      </Stage>
    </>
  );
}
