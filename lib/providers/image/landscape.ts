import { createNoise2D } from "simplex-noise";
import { seededRandom } from "@/lib/core/random";

export interface Palette {
  /** Top and bottom of the sky. */
  sky: readonly [string, string];
  /** Far to near. */
  hills: readonly [string, string, string];
  sun: string;
  glow: string;
  /** Shade under objects. */
  shade: string;
  dark: boolean;
}

/** Hours of the day, each a palette. */
export const PALETTES: readonly Palette[] = [
  {
    sky: ["#ffd9a8", "#fff3df"],
    hills: ["#f2b48a", "#d98a6a", "#8f4f4b"],
    sun: "#ff8f5a",
    glow: "#ffe9c4",
    shade: "#6b3a3a",
    dark: false,
  },
  {
    sky: ["#9fd4ff", "#eaf7ff"],
    hills: ["#9ad0b8", "#5fae93", "#2f7a6a"],
    sun: "#fff2b0",
    glow: "#ffffff",
    shade: "#1f5a52",
    dark: false,
  },
  {
    sky: ["#c9c2ff", "#f6efff"],
    hills: ["#b3a4ea", "#8877cf", "#53479a"],
    sun: "#ffb7d0",
    glow: "#ffe6f2",
    shade: "#3b3275",
    dark: false,
  },
  {
    sky: ["#0d1440", "#3c3f8f"],
    hills: ["#3a3f86", "#262b66", "#141842"],
    sun: "#fdf3c8",
    glow: "#8f9bff",
    shade: "#0a0d2a",
    dark: true,
  },
  {
    sky: ["#0b2f3a", "#1f6f72"],
    hills: ["#1f6a68", "#134c4e", "#0a3036"],
    sun: "#c8fff0",
    glow: "#58d3bd",
    shade: "#062026",
    dark: true,
  },
  {
    sky: ["#ffe5b4", "#fff8e8"],
    hills: ["#cfdc9a", "#97b865", "#5a7f3c"],
    sun: "#ffcf5c",
    glow: "#fff3c9",
    shade: "#41602a",
    dark: false,
  },
];

const rounded = (value: number) => Math.round(value * 10) / 10;

function hill(
  noise: (x: number, y: number) => number,
  width: number,
  height: number,
  base: number,
  swing: number,
  row: number,
  color: string,
): string {
  const steps = 48;
  let path = `M0 ${height}`;
  for (let step = 0; step <= steps; step += 1) {
    const x = (width * step) / steps;
    const wave = noise((step / steps) * (1.6 + row * 0.7), row * 7.3);
    path += `L${rounded(x)} ${rounded(height * base + wave * height * swing)}`;
  }
  return `<path d="${path}L${width} ${height}Z" fill="${color}"/>`;
}

function cloud(x: number, y: number, size: number, color: string, opacity: number): string {
  const parts = [
    [0, 0, 0.5],
    [0.45, 0.06, 0.36],
    [-0.45, 0.08, 0.34],
    [0.14, -0.22, 0.36],
  ] as const;
  const circles = parts
    .map(
      ([dx, dy, radius]) =>
        `<circle cx="${rounded(x + dx * size)}" cy="${rounded(y + dy * size)}" r="${rounded(radius * size)}"/>`,
    )
    .join("");
  return `<g fill="${color}" opacity="${opacity}">${circles}<rect x="${rounded(x - size * 0.78)}" y="${rounded(y + size * 0.02)}" width="${rounded(size * 1.56)}" height="${rounded(size * 0.42)}" rx="${rounded(size * 0.21)}"/></g>`;
}

/** Sky, sun or moon, clouds or stars, and three rows of hills. The horizon lies at about 64 % of the height. */
export function landscape(width: number, height: number, palette: Palette, seed: number): string {
  const random = seededRandom(seed);
  const noise = createNoise2D(random);
  const size = Math.sqrt(width * height);
  const sunX = width * (random() < 0.5 ? 0.2 + random() * 0.15 : 0.65 + random() * 0.15);
  const sunY = height * (0.16 + random() * 0.12);
  const radius = size * 0.085;
  const sky = palette.dark
    ? Array.from(
        { length: 70 },
        () =>
          `<circle cx="${rounded(random() * width)}" cy="${rounded(random() * height * 0.6)}" r="${rounded(size * (0.0007 + random() * 0.0016))}" fill="#ffffff" opacity="${rounded(0.3 + random() * 0.7)}"/>`,
      ).join("")
    : [0.14, 0.3, 0.24]
        .map((row, index) =>
          cloud(
            width * (0.12 + index * 0.36 + random() * 0.12),
            height * (row + random() * 0.06),
            size * (0.06 + random() * 0.05),
            "#ffffff",
            0.75,
          ),
        )
        .join("");
  return `<defs>
<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${palette.sky[0]}"/><stop offset="1" stop-color="${palette.sky[1]}"/></linearGradient>
<radialGradient id="glow"><stop offset="0" stop-color="${palette.glow}" stop-opacity="0.95"/><stop offset="1" stop-color="${palette.glow}" stop-opacity="0"/></radialGradient>
<filter id="soft" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${rounded(size * 0.008)}"/></filter></defs>
<rect width="${width}" height="${height}" fill="url(#sky)"/>
<circle cx="${rounded(sunX)}" cy="${rounded(sunY)}" r="${rounded(radius * 3.2)}" fill="url(#glow)"/>
<circle cx="${rounded(sunX)}" cy="${rounded(sunY)}" r="${rounded(radius)}" fill="${palette.sun}"/>
${sky}
${hill(noise, width, height, 0.62, 0.07, 1, palette.hills[0])}
${hill(noise, width, height, 0.71, 0.055, 2, palette.hills[1])}
${hill(noise, width, height, 0.82, 0.03, 3, palette.hills[2])}`;
}
