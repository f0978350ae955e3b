import { type Visual, visualSchema } from "@/lib/timeline/schema/visuals";
import { icon } from "./samples";

const repeat = (text: string, length: number) =>
  text.length === 1
    ? text
    : text
        .repeat(Math.ceil(length / text.length))
        .slice(0, length)
        .trim();

/** Texts that break layouts: by name, language and a source of words. */
export const HOSTILE = {
  short: { language: "en", source: "A" },
  compounds: {
    language: "de",
    source:
      "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz ",
  },
  french: {
    language: "fr",
    source: "L’anticonstitutionnalité des réglementations environnementales : « quelle hyperpersonnalisation ! » ",
  },
  arabic: { language: "ar", source: "فسيكفيكهم الله وهو السميع العليم والشعاب المرجانية تؤوي ربع الأنواع البحرية " },
  emoji: { language: "en", source: "👩‍🚀🚀🎉👨‍👩‍👧‍👦🇫🇷" },
  unbroken: { language: "en", source: "W".repeat(1200) },
} as const;
export type HostileName = keyof typeof HOSTILE;

/** Every visual, its texts of ordinary (`share` small) up to the longest allowed length. */
export function hostileVisuals(name: HostileName, share: number, assetId: string): Visual[] {
  const { source } = HOSTILE[name];
  const line = repeat(source, Math.max(1, Math.round(400 * share)));
  const text = repeat(source, Math.max(1, Math.round(1200 * share)));
  const label = repeat(source, Math.max(1, Math.round(80 * Math.min(1, share * 3))));
  const drawing = icon("rocket");
  const six = [0, 1, 2, 3, 4, 5];
  const visuals: unknown[] = [
    { type: "title", title: line, subtitle: line, kicker: line, icon: drawing },
    { type: "statement", text: line, kicker: line, marks: [line.slice(0, 20)], icon: drawing },
    { type: "points", heading: line, points: six.map(() => ({ text: line, icon: drawing })) },
    {
      type: "number",
      heading: line,
      value: 123_456_789_012.25,
      decimals: 2,
      prefix: "≈ ",
      suffix: " milliards",
      label: line,
      icon: drawing,
    },
    { type: "number", heading: line, value: 99.5, decimals: 1, suffix: "%", label: line },
    { type: "quote", quote: text, author: line, role: line },
    {
      type: "comparison",
      heading: line,
      left: { title: line, points: [line, line, line, line], icon: drawing },
      right: { title: line, points: [line, line, line, line], icon: drawing },
    },
    {
      type: "process",
      heading: line,
      style: "steps",
      steps: six.map(() => ({ title: line, text: line, mark: label.slice(0, 24), icon: drawing })),
    },
    {
      type: "process",
      heading: line,
      style: "timeline",
      steps: six.map(() => ({ title: line, text: line, mark: label.slice(0, 24) })),
    },
    ...(["bars", "line", "donut"] as const).map((chart) => ({
      type: "chart",
      heading: line,
      chart,
      unit: "kilomètres par an",
      source: line,
      data: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((value) => ({ label, value: value * 1234.5 })),
    })),
    {
      type: "code",
      heading: line,
      language: "ts",
      file: line,
      lines: Array.from({ length: 40 }, () => [{ text: line }]),
    },
    {
      type: "diagram",
      heading: line,
      nodes: Array.from({ length: 8 }, (_, index) => ({ id: `n${index}`, label, icon: drawing })),
      edges: Array.from({ length: 7 }, (_, index) => ({
        from: `n${index}`,
        to: `n${index + 1}`,
        label: label.slice(0, 60),
      })),
    },
    {
      type: "map",
      heading: line,
      arcs: true,
      places: [
        [2, 48],
        [-74, 40],
        [139, 35],
        [151, -33],
        [31, 30],
        [-46, -23],
        [77, 28],
        [18, -33],
      ].map(([longitude, latitude]) => ({ name: label, longitude, latitude })),
    },
    { type: "picture", heading: line, caption: line, credit: line, assetId, motion: "standard" },
    { type: "icon", heading: line, text: line, icons: six.map(() => ({ icon: drawing, label })) },
    { type: "icon", heading: line, text: line, icons: [{ icon: drawing, label }] },
    { type: "outro", title: line, subtitle: line, call: line, icon: drawing },
    { type: "recording", title: line, levels: six.map((at) => at / 5), icon: drawing },
    { type: "scenery", heading: line, ground: "city", hour: "night", weather: "rain", figures: ["bus", "crowd"] },
    { type: "card", text },
  ];
  return visuals.map((visual) => visualSchema.parse(visual));
}
