/** Colours as #rrggbb; contrast after WCAG 2.2 (relative luminance). */
type Rgb = readonly [number, number, number];

function channels(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1, 7), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function toHex(rgb: Rgb): string {
  return `#${rgb
    .map((part) =>
      Math.round(Math.min(255, Math.max(0, part)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

/** `amount` of `other` mixed into `color` (0 keeps the colour, 1 gives the other one), in sRGB. */
export function mix(color: string, other: string, amount: number): string {
  const from = channels(color);
  const to = channels(other);
  return toHex([
    from[0] + (to[0] - from[0]) * amount,
    from[1] + (to[1] - from[1]) * amount,
    from[2] + (to[2] - from[2]) * amount,
  ]);
}

/** The colour as rgba() with the given opacity (0–1). */
export function alpha(color: string, opacity: number): string {
  const [red, green, blue] = channels(color);
  return `rgba(${red}, ${green}, ${blue}, ${opacity})`;
}

/** WCAG relative luminance, 0 (black) to 1 (white). */
export function luminance(color: string): number {
  const linear = (part: number): number => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const [red, green, blue] = channels(color);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** WCAG contrast ratio, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Near-black or white, whichever reads better on the colour. */
export function inkOn(color: string, dark = "#10131a", light = "#ffffff"): string {
  return contrast(color, dark) >= contrast(color, light) ? dark : light;
}

/** The colour, moved towards `ink` just far enough to reach `ratio` against every given background. */
export function readable(color: string, backgrounds: readonly string[], ink: string, ratio = 4.5): string {
  for (let amount = 0; amount <= 1; amount += 0.05) {
    const candidate = mix(color, ink, amount);
    if (backgrounds.every((background) => contrast(candidate, background) >= ratio)) return candidate;
  }
  return ink;
}
