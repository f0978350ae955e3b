/** Shapes of pictures. */
export const IMAGE_RATIOS = ["1:1", "16:9", "9:16", "4:3"] as const;
/** Shapes of clips. */
export const VIDEO_RATIOS = ["16:9", "9:16", "1:1"] as const;

interface Size {
  /** Pixels. */
  width: number;
  height: number;
}

export const IMAGE_SIZES: Record<(typeof IMAGE_RATIOS)[number], Size> = {
  "1:1": { width: 1024, height: 1024 },
  "16:9": { width: 1344, height: 756 },
  "9:16": { width: 756, height: 1344 },
  "4:3": { width: 1152, height: 864 },
};

export const VIDEO_SIZES: Record<(typeof VIDEO_RATIOS)[number], Size> = {
  "16:9": { width: 1280, height: 720 },
  "9:16": { width: 720, height: 1280 },
  "1:1": { width: 960, height: 960 },
};
