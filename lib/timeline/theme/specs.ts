import type { ThemeId } from "../schema/parts";

export type Texture = "mesh" | "grain" | "blobs" | "grid" | "lines" | "waves" | "rules" | "contours";
export type CardStyle = "glass" | "ink" | "soft" | "glow" | "solid" | "plain" | "rule" | "tint";

/** What makes a theme itself. Colours are #rrggbb. */
export interface ThemeSpec {
  name: string;
  mode: "light" | "dark";
  bg: string;
  /** Second background, for gradients and bands. */
  bg2: string;
  /** Fill of cards. */
  surface: string;
  /** Hairlines and borders. */
  line: string;
  text: string;
  /** Secondary text; still 4.5 : 1 on bg, bg2 and surface. */
  muted: string;
  primary: string;
  accent: string;
  positive: string;
  negative: string;
  chart: readonly string[];
  /** Bundled faces by name (see remotion/fonts). */
  display: string;
  body: string;
  mono: string;
  displayWeight: number;
  /** Letter spacing of headings, em. */
  tracking: number;
  /** Line height of headings. */
  leading: number;
  /** Corner radius of cards in layout units. */
  radius: number;
  texture: Texture;
  card: CardStyle;
  /** Small labels over headings: letter case and face. */
  kicker: { upper: boolean; face: "display" | "body" | "mono"; tracking: number };
}

export const THEME_SPECS: Record<ThemeId, ThemeSpec> = {
  midnight: {
    name: "Midnight",
    mode: "dark",
    bg: "#0b1026",
    bg2: "#151c44",
    surface: "#1a2150",
    line: "#35407f",
    text: "#f5f7ff",
    muted: "#b0badf",
    primary: "#8ea2ff",
    accent: "#ffb86b",
    positive: "#5fe0a8",
    negative: "#ff8a8a",
    chart: ["#8ea2ff", "#ffb86b", "#5fe0c8", "#f48fd0", "#ffe08a", "#7cc7ff"],
    display: "Sora",
    body: "Inter",
    mono: "JetBrains Mono",
    displayWeight: 700,
    tracking: -0.025,
    leading: 1.1,
    radius: 2.2,
    texture: "mesh",
    card: "glass",
    kicker: { upper: true, face: "body", tracking: 0.14 },
  },
  paper: {
    name: "Paper",
    mode: "light",
    bg: "#f6efe2",
    bg2: "#efe4d0",
    surface: "#fffaf0",
    line: "#d8c8ab",
    text: "#241b12",
    muted: "#6a5a46",
    primary: "#b93a1f",
    accent: "#1f6f6b",
    positive: "#2f7a45",
    negative: "#b3261e",
    chart: ["#b93a1f", "#1f6f6b", "#d99a2b", "#5b4a8a", "#7d8f3a", "#8a5a3c"],
    display: "Fraunces",
    body: "Inter",
    mono: "JetBrains Mono",
    displayWeight: 600,
    tracking: -0.02,
    leading: 1.08,
    radius: 0.8,
    texture: "grain",
    card: "ink",
    kicker: { upper: false, face: "display", tracking: 0 },
  },
  mint: {
    name: "Mint",
    mode: "light",
    bg: "#e9f7f0",
    bg2: "#d5efe3",
    surface: "#ffffff",
    line: "#bfe0d1",
    text: "#0c2b24",
    muted: "#44665c",
    primary: "#0a7d5e",
    accent: "#ff7f5c",
    positive: "#0a7d5e",
    negative: "#c8402f",
    chart: ["#0a7d5e", "#ff7f5c", "#3f7fd0", "#f2b632", "#8a63c9", "#5bbf9a"],
    display: "Manrope",
    body: "Manrope",
    mono: "JetBrains Mono",
    displayWeight: 800,
    tracking: -0.03,
    leading: 1.12,
    radius: 3.2,
    texture: "blobs",
    card: "soft",
    kicker: { upper: false, face: "body", tracking: 0 },
  },
  neon: {
    name: "Neon",
    mode: "dark",
    bg: "#0a0616",
    bg2: "#1a0b33",
    surface: "#160c2b",
    line: "#4b2a80",
    text: "#fbf7ff",
    muted: "#c3b2e6",
    primary: "#ff4fa3",
    accent: "#23e5d3",
    positive: "#3df09a",
    negative: "#ff6b6b",
    chart: ["#ff4fa3", "#23e5d3", "#ffd23f", "#8f6bff", "#4fb0ff", "#ff8a4f"],
    display: "Space Grotesk",
    body: "Space Grotesk",
    mono: "JetBrains Mono",
    displayWeight: 700,
    tracking: -0.025,
    leading: 1.08,
    radius: 1.4,
    texture: "grid",
    card: "glow",
    kicker: { upper: true, face: "mono", tracking: 0.08 },
  },
  slate: {
    name: "Slate",
    mode: "dark",
    bg: "#15191f",
    bg2: "#1d232c",
    surface: "#242c37",
    line: "#3b4656",
    text: "#f3f6fa",
    muted: "#aab6c5",
    primary: "#4cc2ff",
    accent: "#f5c84b",
    positive: "#58d68d",
    negative: "#ff7b72",
    chart: ["#4cc2ff", "#f5c84b", "#58d68d", "#c792ea", "#ff9e64", "#7f9cf5"],
    display: "Inter",
    body: "Inter",
    mono: "JetBrains Mono",
    displayWeight: 750,
    tracking: -0.035,
    leading: 1.08,
    radius: 1.2,
    texture: "lines",
    card: "solid",
    kicker: { upper: true, face: "mono", tracking: 0.06 },
  },
  sunrise: {
    name: "Sunrise",
    mode: "light",
    bg: "#fff1e4",
    bg2: "#ffdccb",
    surface: "#fffaf5",
    line: "#f3c5ab",
    text: "#33160f",
    muted: "#7b4a39",
    primary: "#cd3b20",
    accent: "#6a3df0",
    positive: "#2c7d4f",
    negative: "#b3251e",
    chart: ["#cd3b20", "#6a3df0", "#f2a32b", "#1f8f8a", "#d63f87", "#8a5a2b"],
    display: "Bricolage Grotesque",
    body: "Manrope",
    mono: "JetBrains Mono",
    displayWeight: 800,
    tracking: -0.025,
    leading: 1.04,
    radius: 2.6,
    texture: "waves",
    card: "plain",
    kicker: { upper: false, face: "body", tracking: 0 },
  },
  editorial: {
    name: "Editorial",
    mode: "light",
    bg: "#ffffff",
    bg2: "#f1f0ec",
    surface: "#f7f6f2",
    line: "#cfccc2",
    text: "#111111",
    muted: "#5c5a54",
    primary: "#1a35e0",
    accent: "#e8402a",
    positive: "#1c7a44",
    negative: "#c22b1a",
    chart: ["#1a35e0", "#e8402a", "#111111", "#d9a400", "#1f8f7a", "#8a6fd1"],
    display: "Playfair Display",
    body: "Inter",
    mono: "JetBrains Mono",
    displayWeight: 700,
    tracking: -0.015,
    leading: 1.06,
    radius: 0,
    texture: "rules",
    card: "rule",
    kicker: { upper: true, face: "body", tracking: 0.16 },
  },
  forest: {
    name: "Forest",
    mode: "dark",
    bg: "#0f2119",
    bg2: "#173227",
    surface: "#1c3b2e",
    line: "#3a5f4d",
    text: "#f4f7e9",
    muted: "#b9cbb6",
    primary: "#c6e26a",
    accent: "#f4a261",
    positive: "#86d993",
    negative: "#ff9a85",
    chart: ["#c6e26a", "#f4a261", "#6fd0c0", "#f2d16b", "#e58f9b", "#9fc4f0"],
    display: "Fraunces",
    body: "Manrope",
    mono: "JetBrains Mono",
    displayWeight: 600,
    tracking: -0.02,
    leading: 1.08,
    radius: 2.4,
    texture: "contours",
    card: "tint",
    kicker: { upper: false, face: "body", tracking: 0.01 },
  },
};
