/** How each presenter is drawn. Ids are those of the avatar catalogue; a test keeps the two lists equal. */
export type HairStyle =
  | "quiff"
  | "side-part"
  | "long"
  | "fade"
  | "bob"
  | "headscarf"
  | "fringe"
  | "bun"
  | "afro"
  | "swept"
  | "crop"
  | "waves";

export type Outfit =
  | "overshirt"
  | "blazer"
  | "suit"
  | "cardigan"
  | "sweater"
  | "hoodie"
  | "coat"
  | "turtleneck"
  | "track"
  | "tunic";

export interface Look {
  skin: string;
  skinShade: string;
  blush: string;
  lips: string;
  hair: string;
  hairShade: string;
  brow: string;
  iris: string;
  style: HairStyle;
  outfit: Outfit;
  /** Main cloth, its darker fold, what is worn beneath, and a small accent (tie, cord, button). */
  cloth: string;
  clothShade: string;
  under: string;
  accent: string;
  /** Plate behind the presenter: from the top left to the bottom right. */
  plate: [string, string];
  beard?: "short" | "full" | "stubble";
  glasses?: "round" | "square";
  earrings?: boolean;
  lashes?: boolean;
}

export const LOOKS: Record<string, Look> = {
  avatar_alex_casual: {
    skin: "#f3c4a2",
    skinShade: "#dd9f7b",
    blush: "#ef9a82",
    lips: "#c96f5f",
    hair: "#6b4226",
    hairShade: "#4f2f1a",
    brow: "#56341e",
    iris: "#3f7a5a",
    style: "quiff",
    outfit: "overshirt",
    cloth: "#2f8f83",
    clothShade: "#237268",
    under: "#fbf7ef",
    accent: "#f2b84b",
    plate: ["#ffe3b8", "#ffb98a"],
  },
  avatar_sophia_business: {
    skin: "#f0bd98",
    skinShade: "#d79670",
    blush: "#ee8f7f",
    lips: "#c44f58",
    hair: "#3a2319",
    hairShade: "#27160f",
    brow: "#3a2319",
    iris: "#6b4a2f",
    style: "long",
    outfit: "blazer",
    cloth: "#26365f",
    clothShade: "#1a2748",
    under: "#ffffff",
    accent: "#e6b95c",
    plate: ["#cfe0ff", "#8fb1f5"],
    earrings: true,
    lashes: true,
  },
  avatar_marcus_teacher: {
    skin: "#8d5a3b",
    skinShade: "#6f4329",
    blush: "#a8593d",
    lips: "#7a3b32",
    hair: "#2b2523",
    hairShade: "#1b1715",
    brow: "#221c1a",
    iris: "#3a2417",
    style: "fade",
    outfit: "cardigan",
    cloth: "#9b5a3c",
    clothShade: "#7d452c",
    under: "#dfeaf5",
    accent: "#f0d9b0",
    plate: ["#d9f0dd", "#8fcaa3"],
    beard: "short",
    glasses: "round",
  },
  avatar_david_business: {
    skin: "#efc0a0",
    skinShade: "#d39b79",
    blush: "#e2917c",
    lips: "#b9665c",
    hair: "#8b8f98",
    hairShade: "#6d717b",
    brow: "#666a73",
    iris: "#4b7196",
    style: "side-part",
    outfit: "suit",
    cloth: "#343b4a",
    clothShade: "#252b38",
    under: "#ffffff",
    accent: "#b3363f",
    plate: ["#e4e8f0", "#aab6cc"],
  },
  avatar_emma_creative: {
    skin: "#f8d3bb",
    skinShade: "#e5ac8f",
    blush: "#f3937f",
    lips: "#d1545a",
    hair: "#c2562b",
    hairShade: "#9b3f1c",
    brow: "#9a4522",
    iris: "#4c8a73",
    style: "bob",
    outfit: "sweater",
    cloth: "#f1b434",
    clothShade: "#d3961b",
    under: "#fff3d6",
    accent: "#b77708",
    plate: ["#e5dcff", "#b39cf2"],
    lashes: true,
  },
  avatar_kenji_tech: {
    skin: "#f2cba5",
    skinShade: "#d9a67c",
    blush: "#eb9a80",
    lips: "#c26e60",
    hair: "#1f2128",
    hairShade: "#121318",
    brow: "#1f2128",
    iris: "#3b2a20",
    style: "fringe",
    outfit: "hoodie",
    cloth: "#4d5bd6",
    clothShade: "#3944ad",
    under: "#eef0ff",
    accent: "#ffffff",
    plate: ["#c9f3f0", "#79cfd0"],
    glasses: "square",
  },
  avatar_lucia_doctor: {
    skin: "#dca27a",
    skinShade: "#bd7d55",
    blush: "#d97d63",
    lips: "#b14a4a",
    hair: "#2d1c16",
    hairShade: "#1d110d",
    brow: "#2d1c16",
    iris: "#4a2e1d",
    style: "bun",
    outfit: "coat",
    cloth: "#ffffff",
    clothShade: "#dde5ee",
    under: "#3aa6a0",
    accent: "#40536b",
    plate: ["#d4f1ee", "#8fd4cc"],
    earrings: true,
    lashes: true,
  },
  avatar_nia_coach: {
    skin: "#7b4a30",
    skinShade: "#5f3621",
    blush: "#a04f3a",
    lips: "#8e3a3d",
    hair: "#221715",
    hairShade: "#140c0b",
    brow: "#1c1210",
    iris: "#331e13",
    style: "afro",
    outfit: "track",
    cloth: "#e5484d",
    clothShade: "#bd3136",
    under: "#ffffff",
    accent: "#ffffff",
    plate: ["#ffe9a8", "#ffc857"],
    earrings: true,
    lashes: true,
  },
  avatar_amira_host: {
    skin: "#e0ab82",
    skinShade: "#c3875d",
    blush: "#dd8468",
    lips: "#b54f4f",
    hair: "#2f8c86",
    hairShade: "#216c67",
    brow: "#3a2418",
    iris: "#56371f",
    style: "headscarf",
    outfit: "tunic",
    cloth: "#f4ece0",
    clothShade: "#ddd0bd",
    under: "#2f8c86",
    accent: "#d9a441",
    plate: ["#ffdcd2", "#f5a68f"],
    lashes: true,
  },
  avatar_omar_narrator: {
    skin: "#c98f66",
    skinShade: "#a96f48",
    blush: "#c9735a",
    lips: "#99504a",
    hair: "#1e1a1a",
    hairShade: "#110e0e",
    brow: "#1e1a1a",
    iris: "#3a2518",
    style: "swept",
    outfit: "turtleneck",
    cloth: "#2b2e38",
    clothShade: "#1d1f27",
    under: "#2b2e38",
    accent: "#565b6b",
    plate: ["#f6d9c4", "#e09f78"],
    beard: "full",
  },
  avatar_grace_professor: {
    skin: "#f5cfb8",
    skinShade: "#dea88c",
    blush: "#ec9483",
    lips: "#bf5560",
    hair: "#e3e3e8",
    hairShade: "#c1c2cb",
    brow: "#9a9aa4",
    iris: "#5379a3",
    style: "crop",
    outfit: "cardigan",
    cloth: "#6c4a86",
    clothShade: "#54376b",
    under: "#f7eefb",
    accent: "#e8c9f2",
    plate: ["#dfeecb", "#a9cf86"],
    glasses: "round",
    earrings: true,
    lashes: true,
  },
  avatar_priya_support: {
    skin: "#c68a5e",
    skinShade: "#a66c42",
    blush: "#cf7357",
    lips: "#a8434b",
    hair: "#241813",
    hairShade: "#150d0a",
    brow: "#241813",
    iris: "#3d2616",
    style: "waves",
    outfit: "sweater",
    cloth: "#e86f8b",
    clothShade: "#c9506d",
    under: "#ffe3ea",
    accent: "#a53a55",
    plate: ["#d6e9ff", "#9cc4f7"],
    earrings: true,
    lashes: true,
  },
};

/** The look for an id; an unknown id (an avatar removed since) is drawn as the first presenter rather than not at all. */
export function lookOf(avatarId: string): Look {
  return LOOKS[avatarId] ?? LOOKS.avatar_alex_casual!;
}
