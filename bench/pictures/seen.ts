import type { Visual } from "@/lib/timeline/schema/visuals";

/** A text in which nothing but its letters, digits and signs counts: no spaces, no groupings, one kind of minus. */
export const plainly = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[−–—]/g, "-")
    .replace(/[’]/g, "'")
    .replace(/(?<=\d)[ .,'\u2009](?=\d{3}(?!\d))/g, "")
    .replace(/percent|per cent|pour cent|prozent/g, "%")
    .replace(/(?<=\d),(?=\d)/g, ".")
    .replace(/\s+/g, "");

/** What a viewer reads in a scene, line by line. A figure is written as the scene writes it. */
export function readIn(visual: Visual, language: string): string[] {
  const written = (value: number, least = 0, most = 6) =>
    new Intl.NumberFormat(language, { minimumFractionDigits: least, maximumFractionDigits: most }).format(value);
  switch (visual.type) {
    case "number": {
      const figure = `${visual.prefix}${written(visual.value, visual.decimals, visual.decimals)}${visual.suffix}`;
      const whole = `${visual.heading} ${figure} ${visual.label}`;
      return [visual.heading, figure, visual.label, whole, ...(visual.before ? [visual.before] : [])];
    }
    case "chart": {
      const leads = /^[$€£¥₹]/.exec(visual.unit)?.[0] ?? "";
      const rest = visual.unit.slice(leads.length);
      return [
        visual.heading,
        ...visual.data.map(({ label }) => label),
        ...visual.data.flatMap(({ value }) => [`${leads}${written(value)}${rest}`, `${written(value)}${visual.unit}`]),
      ];
    }
    case "code":
      return [visual.heading, ...visual.lines.map((line) => line.map(({ text }) => text).join(""))];
    case "diagram":
      return [visual.heading, ...visual.nodes.map(({ label }) => label), ...visual.edges.map(({ label }) => label)];
    case "map":
      return [visual.heading, ...visual.places.map(({ name }) => name)];
    case "statement":
      return [visual.text];
    case "points":
      return [visual.heading, ...visual.points.map(({ value, text }) => (value ? `${value} ${text}` : text))];
    default:
      return textsOf(visual);
  }
}

/** Every line of a visual but names of kinds and drawings. */
function textsOf(value: unknown, key = ""): string[] {
  if (typeof value === "string") return /^(?:type|style|stack|emphasis|assetId|motion)$/.test(key) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item, key));
  if (!value || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([inner, item]) => (inner === "icon" ? [] : textsOf(item, inner)));
}

/** The line over a scene's parts; a figure's leads up to the figure and may end anywhere. */
export function headingsIn(visual: Visual): string[] {
  if (visual.type === "number" || visual.type === "statement") return [];
  return [
    ...("heading" in visual ? [visual.heading] : []),
    ...("title" in visual ? [visual.title] : []),
    ...(visual.type === "comparison" ? [visual.left.title, visual.right.title] : []),
    ...(visual.type === "points" ? visual.points.map(({ text }) => text) : []),
    ...(visual.type === "process" ? visual.steps.map(({ title }) => title) : []),
  ].filter(Boolean);
}
