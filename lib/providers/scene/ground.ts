import { mix, type Palette } from "./palette";
import { glow, gradient, MARGIN, type Pen, type Ridge, ridge, ridgeAt } from "./pen";

/** Ranges one behind the other, the far ones fading into the haze. */
export function ranges(pen: Pen, palette: Palette, shape: { color: string; sharp: boolean; from: number; to: number }) {
  return [0, 1, 2].map((row) => {
    const near = row / 2;
    const top = mix(shape.color, palette.haze, 0.75 - near * 0.6);
    return ridge(pen, {
      base: shape.from + (shape.to - shape.from) * near,
      swing: (shape.sharp ? 0.17 : 0.06) * (1 - near * 0.35),
      waves: 1.3 + row * 0.5,
      rough: shape.sharp ? 0.52 : 0.36,
      top,
      bottom: mix(mix(top, palette.haze, 0.45), "#000000", near * 0.25),
      row: row + 1,
      sharp: shape.sharp,
    });
  });
}

/** Water from `horizon` down, with the light's path and rows of waves. */
export function water(pen: Pen, palette: Palette, horizon: number, lightU: number): string {
  const { def, fill } = gradient([
    [0, palette.water[0]],
    [0.45, mix(palette.water[0], palette.water[1], 0.7)],
    [1, palette.water[1]],
  ]);
  const top = pen.y(horizon);
  const glints = Array.from({ length: 260 }, () => {
    const depth = pen.random() ** 1.6;
    const v = horizon + 0.006 + depth * (1.14 - horizon);
    const isLit = pen.random() < 0.6;
    const spread = 0.03 + depth * 0.2;
    const u = isLit ? lightU + (pen.random() + pen.random() - 1) * spread : pen.random() * 1.28 - 0.14;
    const length = pen.unit * (0.008 + depth * 0.06) * (0.5 + pen.random());
    const color = isLit
      ? mix(palette.light, "#ffffff", 0.35)
      : pen.random() < 0.5
        ? palette.water[0]
        : palette.water[1];
    return `<ellipse cx="${pen.x(u)}" cy="${pen.y(v)}" rx="${length.toFixed(1)}" ry="${(pen.unit * (0.0008 + depth * 0.003)).toFixed(2)}" fill="${color}" opacity="${((isLit ? 0.75 : 0.4) * (1 - depth * 0.4)).toFixed(2)}"/>`;
  });
  return `${def}<rect y="${top}" width="${pen.width}" height="${pen.height - top}" fill="${fill}"/>${glints.join("")}`;
}

const LEAVES = ["#2f6b3a", "#3f7d3f", "#24573c", "#4f8a3c"];

/** A tree: a conifer of tiers, a crown of balls, or a palm. */
export function tree(pen: Pen, u: number, v: number, size: number, color: string, kind: "conifer" | "crown" | "palm") {
  const x = pen.x(u);
  const foot = pen.y(v);
  const tall = pen.unit * size;
  const trunk = `<path d="M${x - tall * 0.03} ${foot}L${x - tall * 0.015} ${foot - tall * 0.6}L${x + tall * 0.015} ${foot - tall * 0.6}L${x + tall * 0.03} ${foot}Z" fill="${mix("#4a3526", color, 0.35)}"/>`;
  if (kind === "conifer") {
    const tiers = [0, 1, 2, 3].map((tier) => {
      const wide = tall * (0.24 - tier * 0.045);
      const low = foot - tall * (0.12 + tier * 0.2);
      return `<path d="M${x - wide} ${low}Q${x} ${low - tall * 0.06} ${x + wide} ${low}L${x} ${low - tall * 0.36}Z" fill="${mix(color, "#ffffff", tier * 0.035)}"/>`;
    });
    return trunk + tiers.join("");
  }
  if (kind === "palm") {
    const head = foot - tall * 0.75;
    const fronds = Array.from({ length: 9 }, (_, index) => {
      const angle = Math.PI * (0.05 + (index / 8) * 0.9) + Math.PI;
      const tipX = x + Math.cos(angle) * tall * 0.42;
      const tipY = head + Math.sin(angle) * tall * 0.2 + tall * 0.16;
      return `<path d="M${x} ${head}Q${(x + tipX) / 2} ${head + Math.sin(angle) * tall * 0.28 - tall * 0.05} ${tipX} ${tipY}Q${(x + tipX) / 2} ${head - tall * 0.02} ${x} ${head}Z" fill="${mix(color, "#ffffff", (index % 3) * 0.05)}"/>`;
    });
    return `<path d="M${x - tall * 0.03} ${foot}Q${x + tall * 0.02} ${foot - tall * 0.4} ${x - tall * 0.012} ${head}L${x + tall * 0.012} ${head}Q${x + tall * 0.05} ${foot - tall * 0.4} ${x + tall * 0.03} ${foot}Z" fill="${mix("#5d4632", color, 0.3)}"/>${fronds.join("")}`;
  }
  const balls = Array.from({ length: 12 }, () => {
    const angle = pen.random() * Math.PI * 2;
    const away = Math.sqrt(pen.random()) * tall * 0.26;
    const y = foot - tall * 0.68 + Math.sin(angle) * away * 0.8;
    return { x: x + Math.cos(angle) * away, y, shade: (foot - tall * 0.68 - y) / (tall * 0.26) };
  }).sort((a, b) => b.y - a.y);
  return (
    trunk +
    balls
      .map((ball) => {
        const tint =
          ball.shade > 0 ? mix(color, "#ffffff", ball.shade * 0.16) : mix(color, "#000000", -ball.shade * 0.22);
        return `<circle cx="${ball.x.toFixed(1)}" cy="${ball.y.toFixed(1)}" r="${(tall * 0.16).toFixed(1)}" fill="${tint}"/>`;
      })
      .join("")
  );
}

/** A row of trees on a line of ground. */
export function grove(
  pen: Pen,
  palette: Palette,
  row: {
    count: number;
    base: number;
    size: number;
    fade: number;
    kinds: ("conifer" | "crown" | "palm")[];
    tint?: string;
    gap?: number;
  },
): string {
  const places = Array.from({ length: row.count }, (_, index) => {
    const u = ((index + pen.random() * 0.8) / row.count) * 1.28 - 0.14;
    return { u, v: row.base + pen.noise(u * 2, row.base * 9) * 0.02, size: row.size * (0.65 + pen.random() * 0.6) };
  }).filter(({ u }) => !row.gap || Math.abs(u - 0.5) > row.gap);
  return places
    .sort((a, b) => a.v - b.v)
    .map(({ u, v, size }) => {
      const leaf = row.tint ?? LEAVES[Math.floor(pen.random() * LEAVES.length)]!;
      const color = mix(mix(mix(leaf, palette.ground, 0.25), "#0a1224", palette.dark * 0.55), palette.haze, row.fade);
      return tree(pen, u, v, size, color, row.kinds[Math.floor(pen.random() * row.kinds.length)]!);
    })
    .join("");
}

/** Buildings side by side with windows, some of them lit. */
export function skyline(
  pen: Pen,
  palette: Palette,
  row: { base: number; low: number; high: number; wide: number; fade: number; lit: number },
) {
  const out: string[] = [];
  for (let u = -MARGIN; u < 1 + MARGIN; ) {
    const wide = row.wide * (0.6 + pen.random() * 0.8);
    const centre = 1 - Math.abs(u - 0.45) * 0.7;
    const tall = (row.low + pen.random() * (row.high - row.low)) * centre;
    const top = row.base - tall;
    const color = mix(
      mix(["#54627c", "#6a6f86", "#46536b", "#7b7288"][Math.floor(pen.random() * 4)]!, "#0b1026", palette.dark * 0.75),
      palette.haze,
      row.fade,
    );
    const { def, fill } = gradient([
      [0, mix(color, palette.light, 0.12)],
      [1, mix(color, "#000000", 0.3)],
    ]);
    const [x, y, w] = [pen.x(u), pen.y(top), pen.x(u + wide) - pen.x(u)];
    const cap = pen.random();
    if (cap < 0.3)
      out.push(
        `<rect x="${x + w * 0.46}" y="${y - pen.unit * 0.05}" width="${w * 0.06}" height="${pen.unit * 0.06}" fill="${color}"/>`,
      );
    else if (cap < 0.5)
      out.push(`<path d="M${x} ${y + 1}L${x + w / 2} ${y - w * 0.5}L${x + w} ${y + 1}Z" fill="${color}"/>`);
    out.push(`${def}<rect x="${x}" y="${y}" width="${w}" height="${pen.height - y}" fill="${fill}"/>`);
    const side = pen.unit * 0.007;
    for (let wy = y + side * 1.6; wy < Math.min(pen.height, pen.y(row.base + 0.3)); wy += side * 2.4) {
      for (let wx = x + side * 0.9; wx < x + w - side * 1.6; wx += side * 2) {
        if (pen.random() > row.lit) continue;
        const glass =
          pen.random() < palette.dark * 0.9 + 0.08
            ? ["#ffd98a", "#ffe9b8", "#9fd8ff"][Math.floor(pen.random() * 3)]
            : mix(color, palette.sky[2], 0.5);
        out.push(
          `<rect x="${wx.toFixed(1)}" y="${wy.toFixed(1)}" width="${side.toFixed(1)}" height="${(side * 1.4).toFixed(1)}" fill="${glass}" opacity="${(0.35 + pen.random() * 0.6).toFixed(2)}"/>`,
        );
      }
    }
    u += wide * (0.96 + pen.random() * 0.1);
  }
  return out.join("");
}

/** A street towards the horizon, wet lights on it at night. */
export function street(pen: Pen, palette: Palette, horizon: number): string {
  const { def, fill } = gradient([
    [0, mix("#6b7280", "#12162a", palette.dark)],
    [1, mix("#30353f", "#05070f", palette.dark)],
  ]);
  const way = `<path d="M${pen.x(0.47)} ${pen.y(horizon)}L${pen.x(0.53)} ${pen.y(horizon)}L${pen.x(1.35)} ${pen.height}L${pen.x(-0.35)} ${pen.height}Z" fill="${fill}"/>`;
  const marks = Array.from({ length: 9 }, (_, index) => {
    const near = (index / 9) ** 2;
    const v = horizon + near * (1.14 - horizon);
    const w = pen.unit * (0.002 + near * 0.018);
    return `<path d="M${pen.x(0.5) - w} ${pen.y(v)}h${2 * w}l${w * 0.4} ${pen.unit * (0.004 + near * 0.07)}h${-2.8 * w}Z" fill="#e8e2c8" opacity="0.7"/>`;
  });
  const lights = Array.from({ length: 34 }, () => {
    const near = pen.random() ** 1.5;
    const side = pen.random() < 0.5 ? -1 : 1;
    const u = 0.5 + side * (0.05 + near * (0.25 + pen.random() * 0.4));
    const color = ["#ff5f8f", "#54d6ff", "#ffc857", "#b48cff"][Math.floor(pen.random() * 4)]!;
    return glow(pen, u, horizon + near * 0.35 + 0.02, 0.02 + near * 0.06, color, palette.dark * 0.55);
  });
  const ground = `<rect y="${pen.y(horizon)}" width="${pen.width}" height="${pen.height}" fill="${mix("#59626e", "#0a0d1c", palette.dark)}"/>`;
  return `${def}${ground}${way}${marks.join("")}${lights.join("")}`;
}

/** A meadow or bed of flowers near the viewer. */
export function flowers(pen: Pen, palette: Palette, base: number, colors: readonly string[]): string {
  const shape: Ridge = {
    base,
    swing: 0.02,
    waves: 1.4,
    rough: 0.4,
    top: mix(palette.ground, palette.light, 0.18),
    bottom: mix(palette.ground, "#000000", 0.35),
    row: 9,
  };
  const heads = Array.from({ length: 420 }, () => {
    const u = pen.random() * 1.28 - 0.14;
    const depth = pen.random() ** 1.3;
    const v = ridgeAt(pen, shape, u) + depth * (1.14 - base);
    const radius = pen.unit * (0.003 + depth * 0.009);
    const color = mix(colors[Math.floor(pen.random() * colors.length)]!, "#0a1224", palette.dark * 0.5);
    const [x, y] = [pen.x(u), pen.y(v)];
    return {
      v,
      drawn: `<circle cx="${x}" cy="${y}" r="${radius.toFixed(1)}" fill="${color}"/><circle cx="${x}" cy="${y}" r="${(radius * 0.35).toFixed(1)}" fill="#ffe9a8"/>`,
    };
  }).sort((a, b) => a.v - b.v);
  return ridge(pen, shape) + heads.map(({ drawn }) => drawn).join("");
}
