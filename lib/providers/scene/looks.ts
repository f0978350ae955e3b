/** How a scene is to look. */
export const LOOKS = ["photorealistic", "cinematic", "anime", "3d-render", "artistic"] as const;
export type Look = (typeof LOOKS)[number];

/** What is done to the finished picture. */
export interface Grade {
  saturation: number;
  contrast: number;
  /** Added to red, green and blue in the shadows and in the lights, of 255. */
  shadows: readonly [number, number, number];
  lights: readonly [number, number, number];
  /** Share of the light that is lost in the corners. */
  vignette: number;
  /** Of 255. */
  grain: number;
  /** Width to height of what is left between black bars; undefined without. */
  bars?: number;
}

export const GRADES: Record<Look, Grade> = {
  photorealistic: {
    saturation: 0.95,
    contrast: 1.05,
    shadows: [0, 0, 3],
    lights: [4, 2, -2],
    vignette: 0.28,
    grain: 9,
  },
  cinematic: {
    saturation: 0.85,
    contrast: 1.18,
    shadows: [-10, 2, 14],
    lights: [18, 4, -14],
    vignette: 0.42,
    grain: 12,
    bars: 2.39,
  },
  anime: { saturation: 1.35, contrast: 1.06, shadows: [4, 0, 12], lights: [6, 4, 0], vignette: 0.06, grain: 0 },
  "3d-render": { saturation: 1.12, contrast: 1.02, shadows: [8, 6, 12], lights: [4, 2, 0], vignette: 0.16, grain: 0 },
  artistic: { saturation: 1.22, contrast: 1.08, shadows: [8, 2, 0], lights: [4, 2, -6], vignette: 0.2, grain: 14 },
};

/** Share of the size at which a look's layers are drawn before they are enlarged: a brush needs no sharp edges. */
export const DRAWN_AT: Record<Look, number> = {
  photorealistic: 1,
  cinematic: 1,
  anime: 1,
  "3d-render": 1,
  artistic: 0.6,
};

/** A filter's definition for what lies in a layer; `depth` as the layer's, `unit` the view's size in pixels. */
const FILTERS: Record<Look, (unit: number, depth: number, isSubject: boolean) => string> = {
  // Surfaces get a fine structure, the subject a shape; what is far or right before the lens is out of focus.
  photorealistic: (unit, depth, isSubject) =>
    isSubject ? relief(unit, 0.008, 0.25) : surface(unit, depth, 0.16) + blur(unit * Math.abs(depth - 0.65) * 0.0035),
  cinematic: (unit, depth, isSubject) =>
    isSubject ? relief(unit, 0.008, 0.2) : surface(unit, depth, 0.12) + blur(unit * Math.abs(depth - 0.65) * 0.0045),
  // A dark line around what stands in front.
  anime: (unit, depth) =>
    depth < 0.3
      ? blur(0.3)
      : `<feMorphology in="SourceAlpha" operator="dilate" radius="${(unit * 0.0016).toFixed(2)}" result="wide"/><feFlood flood-color="#1d1a33" flood-opacity="0.85"/><feComposite in2="wide" operator="in" result="line"/><feMerge><feMergeNode in="line"/><feMergeNode in="SourceGraphic"/></feMerge>`,
  // Everything is a little swollen and catches the light.
  "3d-render": (unit, depth, isSubject) => (depth < 0.1 ? blur(0.3) : relief(unit, isSubject ? 0.012 : 0.006, 0.6)),
  // Edges wander as a brush does.
  artistic: (unit, depth, isSubject) =>
    `<feTurbulence type="fractalNoise" baseFrequency="${(14 / unit).toFixed(4)} ${(30 / unit).toFixed(4)}" numOctaves="3" seed="${Math.round(depth * 50)}" result="stroke"/><feDisplacementMap in="SourceGraphic" in2="stroke" scale="${(unit * (isSubject ? 0.018 : 0.035)).toFixed(1)}" xChannelSelector="R" yChannelSelector="G" result="wandered"/><feTurbulence type="fractalNoise" baseFrequency="${(22 / unit).toFixed(4)} ${(120 / unit).toFixed(4)}" numOctaves="2" seed="7" result="bristle"/><feColorMatrix in="bristle" values="0 0 0 0 1 0 0 0 0 1 0 0 0 0 1 1.1 0 0 0 -0.28" result="marks"/><feComposite in="wandered" in2="marks" operator="arithmetic" k1="0.34" k2="0.86" result="painted"/><feComposite in="painted" in2="wandered" operator="in"/>`,
};

const blur = (pixels: number): string => `<feGaussianBlur stdDeviation="${Math.max(0.3, pixels).toFixed(2)}"/>`;

/** Lights a drawing as if it were raised: `round` is how far its edges bend (a share of the view's size), `shine` 0…1. */
const relief = (unit: number, round: number, shine: number): string =>
  `<feGaussianBlur in="SourceAlpha" stdDeviation="${(unit * round).toFixed(2)}" result="bump"/><feDiffuseLighting in="bump" surfaceScale="${(unit * 0.02).toFixed(1)}" diffuseConstant="1.08" lighting-color="#ffffff" result="shade"><feDistantLight azimuth="235" elevation="52"/></feDiffuseLighting><feComposite in="SourceGraphic" in2="shade" operator="arithmetic" k1="0.85" k2="0.22" result="lit"/><feSpecularLighting in="bump" surfaceScale="${(unit * 0.014).toFixed(1)}" specularConstant="0.5" specularExponent="22" lighting-color="#ffffff" result="glint"><feDistantLight azimuth="235" elevation="55"/></feSpecularLighting><feComposite in="lit" in2="glint" operator="arithmetic" k2="1" k3="${shine}" result="all"/><feComposite in="all" in2="SourceAlpha" operator="in"/>`;

/** Multiplies solid ground with fine noise, so that flat colours become a surface; sky and water stay smooth. */
const surface = (unit: number, depth: number, amount: number): string =>
  depth < 0.13 || depth > 0.85
    ? ""
    : `<feTurbulence type="fractalNoise" baseFrequency="${(60 / unit).toFixed(4)} ${(90 / unit).toFixed(4)}" numOctaves="3" seed="3" result="noise"/><feColorMatrix in="noise" values="1.4 0 0 0 -0.2 1.4 0 0 0 -0.2 1.4 0 0 0 -0.2 0 0 0 0 1" result="grey"/><feComposite in="SourceGraphic" in2="grey" operator="arithmetic" k1="${amount * 2}" k2="${1 - amount}" result="rough"/><feComposite in="rough" in2="SourceAlpha" operator="in" result="surface"/>`;

/** A layer's drawing with the look's filter over it. */
export function looked(look: Look, drawing: string, unit: number, depth: number, isSubject = false): string {
  const filter = FILTERS[look](unit, depth, isSubject);
  return `<defs><filter id="look" x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB">${filter}</filter></defs><g filter="url(#look)">${drawing}</g>`;
}
