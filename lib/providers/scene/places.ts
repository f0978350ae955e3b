import type { Place, Scenery } from "@/lib/language/scenery";
import { flowers, grove, ranges, skyline, street, water } from "./ground";
import { mix, type Palette, paletteOf } from "./palette";
import { glow, gradient, MARGIN, type Pen, ridge } from "./pen";
import { clouds, luminary, skyFill, stars } from "./sky";

/** One drawing of a scene. */
export interface Layer {
  svg: string;
  /** 0 is at the horizon and hardly moves, 1 is right before the camera. */
  depth: number;
  /** Shares of the view's width that it drifts in a second. */
  drift?: number;
  /** Rows sway sideways like water, in shares of the view's width. */
  ripple?: number;
}

export type Particles = "none" | "rain" | "snow" | "dust" | "bubbles" | "petals" | "sparks";

export interface SceneDrawing {
  layers: Layer[];
  palette: Palette;
  particles: Particles;
  /** Where the subject stands, as shares of the view: its centre, its foot and its size. */
  stand: { u: number; foot: number; size: number; depth: number; floats: boolean };
}

type Draw = (pen: Pen, scenery: Scenery, palette: Palette) => Omit<SceneDrawing, "palette">;

const layer = (depth: number, svg: string, more: Partial<Layer> = {}): Layer => ({ svg, depth, ...more });

/** Sky with its light and clouds; most places have one. */
function heavens(pen: Pen, scenery: Scenery, palette: Palette, low = 0.3): { layers: Layer[]; lightU: number } {
  const lightU = 0.22 + pen.random() * 0.5;
  const isNight = scenery.hour === "night";
  const lightV = { day: 0.14, dawn: 0.5, sunset: 0.53, night: 0.17 }[scenery.hour];
  const covered = scenery.weather === "storm" || scenery.weather === "rain" || scenery.weather === "snow";
  const lit = covered
    ? glow(pen, lightU, lightV, 0.5, palette.light, 0.25)
    : luminary(pen, palette, lightU, lightV, isNight);
  const count = covered ? 9 : 5;
  const cover = clouds(pen, palette, scenery, {
    count,
    from: -0.02,
    to: low,
    size: covered ? 0.24 : 0.13,
    soft: 0.004,
  });
  return {
    layers: [
      layer(0, skyFill(pen, palette.sky) + (isNight ? stars(pen, covered ? 60 : 320, 0.6) : "") + lit),
      layer(0.08, cover, { drift: covered ? 0.012 : 0.006 }),
    ],
    lightU,
  };
}

const weatherParticles = (scenery: Scenery, otherwise: Particles): Particles =>
  (({ rain: "rain", storm: "rain", snow: "snow", fog: "dust", clear: otherwise }) as const)[scenery.weather];

const GROUND = { u: 0.5, foot: 0.9, size: 0.34, depth: 0.75, floats: false };

const DRAW: Record<Place, Draw> = {
  landscape(pen, scenery, palette) {
    const [far, middle, near] = ranges(pen, palette, { color: palette.ground, sharp: false, from: 0.58, to: 0.8 });
    return {
      layers: [
        ...heavens(pen, scenery, palette).layers,
        layer(0.2, far!),
        layer(0.4, middle! + grove(pen, palette, { count: 26, base: 0.72, size: 0.06, fade: 0.3, kinds: ["crown"] })),
        layer(
          0.65,
          near! + grove(pen, palette, { count: 7, base: 0.9, size: 0.2, fade: 0.05, kinds: ["crown"], gap: 0.22 }),
        ),
      ],
      particles: weatherParticles(scenery, "dust"),
      stand: GROUND,
    };
  },
  mountains(pen, scenery, palette) {
    const [far, middle] = ranges(pen, palette, { color: palette.rock, sharp: true, from: 0.5, to: 0.66 });
    const sky = heavens(pen, scenery, palette);
    const shore = ridge(pen, {
      base: 1.0,
      swing: 0.04,
      waves: 1.2,
      rough: 0.4,
      top: mix(palette.ground, "#000000", 0.2),
      bottom: mix(palette.ground, "#000000", 0.6),
      row: 8,
    });
    return {
      layers: [
        ...sky.layers,
        layer(0.15, far!),
        layer(0.3, middle!),
        layer(
          0.4,
          grove(pen, palette, { count: 60, base: 0.725, size: 0.05, fade: 0.35, kinds: ["conifer"] }) +
            water(pen, palette, 0.72, sky.lightU),
          { ripple: 0.0025 },
        ),
        layer(
          0.8,
          shore +
            grove(pen, palette, {
              count: 13,
              base: 1.02,
              size: 0.3,
              fade: 0,
              kinds: ["conifer"],
              gap: 0.24,
              tint: "#1f3d2e",
            }),
        ),
      ],
      particles: weatherParticles(scenery, "dust"),
      stand: { ...GROUND, foot: 0.56, size: 0.26, floats: true },
    };
  },
  sea(pen, scenery, palette) {
    const sky = heavens(pen, scenery, palette, 0.34);
    const isle = ridge(pen, {
      base: 0.645,
      swing: 0.05,
      waves: 0.8,
      rough: 0.4,
      top: mix(palette.rock, palette.haze, 0.55),
      bottom: mix(palette.rock, palette.haze, 0.4),
      row: 3,
    });
    const { def, fill } = gradient([
      [0, mix(palette.water[1], "#ffffff", 0.25), 0.85],
      [0.3, mix(palette.water[1], "#000000", 0.15)],
      [1, mix(palette.water[1], "#000000", 0.45)],
    ]);
    let crest = `M${pen.x(-MARGIN)} ${pen.height}`;
    for (let step = 0; step <= 80; step += 1) {
      const u = -MARGIN + (1.28 * step) / 80;
      crest += `L${pen.x(u)} ${pen.y(0.93 + Math.sin(u * 9) * 0.016 + pen.noise(u * 3, 5) * 0.014)}`;
    }
    return {
      layers: [
        ...sky.layers,
        layer(0.12, isle),
        layer(0.35, water(pen, palette, 0.64, sky.lightU), { ripple: 0.004 }),
        layer(0.9, `${def}<path d="${crest}L${pen.width} ${pen.height}Z" fill="${fill}"/>`, {
          ripple: 0.008,
          drift: -0.01,
        }),
      ],
      particles: weatherParticles(scenery, "dust"),
      stand: { ...GROUND, foot: 0.84, size: 0.3, depth: 0.55 },
    };
  },
  city(pen, scenery, palette) {
    const sky = heavens(pen, scenery, palette, 0.22);
    const neon = Array.from({ length: 16 }, () =>
      glow(
        pen,
        pen.random(),
        0.5 + pen.random() * 0.25,
        0.03 + pen.random() * 0.05,
        ["#ff4f9a", "#35d0ff", "#ffb347", "#9b6bff"][Math.floor(pen.random() * 4)]!,
        palette.dark * 0.5,
      ),
    ).join("");
    return {
      layers: [
        ...sky.layers,
        layer(0.15, skyline(pen, palette, { base: 0.74, low: 0.15, high: 0.55, wide: 0.06, fade: 0.6, lit: 0.4 })),
        layer(
          0.35,
          skyline(pen, palette, { base: 0.74, low: 0.1, high: 0.42, wide: 0.09, fade: 0.28, lit: 0.55 }) + neon,
        ),
        layer(0.7, street(pen, palette, 0.74)),
      ],
      particles: weatherParticles(scenery, palette.dark > 0.6 ? "sparks" : "dust"),
      stand: { ...GROUND, foot: 0.94, size: 0.3 },
    };
  },
  forest(pen, scenery, palette) {
    const kinds: ("palm" | "crown")[] = ["crown", "crown", "palm"];
    const floor = ridge(pen, {
      base: 0.88,
      swing: 0.03,
      waves: 1.3,
      rough: 0.4,
      top: mix(palette.ground, "#000000", 0.15),
      bottom: mix(palette.ground, "#000000", 0.6),
      row: 8,
    });
    const rays = Array.from({ length: 5 }, (_, index) => {
      const u = 0.1 + index * 0.2 + pen.random() * 0.1;
      return `<path d="M${pen.x(u)} ${pen.y(-0.14)}L${pen.x(u + 0.05)} ${pen.y(-0.14)}L${pen.x(u - 0.12)} ${pen.y(0.95)}L${pen.x(u - 0.28)} ${pen.y(0.95)}Z" fill="${palette.light}" opacity="0.1"/>`;
    }).join("");
    return {
      layers: [
        ...heavens(pen, scenery, palette).layers,
        layer(
          0.2,
          ranges(pen, palette, { color: palette.ground, sharp: false, from: 0.55, to: 0.6 })[0]! +
            grove(pen, palette, { count: 46, base: 0.66, size: 0.13, fade: 0.55, kinds: ["crown"] }),
        ),
        layer(0.4, grove(pen, palette, { count: 30, base: 0.78, size: 0.22, fade: 0.3, kinds }) + rays),
        layer(0.65, floor + grove(pen, palette, { count: 16, base: 0.92, size: 0.32, fade: 0.08, kinds, gap: 0.14 })),
        layer(
          1,
          grove(pen, palette, { count: 6, base: 1.1, size: 0.6, fade: 0, kinds: ["palm"], tint: "#123322", gap: 0.34 }),
        ),
      ],
      particles: weatherParticles(scenery, "dust"),
      stand: { ...GROUND, foot: 0.93, size: 0.3 },
    };
  },
  desert(pen, scenery, palette) {
    const sand = mix(mix("#e2b26b", palette.light, 0.2), "#141a33", palette.dark * 0.6);
    const [far, middle, near] = ranges(pen, palette, { color: sand, sharp: false, from: 0.6, to: 0.84 });
    return {
      layers: [...heavens(pen, scenery, palette).layers, layer(0.2, far!), layer(0.4, middle!), layer(0.65, near!)],
      particles: weatherParticles(scenery, "dust"),
      stand: GROUND,
    };
  },
  garden(pen, scenery, palette) {
    const blossom = ["#ffc3d8", "#ff9dbf", "#ffe0ec"];
    const boughs = Array.from({ length: 170 }, () => {
      const side = pen.random() < 0.5;
      const u = side ? -0.14 + pen.random() ** 1.6 * 0.5 : 1.14 - pen.random() ** 1.6 * 0.45;
      const v = -0.14 + pen.random() * 0.36 * (1 - Math.abs(side ? u + 0.14 : 1.14 - u) * 1.1);
      return `<circle cx="${pen.x(u)}" cy="${pen.y(v)}" r="${(pen.unit * (0.01 + pen.random() * 0.022)).toFixed(1)}" fill="${mix(blossom[Math.floor(pen.random() * 3)]!, "#0a1224", palette.dark * 0.45)}" opacity="0.9"/>`;
    }).join("");
    const branch = mix("#4b3228", "#000000", palette.dark * 0.4);
    const limbs = `<path d="M${pen.x(-0.14)} ${pen.y(0.06)}Q${pen.x(0.1)} ${pen.y(-0.02)} ${pen.x(0.36)} ${pen.y(0.02)}M${pen.x(1.14)} ${pen.y(0.1)}Q${pen.x(0.95)} ${pen.y(-0.04)} ${pen.x(0.7)} ${pen.y(-0.02)}" stroke="${branch}" stroke-width="${pen.unit * 0.014}" fill="none" stroke-linecap="round"/>`;
    const trees = grove(pen, palette, {
      count: 11,
      base: 0.74,
      size: 0.2,
      fade: 0.2,
      kinds: ["crown"],
      tint: "#f2a6c4",
    });
    return {
      layers: [
        ...heavens(pen, scenery, palette).layers,
        layer(0.2, ranges(pen, palette, { color: palette.rock, sharp: false, from: 0.58, to: 0.6 })[0]!),
        layer(
          0.4,
          ridge(pen, {
            base: 0.72,
            swing: 0.03,
            waves: 1,
            rough: 0.4,
            top: mix(palette.ground, palette.light, 0.15),
            bottom: palette.ground,
            row: 6,
          }) + trees,
        ),
        layer(0.65, flowers(pen, palette, 0.82, ["#f27ba5", "#ffd166", "#ffffff", "#b58cf2"])),
        layer(1, limbs + boughs),
      ],
      particles: weatherParticles(scenery, "petals"),
      stand: { ...GROUND, foot: 0.86, size: 0.34, depth: 0.55 },
    };
  },
  sky(pen, scenery, palette) {
    const sky = heavens(pen, scenery, palette, 0.4);
    const peaks = ranges(pen, palette, { color: palette.rock, sharp: true, from: 0.94, to: 1.02 })[0]!;
    return {
      layers: [
        ...sky.layers,
        layer(0.25, clouds(pen, palette, scenery, { count: 6, from: 0.5, to: 0.8, size: 0.2, soft: 0.004 }), {
          drift: 0.015,
        }),
        layer(0.4, peaks),
        layer(0.9, clouds(pen, palette, scenery, { count: 5, from: 0.98, to: 1.08, size: 0.3, soft: 0.01 }), {
          drift: 0.04,
        }),
      ],
      particles: weatherParticles(scenery, "none"),
      stand: { u: 0.5, foot: 0.66, size: 0.4, depth: 0.6, floats: true },
    };
  },
  space(pen, _, palette) {
    const tint = ["#6a3fb5", "#1f6fb5", "#b53f7d"][Math.floor(pen.random() * 3)]!;
    const nebula = `<defs><filter id="nebula" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="${(3 / pen.width).toFixed(5)}" numOctaves="5" seed="${Math.floor(pen.random() * 900)}"/><feColorMatrix values="0 0 0 0 ${parseInt(tint.slice(1, 3), 16) / 255} 0 0 0 0 ${parseInt(tint.slice(3, 5), 16) / 255} 0 0 0 0 ${parseInt(tint.slice(5), 16) / 255} 1.9 0 0 0 -0.62"/></filter></defs><rect width="${pen.width}" height="${pen.height}" filter="url(#nebula)"/>`;
    const globe = (u: number, v: number, radius: number, colors: [string, string], ringed: boolean) => {
      const { def, fill } = gradient(
        [
          [0, colors[0]],
          [0.62, colors[1]],
          [1, "#05060f"],
        ],
        true,
      );
      const [x, y, r] = [pen.x(u), pen.y(v), pen.unit * radius];
      const bands = Array.from(
        { length: 7 },
        (_v, index) =>
          `<ellipse cx="${x}" cy="${y - r * 0.75 + index * r * 0.25}" rx="${r}" ry="${r * 0.05}" fill="${mix(colors[0], "#ffffff", 0.2)}" opacity="0.22"/>`,
      ).join("");
      const clip = `clip${Math.floor(pen.random() * 1e6)}`;
      const ring = ringed
        ? `<ellipse cx="${x}" cy="${y}" rx="${r * 1.9}" ry="${r * 0.42}" fill="none" stroke="${mix(colors[0], "#ffffff", 0.4)}" stroke-width="${r * 0.12}" opacity="0.5" transform="rotate(-18 ${x} ${y})"/>`
        : "";
      return `<defs><clipPath id="${clip}"><circle cx="${x}" cy="${y}" r="${r}"/></clipPath></defs>${glow(pen, u, v, radius * 1.5, colors[0], 0.45)}${def.replace("<radialGradient", '<radialGradient cx="0.32" cy="0.3" r="0.85"')}<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/><g clip-path="url(#${clip})">${bands}</g>${ring}`;
    };
    return {
      layers: [
        layer(0, skyFill(pen, ["#02030c", "#070a20", "#0c0f2c"], 1) + nebula + stars(pen, 520, 1.14)),
        layer(0.15, globe(0.79, 0.24, 0.085, ["#e2b079", "#8a5a44"], true)),
        layer(0.3, stars(pen, 60, 1.14, 0.9) + glow(pen, 0.1, 0.15, 0.35, palette.light, 0.35)),
        layer(0.55, globe(0.16, 1.16, 0.46, ["#5fb1e8", "#1d4f8f"], false)),
      ],
      particles: "sparks",
      stand: { u: 0.5, foot: 0.74, size: 0.46, depth: 0.8, floats: true },
    };
  },
  underwater(pen, _, palette) {
    const deep = mix("#0a5f88", "#031a33", palette.dark * 0.5);
    const rays = Array.from({ length: 7 }, () => {
      const u = pen.random() * 1.1;
      return `<path d="M${pen.x(u)} ${pen.y(-0.14)}h${pen.unit * 0.06}L${pen.x(u - 0.1)} ${pen.y(1.1)}h${-pen.unit * 0.2}Z" fill="#c9f4ff" opacity="0.09"/>`;
    }).join("");
    const weeds = (count: number, tall: number, color: string) =>
      Array.from({ length: count }, () => {
        const [u, size] = [pen.random() * 1.28 - 0.14, tall * (0.5 + pen.random())];
        const [x, y, h] = [pen.x(u), pen.y(1.12), pen.unit * size];
        return `<path d="M${x} ${y}C${x - h * 0.25} ${y - h * 0.4} ${x + h * 0.25} ${y - h * 0.7} ${x} ${y - h}C${x + h * 0.32} ${y - h * 0.7} ${x - h * 0.1} ${y - h * 0.4} ${x + h * 0.09} ${y}Z" fill="${mix(color, "#ffffff", pen.random() * 0.12)}"/>`;
      }).join("");
    const corals = Array.from({ length: 26 }, () => {
      const [x, y, r] = [
        pen.x(pen.random() * 1.28 - 0.14),
        pen.y(1 + pen.random() * 0.1),
        pen.unit * (0.03 + pen.random() * 0.06),
      ];
      const color = ["#ff7f6b", "#ffb04f", "#e15fa8", "#8f6bff"][Math.floor(pen.random() * 4)]!;
      return `<circle cx="${x}" cy="${y}" r="${r}" fill="${color}"/><circle cx="${x - r * 0.25}" cy="${y - r * 0.3}" r="${r * 0.55}" fill="${mix(color, "#ffffff", 0.25)}" opacity="0.7"/>`;
    }).join("");
    return {
      layers: [
        layer(0, skyFill(pen, ["#7fdcf2", "#1f8fbf", deep], 1) + rays),
        layer(
          0.25,
          ridge(pen, {
            base: 0.82,
            swing: 0.08,
            waves: 1.2,
            rough: 0.5,
            top: mix(deep, "#2b7f9f", 0.4),
            bottom: deep,
            row: 2,
          }),
          { ripple: 0.002 },
        ),
        layer(0.5, weeds(16, 0.3, "#1f7a66"), { ripple: 0.006 }),
        layer(
          0.8,
          ridge(pen, { base: 0.98, swing: 0.03, waves: 2, rough: 0.4, top: "#c9b487", bottom: "#6d6a5c", row: 5 }) +
            corals,
        ),
        layer(1, weeds(7, 0.5, "#0f4a44"), { ripple: 0.008 }),
      ],
      particles: "bubbles",
      stand: { u: 0.5, foot: 0.7, size: 0.4, depth: 0.65, floats: true },
    };
  },
  studio(pen, { hour }, palette) {
    const isDark = hour === "night";
    const base = isDark ? "#15171d" : ["#c7b8a6", "#a9b8c4", "#c3a8a0", "#b2bda6"][Math.floor(pen.random() * 4)]!;
    const { def, fill } = gradient([
      [0, mix(base, "#000000", isDark ? 0.2 : 0.05)],
      [1, mix(base, "#000000", isDark ? 0.75 : 0.35)],
    ]);
    const bokeh = Array.from({ length: 18 }, () =>
      glow(
        pen,
        pen.random() * 1.2 - 0.1,
        pen.random() * 0.7,
        0.02 + pen.random() * 0.07,
        palette.light,
        isDark ? 0.14 : 0.3,
      ),
    ).join("");
    return {
      layers: [
        layer(
          0,
          skyFill(pen, [mix(base, "#000000", 0.35), mix(base, "#ffffff", isDark ? 0.05 : 0.25), base], 1) +
            glow(pen, 0.5, 0.42, 0.75, isDark ? "#ffd9a0" : "#ffffff", isDark ? 0.3 : 0.55),
        ),
        layer(0.2, bokeh),
        layer(
          0.55,
          `${def}<rect y="${pen.y(0.78)}" width="${pen.width}" height="${pen.height}" fill="${fill}"/>${glow(pen, 0.5, 0.86, 0.4, "#ffffff", isDark ? 0.12 : 0.35)}`,
        ),
      ],
      particles: "dust",
      stand: { u: 0.5, foot: 0.86, size: 0.58, depth: 0.75, floats: false },
    };
  },
  abstract(pen, _, palette) {
    const [from, to, bright] = [
      ["#0b1440", "#3a1a6e", "#45d5ff"],
      ["#06202b", "#0f5b5a", "#7dffcf"],
      ["#2a0a3d", "#8a1f5c", "#ffb36b"],
    ][Math.floor(pen.random() * 3)]! as [string, string, string];
    const nodes = Array.from({ length: 46 }, () => ({ u: pen.random() * 1.28 - 0.14, v: pen.random() * 1.28 - 0.14 }));
    const net = (share: number, color: string, reach: number) => {
      const some = nodes.filter((_n, index) => index % 2 === share);
      const lines = some.flatMap((a, index) =>
        some.slice(index + 1).flatMap((b) => {
          const far = Math.hypot(a.u - b.u, (a.v - b.v) * 0.6);
          return far < reach
            ? [
                `<line x1="${pen.x(a.u)}" y1="${pen.y(a.v)}" x2="${pen.x(b.u)}" y2="${pen.y(b.v)}" stroke="${color}" stroke-width="${(pen.unit * 0.0016).toFixed(2)}" opacity="${(0.55 * (1 - far / reach)).toFixed(2)}"/>`,
              ]
            : [];
        }),
      );
      return (
        lines.join("") +
        some
          .map(
            ({ u, v }) =>
              glow(pen, u, v, 0.022, color, 0.9) +
              `<circle cx="${pen.x(u)}" cy="${pen.y(v)}" r="${pen.unit * 0.0045}" fill="#ffffff"/>`,
          )
          .join("")
      );
    };
    return {
      layers: [
        layer(
          0,
          skyFill(pen, [from, to, from], 1) +
            glow(pen, 0.5, 0.5, 0.8, bright, 0.35) +
            glow(pen, 0.15, 0.9, 0.5, palette.light, 0.15),
        ),
        layer(0.25, net(0, mix(bright, to, 0.4), 0.3)),
        layer(0.6, net(1, bright, 0.27)),
      ],
      particles: "sparks",
      stand: { u: 0.5, foot: 0.73, size: 0.44, depth: 0.8, floats: true },
    };
  },
};

/** A described place as layers, far ones first, with where its subject stands. */
export function drawScene(pen: Pen, scenery: Scenery): SceneDrawing {
  const palette = paletteOf(scenery.hour, scenery.weather);
  const drawn = DRAW[scenery.place](pen, scenery, palette);
  if (scenery.weather !== "fog") return { ...drawn, palette };
  const { def, fill } = gradient([
    [0, palette.haze, 0.15],
    [0.6, palette.haze, 0.75],
    [1, palette.haze, 0.35],
  ]);
  const veil = layer(0.5, `${def}<rect width="${pen.width}" height="${pen.height}" fill="${fill}"/>`);
  return { ...drawn, layers: [...drawn.layers, veil], palette };
}
