/** Looks that a picture or a clip can be asked for in. */
export const STYLES = ["photorealistic", "cinematic", "anime", "3d-render", "artistic"] as const;
export type Style = (typeof STYLES)[number];

interface StyleWords {
  /** Put before a picture's description. */
  lead: string;
  /** What makes the look, for whoever paints it. */
  craft: string;
}

export const STYLE_WORDS: Record<Style, StyleWords> = {
  photorealistic: { lead: "photorealistic", craft: "professional photography, natural textures" },
  cinematic: { lead: "cinematic", craft: "film grain, anamorphic lens, colour graded" },
  anime: { lead: "anime", craft: "hand-painted backgrounds, clean lines, vibrant colours" },
  "3d-render": { lead: "3d render", craft: "smooth shapes, global illumination, subsurface scattering" },
  artistic: { lead: "artistic", craft: "oil painting, visible brush strokes, rich palette" },
};
