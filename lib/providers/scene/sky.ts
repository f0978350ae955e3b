import type { Scenery } from "@/lib/language/scenery";
import { mix, type Palette } from "./palette";
import { glow, gradient, type Pen } from "./pen";

/** The whole canvas in the sky's colours. */
export function skyFill(pen: Pen, [top, middle, horizon]: readonly [string, string, string], end = 0.72): string {
  const { def, fill } = gradient([
    [0, top],
    [end * 0.6, middle],
    [end, horizon],
    [1, horizon],
  ]);
  return `${def}<rect width="${pen.width}" height="${pen.height}" fill="${fill}"/>`;
}

export function stars(pen: Pen, count: number, reach = 1.1, strength = 1): string {
  const dots = Array.from({ length: count }, () => {
    const size = pen.unit * (0.0005 + pen.random() ** 6 * 0.0024);
    const color = ["#ffffff", "#dfe8ff", "#fff1d6"][Math.floor(pen.random() * 3)];
    return `<circle cx="${pen.x(pen.random() * 1.28 - 0.14)}" cy="${pen.y(pen.random() * (reach + 0.14) - 0.14)}" r="${size.toFixed(2)}" fill="${color}" opacity="${(strength * (0.25 + pen.random() * 0.75)).toFixed(2)}"/>`;
  });
  return dots.join("");
}

/** Sun or moon. */
export function luminary(pen: Pen, palette: Palette, u: number, v: number, isNight: boolean): string {
  const size = isNight ? 0.045 : 0.055;
  const disc = `<circle cx="${pen.x(u)}" cy="${pen.y(v)}" r="${pen.unit * size}" fill="${mix(palette.light, "#ffffff", 0.5)}"/>`;
  const shade = isNight
    ? `<circle cx="${pen.x(u) + pen.unit * 0.012}" cy="${pen.y(v) - pen.unit * 0.008}" r="${pen.unit * 0.01}" fill="#b9c6e6" opacity="0.6"/><circle cx="${pen.x(u) - pen.unit * 0.014}" cy="${pen.y(v) + pen.unit * 0.012}" r="${pen.unit * 0.007}" fill="#b9c6e6" opacity="0.6"/>`
    : "";
  return (
    glow(pen, u, v, isNight ? 0.35 : 0.75, palette.light, isNight ? 0.45 : 0.75) +
    glow(pen, u, v, 0.16, "#ffffff", 0.75) +
    disc +
    shade
  );
}

/** One heap of cloud: many soft balls, lit from above. */
function heap(pen: Pen, u: number, v: number, size: number, lit: string, shade: string, opacity: number): string {
  const balls = Array.from({ length: 16 }, (_, index) => {
    const along = (index / 15 - 0.5) * 2;
    const rise = (1 - along * along) * (0.3 + pen.random() * 0.7);
    const radius = pen.unit * size * (0.16 + 0.2 * (1 - Math.abs(along)) * (0.5 + pen.random()));
    const x = pen.x(u) + along * pen.unit * size + (pen.random() - 0.5) * pen.unit * size * 0.2;
    const y = pen.y(v) - rise * pen.unit * size * 0.42;
    return { x, y, radius };
  });
  const ball = ({ x, y, radius }: { x: number; y: number; radius: number }, lift: number, color: string, scale = 1) =>
    `<circle cx="${x.toFixed(1)}" cy="${(y - radius * lift).toFixed(1)}" r="${(radius * scale).toFixed(1)}" fill="${color}"/>`;
  const under = balls.map((one) => ball(one, 0, shade)).join("");
  const over = balls.map((one) => ball(one, 0.22, lit, 0.86)).join("");
  return `<g opacity="${opacity}">${under}${over}</g>`;
}

/** Clouds between two heights; `soft` blurs them (a share of the view's size). */
export function clouds(
  pen: Pen,
  palette: Palette,
  { weather }: Scenery,
  range: { count: number; from: number; to: number; size: number; soft: number },
): string {
  const dim = weather === "storm" ? "#3a4256" : weather === "rain" ? "#7d8996" : "#ffffff";
  const lit = mix(mix(dim, palette.light, 0.35), palette.sky[0], palette.dark * 0.6);
  const shade = mix(mix(dim, palette.sky[1], 0.45), palette.sky[0], 0.2 + palette.dark * 0.5);
  const blur = `<defs><filter id="cloud" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="${pen.unit * range.soft}"/></filter></defs>`;
  const all = Array.from({ length: range.count }, (_, index) => {
    const u = (index + 0.2 + pen.random() * 0.6) / range.count;
    const v = range.from + pen.random() * (range.to - range.from);
    return heap(pen, u * 1.2 - 0.1, v, range.size * (0.6 + pen.random() * 0.8), lit, shade, 0.9);
  });
  return `${blur}<g filter="url(#cloud)">${all.join("")}</g>`;
}
